package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.a2c.A2cState;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentBatch.Ending;
import adaps.env.EnvironmentKinds;
import adaps.nets.BankState;
import adaps.nets.MlpShape;
import adaps.pipeline.Checkpoint;
import adaps.pipeline.Experiment;
import adaps.pipeline.PolicyEvaluation;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.TrainingState;
import adaps.random.RandomStreams;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs that meet a number that is not finite: the place that is named is the place where it was
 * put, and what came before it is kept. All sizes are the defaults: 64-64, the vector kernel.
 */
class NotFiniteRunTest {
  private static final int AGENTS = 4;
  private static final int COPIES = 8;
  private static final int STEPS = 5;

  @TempDir Path runs;

  /** Hears how a run ends. */
  private static final class End implements RunListener {
    private String sentence;

    @Override
    public void accept(RunEvent event) {
      if (event instanceof RunEvent.StateChanged changed) {
        sentence = changed.state() + ": " + changed.message();
      }
    }
  }

  private static ExperimentConfig config(String fault, String method, long seed, int agent) {
    Map<String, Object> settings = Map.of("fault", fault, "oneIn", 2_000, "agent", agent);
    Scenario scenario = new Scenario("faulty", "Faulty", "faulty", "a test", settings);
    return ExperimentConfig.of(
        scenario,
        Map.of(
            "method",
            method,
            "seed",
            seed,
            "steps",
            100_000,
            "testInterval",
            300,
            "testEpisodes",
            1,
            "checkpointUpdates",
            7));
  }

  @ParameterizedTest
  @CsvSource({
    "fups, 0, nan", "fups, 1, blind", "fups, 2, nan", "fups, 3, blind",
    "nops, 0, blind", "nops, 1, nan", "nops, 2, blind", "nops, 3, nan"
  })
  void whatTheEnvironmentGaveIsNamedAndTheRunBeforeItIsKept(String method, int seed, String fault)
      throws Exception {
    ExperimentConfig config = config(fault, method, seed, seed);
    Truth truth = Truth.of(config, seed);
    End end = new End();
    RunWriter writer = RunWriter.create(runs, config);
    new Experiment(config, List.of(writer, end)).run();
    writer.close();
    assertEquals(truth.sentence(), end.sentence);

    Path folder = writer.folder().path();
    assertTrue(Files.readString(folder.resolve("run.log")).contains(truth.sentence().substring(8)));
    StoredRun stored = StoredRun.read(folder);
    Checkpoint kept = stored.checkpoint().orElseThrow();
    assertEquals(truth.update() - 1, kept.updates());
    PolicySnapshot policy = stored.policy();
    assertEquals(truth.update() - 1, policy.update());
    assertArrayEquals(kept.training().a2c().actor().parameters(), policy.actorParameters());
    assertArrayEquals(kept.training().a2c().critic().parameters(), policy.criticParameters());
    for (float weight : policy.actorParameters()) {
      assertTrue(Float.isFinite(weight));
    }
    double mean = new PolicyEvaluation(sound(config), policy).play(2, false, 0).mean();
    assertTrue(mean > 0, "mean return " + mean);

    End again = new End();
    try (RunHost host = RunHost.resume(folder, OptionalLong.empty())) {
      host.prepare(List.of(again));
      host.run();
    }
    assertEquals(truth.sentence(), again.sentence);
  }

  /** The checkpoint that is kept is the one that a run with a checkpoint an update has there. */
  @ParameterizedTest
  @CsvSource({"fups, 0, nan", "nops, 2, blind"})
  void trainingStepsBackToExactlyWhereItStoodBeforeTheFailure(String method, int seed, String fault)
      throws Exception {
    ExperimentConfig seldom = config(fault, method, seed, seed).with("checkpointUpdates", 0);
    Newest steppedBack = newestCheckpoint(seldom);
    Newest kept = newestCheckpoint(seldom.with("checkpointUpdates", 1));

    assertEquals(2, steppedBack.checkpoints, "one at the start, one after stepping back");
    assertEquals(Truth.of(seldom, seed).update(), kept.checkpoints);
    TrainingState expected = kept.checkpoint.training();
    TrainingState actual = steppedBack.checkpoint.training();
    assertArrayEquals(bytes(expected.a2c()), bytes(actual.a2c()));
    assertEquals(expected.nextTest(), actual.nextTest());
    assertEquals(expected.points().size(), actual.points().size());
    assertTrue(actual.points().size() >= 2, "no test was made on the way");
    assertEquals(expected.best().testMean(), actual.best().testMean());
  }

  private static final class Newest implements RunListener {
    private Checkpoint checkpoint;
    private int checkpoints;

