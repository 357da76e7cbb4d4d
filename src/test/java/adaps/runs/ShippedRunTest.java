package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.a2c.Evaluator;
import adaps.a2c.Evaluator.TestReturns;
import adaps.a2c.PolicyActor;
import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentKinds;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernels;
import adaps.pipeline.FinalReturn;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.PolicyEvaluation;
import adaps.pipeline.PolicyEvaluation.Returns;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.random.RandomStreams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runs that come with the program are finished runs, and do what their files say. */
class ShippedRunTest {
  private static final long STEPS = 1_200_000;
  private static final int MOST_BYTES = 300_000;

  @TempDir Path folder;

  private StoredRun run(String method) throws IOException {
    return StoredRun.read(ShippedRun.unpack(method, folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"adaps", "fups"})
  void itIsWhatItClaimsAndSmall(String method) throws IOException {
    StoredRun run = run(method);
    assertEquals(method, run.config().run().method());
    assertEquals("spread-5-5-5", run.config().scenario().name());
    assertEquals(0, run.config().run().seed());
    RunResult result = run.result().orElseThrow();
    assertEquals(RunState.FINISHED, result.state());
    assertEquals(STEPS, result.training().envSteps());
    assertEquals(STEPS, run.config().run().steps());
    assertEquals(result.training().updates(), run.policy().update());
    assertTrue(run.best().isPresent());
    try (InputStream archive =
        ShippedRun.class.getResourceAsStream("/demonstration/" + method + ".zip")) {
      int bytes = archive.readAllBytes().length;
      assertTrue(bytes < MOST_BYTES, bytes + " bytes");
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(run.folder().path()), left.toList(), "nothing else is left");
    }
  }

  @Test
  void theTwoDifferInTheirMethodAloneAndOnlyOneTellsTheTypesApart() throws IOException {
    StoredRun masked = run("adaps");
    StoredRun shared = run("fups");
    assertNotEquals(masked.config(), shared.config());
    ExperimentConfig same = masked.config().with("method", "fups");
    assertEquals(same, shared.config());
    assertEquals(List.of(1.0, 3L), clusters(masked));
    assertEquals(
        masked.result().orElseThrow().training().trainableParameters(),
        shared.result().orElseThrow().training().trainableParameters());
    assertEquals(null, shared.result().orElseThrow().clusters().ofAgent());
  }

  private static List<Object> clusters(StoredRun run) {
    RunResult.Clusters found = run.result().orElseThrow().clusters();
    return List.of(found.agreement(), Arrays.stream(found.ofAgent()).distinct().count());
  }

  /** The policy is the very one that the last test was made with, in the very same episodes. */
  @ParameterizedTest
  @ValueSource(strings = {"adaps", "fups"})
  void itsPolicyDoesInTheLastTestWhatItsCurveEndsWith(String method) throws IOException {
    StoredRun run = run(method);
    List<MetricPoint> points = run.metrics();
    MetricPoint last = points.get(points.size() - 1);
    TestReturns again = test(run, points.size() - 1);
    assertEquals(last.testMean(), again.mean());
    assertEquals(last.test().min(), again.min());
    assertEquals(last.test().max(), again.max());
  }

  private static TestReturns test(StoredRun run, long number) {
    ExperimentConfig config = run.config();
    PolicySnapshot policy = run.policy();
    long seed = config.run().seed();
    try (MlpBank actor =
        MlpKernels.named(config.run().kernel())
            .create(
                policy.actorShape(),
                policy.plan().networks(),
                policy.plan().masks() == null ? null : policy.plan().masks().actor(),
                PolicyActor.rows(policy.plan(), 1))) {
      actor.writeParameters(policy.actorParameters());
      return new Evaluator(
              EnvironmentKinds.environments(config.scenario(), seed),
              policy.plan(),
              actor,
              config.evaluation(),
              new RandomStreams(seed))
          .test(number);
    }
  }

  /** Its summary's return is its curve's, and new episodes return as much. */
  @ParameterizedTest
  @ValueSource(strings = {"adaps", "fups"})
  void playingItReturnsWhatItsSummarySays(String method) throws IOException {
    StoredRun run = run(method);
    double said = run.result().orElseThrow().training().testReturn();
    assertEquals(FinalReturn.of(run.metrics(), STEPS), said);
    int episodes = 100;
    int tests = FinalReturn.counted(run.metrics(), STEPS).size();
    double behind = tests * (double) run.config().evaluation().testEpisodes();
    Returns played = new PolicyEvaluation(run.config(), run.policy()).play(episodes, false, 1);
    double error = played.standardDeviation() * Math.sqrt(1 / behind + 1.0 / episodes);
    assertEquals(said, played.mean(), 4 * error);
  }

  @Test
  void aMethodOfWhichNoRunComesWithTheProgramIsNamed() {
    var error =
        assertThrows(
            IllegalArgumentException.class, () -> ShippedRun.unpack("seps", folder).toString());
    assertTrue(error.getMessage().contains("seps"), error.getMessage());
  }
}
