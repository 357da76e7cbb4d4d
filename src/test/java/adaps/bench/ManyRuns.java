package adaps.bench;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.pipeline.Experiment;
import adaps.pipeline.RunState;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jdk.jfr.Recording;

/** Short runs of every method on five scenarios with every kernel, in many sizes. */
final class ManyRuns {
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

  private ManyRuns() {}

  /** Trains all of them in an order of this number, and lets the compiler begin anew. */
  static void train(long seed) {
    Random random = new Random(seed);
    List<Runnable> runs = runs(random);
    Collections.shuffle(runs, random);
    runs.forEach(Runnable::run);
    compilerBeginsAnew();
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
    if (run.state() != RunState.FINISHED) {
      throw new AssertionError(scenario + " with " + values + ": " + run.state());
    }
  }
}