    @Override
    public void accept(RunEvent event) {
      if (event instanceof RunEvent.CheckpointTaken taken) {
        checkpoint = taken.checkpoint();
        checkpoints++;
      }
    }
  }

  private static Newest newestCheckpoint(ExperimentConfig config) {
    Newest newest = new Newest();
    new Experiment(config, List.of(newest)).run();
    return newest;
  }

  /** All of it but the clock's. */
  private static byte[] bytes(A2cState state) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new A2cState(
            state.updates(),
            state.actor(),
            state.critic(),
            state.actionStream(),
            state.environments(),
            state.observationChecksum(),
            state.metrics(),
            state.episodeReturns(),
            new long[0])
        .write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static ExperimentConfig sound(ExperimentConfig config) {
    return config("none", config.run().method(), 0, 0);
  }

  /** Where an environment's stream puts the bad number: no action changes it. */
  private record Truth(String what, int copy, long steps, boolean atEnd, int agent) {
    static Truth of(ExperimentConfig config, int agent) {
      RandomStreams streams = new RandomStreams(config.run().seed());
      EnvironmentBatch batch =
          new EnvironmentBatch(
              EnvironmentKinds.of(config.scenario())
                  .prepare(config.scenario().settings(), streams.child("environment")),
              COPIES,
              copy -> streams.stream("training environment", copy));
      float[] seen = new float[3];
      for (long steps = 1; ; steps++) {
        for (int copy = 0; copy < COPIES; copy++) {
          Ending ending = batch.step(copy, new int[AGENTS]);
          batch.observe(copy, agent, seen, 0);
          if (Double.isNaN(batch.reward(copy, agent))) {
            return new Truth("the reward", copy, steps, false, agent);
          }
          if (Float.isNaN(seen[1])) {
            String what = "observation entry 2 (target 2)";
            return new Truth(what, copy, steps, ending != Ending.NONE, agent);
          }
          if (ending != Ending.NONE) {
            batch.reset(copy);
          }
        }
      }
    }

    long update() {
      return (steps - 1) / STEPS + 1;
    }

    private String when() {
      long step = (steps - 1) % STEPS + 1;
      if (atEnd) {
        return "at its episode's end after step " + step + " of 5";
      }
      if (what.equals("the reward")) {
        return "at step " + step + " of 5";
      }
      return step == STEPS ? "after step 5" : "at step " + (step + 1) + " of 5";
    }

    String sentence() {
      return String.format(
          "FAILED: At update %d the first number that is not finite, NaN, is %s of agent %d in"
              + " parallel environment %d, %s. The networks stay as they were before this update."
              + " Resuming the run, or starting it again with the same seed, reproduces it; mend"
              + " the environment, which must give finite numbers.",
          update(), what, agent + 1, copy + 1, when());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fups, 0, actor, 1, 1, 17", "fups, 1, critic, 1, 1, 64",
    "fups, 2, actor, 1, 3, 2", "fups, 3, critic, 1, 2, 40",
    "nops, 0, critic, 3, 2, 5", "nops, 1, actor, 4, 2, 64",
    "nops, 2, critic, 2, 3, 1", "nops, 3, actor, 1, 1, 1"
  })
  void theNeuronIsNamedWhoseWeightIsBad(
      String method, int seed, String which, int network, int layer, int neuron) {
    ExperimentConfig config =
        StoppedRuns.config("match", method).with(Map.of("seed", seed, "checkpointUpdates", 3));
    Path folder = StoppedRuns.stoppedAt(runs, config, 3);
    Checkpoint sound = StoredRun.read(folder).checkpoint().orElseThrow();
    boolean actor = which.equals("actor");
    BankState bank = actor ? sound.training().a2c().actor() : sound.training().a2c().critic();
    MlpShape shape = new MlpShape(3, config.a2c().hidden(), actor ? 3 : 1);
    int at = (network - 1) * shape.parameters();
    for (int below = 0; below < layer - 1; below++) {
      at += (shape.in(below) + 1) * shape.out(below);
    }
    // The weight of the layer's second input.
    bank.parameters()[at + shape.out(layer - 1) + neuron - 1] = Float.NaN;
    End end = new End();
    Experiment.from(sound, config, List.of(end)).run();
    String begin =
        "FAILED: At update 4 the first number that is not finite, NaN, is a weight of the "
            + which
            + ", network "
            + network
            + ", layer "
            + layer
            + ", neuron "
            + neuron
            + ". The networks stay as they were before this update.";
    assertEquals(begin, end.sentence.substring(0, begin.length()));
  }
}
