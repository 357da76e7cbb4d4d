package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.OwnMethods;
import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.nets.LayerMasks;
import adaps.pipeline.Experiment;
import adaps.pipeline.RunEvent;
import adaps.pipeline.TrainingState;
import adaps.sharing.MaskFrame;
import adaps.sharing.Method;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingInputs;
import adaps.sharing.SharingPlan;
import adaps.sharing.TrainingSoFar;
import example.Crews;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A method that revises its plan between updates: what follows, and what a resumed run knows. */
class RevisedPlanTest {
  private static final int DEALT_EVERY = 25;

  @TempDir Path folder;
  private OwnMethods own;

  @BeforeEach
  void find() throws Exception {
    own = OwnMethods.in(folder.resolve("services"), Crews.class, LateMasks.class);
  }

  @AfterEach
  void forget() throws Exception {
    own.close();
  }

  private static ExperimentConfig config(String method) {
    // GradPS looks after every twenty updates, splits half of the neurons and soon merges some.
    return StoppedRuns.config("spread-5-5-5", method)
        .with("dealtEvery", DEALT_EVERY)
        .with("lookEvery", 800)
        .with("futileBelow", 1)
        .with("mergeFrom", 0.6);
  }

  @ParameterizedTest
  @CsvSource({
    "crews, 24",
    "crews, 25",
    "crews, 26",
    "crews, 58",
    "late-masks, 23",
    "late-masks, 24",
    "late-masks, 39",
    "late-masks, 41",
    "gradps, 19",
    "gradps, 20",
    "gradps, 33",
    "gradps, 41"
  })
  void aRunThatIsStoppedAroundARevisionEndsAsIfItHadNotBeen(String method, int stop)
      throws Exception {
    Path whole = StoppedRuns.whole(folder, config(method));
    Path cut = StoppedRuns.stoppedAt(folder, config(method), stop);
    StoppedRuns.goOn(cut);
    assertEquals(StoppedRuns.timelessRows(whole), StoppedRuns.timelessRows(cut));
    List<String> files = new ArrayList<>(List.of("policy.bin", "policy.json", "best.bin"));
    files.add("best.json");
    if (!method.equals("crews")) {
      files.add("masks.json");
    }
    for (String file : files) {
      assertArrayEquals(
          Files.readAllBytes(whole.resolve(file)), Files.readAllBytes(cut.resolve(file)), file);
    }
  }

  @Test
  void theRevisionCountsAndNothingBeforeItIsChanged() {
    Path revised = StoppedRuns.whole(folder, config("crews"));
    Path plain = StoppedRuns.whole(folder, config("crews").with("dealtEvery", 0));
    List<String> rows = StoppedRuns.timelessRows(revised);
    List<String> others = StoppedRuns.timelessRows(plain);
    // Tests after updates 0, 13 and 25, behind which agents are dealt anew.
    assertEquals(others.subList(0, 3), rows.subList(0, 3));
    assertFalse(others.get(4).equals(rows.get(4)), rows.get(4));
  }

  @Test
  void aCheckpointHoldsTheRevisedPlanAndTheBestPolicysOwn() throws Exception {
    Path run = StoppedRuns.stoppedAt(folder, config("crews"), 30);
    TrainingState training = StoredRun.read(run).checkpoint().orElseThrow().training();
    SharingPlan first =
        StoredRun.read(StoppedRuns.stoppedAt(folder, config("crews"), 3)).policy().plan();
    assertFalse(Arrays.equals(first.networkOfAgent(), training.plan().networkOfAgent()));
    assertArrayEquals(
        training.plan().networkOfAgent(), StoredRun.read(run).policy().plan().networkOfAgent());
    int[] ofBest = training.best().policy().plan().networkOfAgent();
    assertArrayEquals(
        StoredRun.read(run).best().orElseThrow().policy().plan().networkOfAgent(), ofBest);
    assertArrayEquals(
        training.best().policy().update() < DEALT_EVERY
            ? first.networkOfAgent()
            : training.plan().networkOfAgent(),
        ofBest);
    Path newest = new CheckpointFolder(run.resolve("checkpoint")).newestFirst().get(0);
    assertArrayEquals(
        Files.readAllBytes(newest),
        CheckpointFile.bytes(CheckpointFile.read(newest, StoredRun.read(run).config())));
  }

