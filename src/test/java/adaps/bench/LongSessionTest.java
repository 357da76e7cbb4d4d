package adaps.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.TestSeed;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.pipeline.Experiment;
import adaps.pipeline.RunState;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody tries one thing after the other in one window: every method on five scenarios with every
 * kernel, in many sizes, and a profiler has looked at it. The compiler has then seen much, and must
 * not have spoilt what trains fastest: AdaPS is as fast as in a fresh process and makes no garbage.
 *
 * <p>{@code mvn -B -Psession test}; {@code -Dadaps.test.seed=7} tries them in another order and
 * other sizes.
 */
@Tag("session")
class LongSessionTest {
  private static final List<String> SCENARIOS =
      List.of(
          "spread-5-5-5",
          "spread-10-10-10",
          "spread-6-6-6-6-6",
          "warehouse-2color-tiny-4ag",
          "foraging-8x8-4p-4f");
  private static final List<String> KERNELS = List.of("vector", "nd4j", "dl4j");
  private static final List<String> HIDDEN =
      List.of("64-64", "64", "16-16", "7", "100-50", "128-128", "64-64-64", "1");
  private static final List<Integer> ENVIRONMENTS = List.of(1, 2, 8, 16);

  private static final int ROUNDS = 5;
  private static final double WARM_UP = 6;
  private static final double SECONDS = 4;
  private static final double MIN_OF_FRESH = 0.95;
  private static final double MAX_BYTES = 1000;

  /** What AdaPS reaches with its defaults. */
  private record Speed(double stepsPerSecond, double bytesPerUpdate) {}

  @Test
  void afterManyRunsAdapsIsAsFastAsInAFreshProcessAndMakesNoGarbage() throws Exception {
    List<Runnable> runs = runs(TestSeed.random(0));
    Collections.shuffle(runs, TestSeed.random(0));
    runs.forEach(Runnable::run);
    compilerBeginsAnew();
    adaps(WARM_UP);

    List<Double> ratios = new ArrayList<>();
    double mostBytes = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Speed here = adaps(SECONDS);
      Speed fresh = inFreshProcess();
      ratios.add(here.stepsPerSecond / fresh.stepsPerSecond);
      mostBytes = Math.max(mostBytes, here.bytesPerUpdate);
      System.out.printf(
          "%d runs, %s: %.0f steps/s and %.0f bytes an update here, %.0f and %.0f in"
              + " a fresh process%n",
          runs.size(),
          TestSeed.words(),
          here.stepsPerSecond,
          here.bytesPerUpdate,
          fresh.stepsPerSecond,
          fresh.bytesPerUpdate);
    }
    Collections.sort(ratios);
    double median = ratios.get(ROUNDS / 2);
    System.out.printf("median of the ratios %.3f%n", median);
    assertTrue(mostBytes < MAX_BYTES, mostBytes + " bytes in each update");
    assertTrue(median >= MIN_OF_FRESH, () -> "of a fresh process's speed: " + ratios);
  }

  /**
   * As where a profiler looks at the process, or where code grew old: all that is compiled is
   * thrown away, and is compiled again in another order.
   */
  private static void compilerBeginsAnew() {
    Recording recording = new Recording();
    recording.enable("jdk.ObjectAllocationInNewTLAB");
    recording.start();
    recording.close();
  }

  private static List<Runnable> runs(Random random) {
    List<Runnable> runs = new ArrayList<>();
    for (String scenario : SCENARIOS) {
      for (Method method : Methods.all()) {
        for (String kernel : KERNELS) {
          Map<String, Object> values = small(method.name(), kernel, random);
          runs.add(() -> run(scenario, values));
        }
      }
    }
    return runs;
  }

  private static Map<String, Object> small(String method, String kernel, Random random) {
    boolean fast = kernel.equals("vector");
    int slowSteps = kernel.equals("dl4j") ? 400 : 2_000;
    Map<String, Object> values = new HashMap<>();
    values.put("method", method);
    values.put("kernel", kernel);
    values.put("steps", fast ? 24_000 : slowSteps);
    values.put("collectSteps", 500);
    values.put("maxCollectSteps", 500);
    values.put("vaeEpochs", 1);
    values.put("clusters", 2);
    values.put("testEpisodes", 2);
    values.put("hidden", HIDDEN.get(random.nextInt(HIDDEN.size())));
    values.put("environments", ENVIRONMENTS.get(random.nextInt(ENVIRONMENTS.size())));
    values.put("workers", fast ? 1 + random.nextInt(2) : 1);
    return values;
  }

  private static void run(String scenario, Map<String, Object> values) {
    Experiment run =
        new Experiment(ExperimentConfig.of(Scenarios.load(scenario), values), List.of());
    run.run();
    assertEquals(RunState.FINISHED, run.state(), () -> scenario + " with " + values);
  }

  private static Speed adaps(double seconds) {
    ExperimentConfig config =
        ExperimentConfig.of(Scenarios.load("spread-10-10-10"), Map.of("method", "adaps"));
    try (BenchmarkLoop loop = new BenchmarkLoop(config)) {
      BenchmarkLoop.Piece piece = loop.trainUntestedFor(seconds);
      double steps = piece.updates() * (double) loop.a2c().stepsPerUpdate();
      return new Speed(steps / piece.seconds(), (double) piece.heapBytes() / piece.updates());
    }
  }

  private static Speed inFreshProcess() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                LongSessionTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    double[] numbers =
        Arrays.stream(printed.trim().split(" ")).mapToDouble(Double::parseDouble).toArray();
    return new Speed(numbers[0], numbers[1]);
  }

  /** The fresh process: warms up and prints its steps a second and bytes an update. */
  public static void main(String[] args) {
    adaps(WARM_UP);
    Speed speed = adaps(SECONDS);
    System.out.println(speed.stepsPerSecond + " " + speed.bytesPerUpdate);
  }
}