  @Test
  void masksThatComeLateAreToldWithThePolicyThatWearsThem() {
    List<RunEvent> events = new ArrayList<>();
    new Experiment(config("late-masks"), List.of(events::add)).run();
    List<MaskFrame> told = new ArrayList<>();
    for (RunEvent event : events) {
      if (event instanceof RunEvent.MasksKnown known) {
        told.add(known.frame());
      } else if (event instanceof RunEvent.PolicyChanged changed) {
        int[] worn =
            changed.policy().plan().masks() == null
                ? null
                : changed.policy().plan().masks().maskOfAgent();
        assertArrayEquals(told.isEmpty() ? null : told.get(told.size() - 1).maskOfAgent(), worn);
      } else if (event instanceof RunEvent.ActivityChanged changed) {
        assertEquals(3, changed.activity().mean().length);
      } else if (event instanceof RunEvent.Failed failed) {
        throw new AssertionError(failed.cause());
      }
    }
    MaskFrame last = told.get(told.size() - 1);
    assertNull(last.probabilities());
    assertEquals(1, last.maskOfAgent()[0], "agents have changed masks");
    assertTrue(last.report().keep()[0][0] == 1 && last.report().keep()[1][0] < 1);
  }

  /**
   * The checkpoint before a failure is the one that a run with a checkpoint an update has there.
   */
  @Test
  void trainingStepsBackOverARevision() {
    Map<String, Object> settings = Map.of("fault", "nan", "oneIn", 2_000, "agent", 0);
    ExperimentConfig seldom =
        ExperimentConfig.of(
            new Scenario("faulty", "Faulty", "faulty", "a test", settings),
            Map.of("method", "crews", "dealtEvery", 3, "steps", 100_000, "testInterval", 300));
    TrainingState steppedBack = newest(seldom);
    TrainingState kept = newest(seldom.with("checkpointUpdates", 1));
    assertTrue(kept.a2c().updates() >= 3, "no revision was made");
    assertEquals(kept.a2c().updates(), steppedBack.a2c().updates());
    assertArrayEquals(kept.plan().networkOfAgent(), steppedBack.plan().networkOfAgent());
    assertArrayEquals(kept.a2c().actor().parameters(), steppedBack.a2c().actor().parameters());
    assertArrayEquals(kept.a2c().environments(), steppedBack.a2c().environments());
  }

  private static TrainingState newest(ExperimentConfig config) {
    TrainingState[] newest = new TrainingState[1];
    new Experiment(
            config,
            List.of(
                event -> {
                  if (event instanceof RunEvent.CheckpointTaken taken) {
                    newest[0] = taken.checkpoint().training();
                  }
                }))
        .run();
    return newest[0];
  }

  /** Asks for a second network after its second update. */
  public static final class Growing implements Method {
    @Override
    public String name() {
      return "growing";
    }

    @Override
    public String label() {
      return "Growing";
    }

    @Override
    public String sentence() {
      return "More and more networks.";
    }

    @Override
    public SharingPlan plan(SharingInputs inputs) {
      return new SharingPlan(1, new int[inputs.agents()], null, false);
    }

    @Override
    public SharingPlan revise(SharingPlan plan, TrainingSoFar training) {
      return training.updates() < 2 ? plan : new SharingPlan(2, new int[15], null, false);
    }
  }

  @Test
  void aRevisionThatChangesWhatMustStayEndsTheRunWithASentence() throws Exception {
    own.close();
    own = OwnMethods.in(folder.resolve("services"), Growing.class);
    List<String> sentences = new ArrayList<>();
    new Experiment(
            StoppedRuns.config("spread-5-5-5", "growing"),
            List.of(
                event -> {
                  if (event instanceof RunEvent.StateChanged changed) {
                    sentences.add(changed.message());
                  }
                }))
        .run();
    assertEquals(
        "After update 2 the plan of Growing has 2 networks, but their number, 1, must stay.",
        sentences.get(sentences.size() - 1));
  }

  @Test
  void aPlanWithAnAgentWithoutNetworkOrMaskIsRefused() {
    ConfigException network =
        assertThrows(
            ConfigException.class, () -> new SharingPlan(2, new int[] {0, 2}, null, false));
    assertTrue(network.getMessage().startsWith("Agent 2 of a sharing plan has network 2,"));
    LayerMasks one = LayerMasks.allOnes(1, List.of(4));
    NeuronMasks masks = new NeuronMasks(new int[] {0, -1}, one, one);
    ConfigException mask =
        assertThrows(ConfigException.class, () -> new SharingPlan(1, new int[2], masks, false));
    assertTrue(mask.getMessage().startsWith("Agent 2 of a sharing plan has mask -1,"));
  }
}
