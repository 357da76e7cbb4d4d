package adaps.studio.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.conflict.ConflictFrame;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.nets.MlpShape;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunState;
import adaps.sharing.SharingPlan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConflictViewModelTest {
  private static final ExperimentConfig CONFIG =
      ExperimentConfig.of(Scenarios.load("spread-5-5-5"), Map.of("method", "fups"));
  private static final EnvironmentSpec SPEC =
      EnvironmentKinds.environments(CONFIG.scenario(), 0).get().spec();

  private final ConflictViewModel model = new ConflictViewModel();

  private void begin(ExperimentConfig config) {
    model.accept(new RunEvent.Begins(config, SPEC));
  }

  private void showTypes() {
    begin(CONFIG);
    model.accept(new RunEvent.ConflictMeasured(HandMadeFrames.of(false)));
  }

  @Test
  void aNeuronSaysWhoPullsHowMuchWhichWayAtWhat() {
    showTypes();
    ConflictFrame frame = model.frame().get();
    String words = ConflictWords.of(model, frame.layers().get(0), 0, 1);
    String expected =
        "actor 1, neuron 1\n"
            + "Orange pulls 45 % of it all: 100 % of that against the rest\n"
            + "at FIRST down 75 %, FIFTH down 20 %, bias down 5 %\n"
            + "10 % of what types pull is left\n"
            + "8 % of what agents pull is left: a futile neuron";
    assertEquals(
        expected
            .replace("FIRST", SPEC.observationNames().get(0))
            .replace("FIFTH", SPEC.observationNames().get(4)),
        words.replace('\u00a0', ' ').replace('\u202f', ' '));
  }

  @Test
  void whoPullsAloneAndWhoDoesNotIsSaid() {
    showTypes();
    ConflictFrame frame = model.frame().get();
    String alone = ConflictWords.of(model, frame.layers().get(1), 1, 0);
    assertEquals(
        List.of(
            "critic 1, neuron 2",
            "Blue pulls 100 % of it all: 100 % of that with the whole",
            "at bias down 100 %",
            "one type alone pulls here",
            "50 % of what agents pull is left"),
        alone.replace('\u00a0', ' ').replace('\u202f', ' ').lines().toList());
    String none = ConflictWords.of(model, frame.layers().get(1), 1, 1);
    assertEquals("Orange does not pull here", none.lines().toList().get(1));
  }

  @Test
  void theWarningCountsNeuronsAndSaysWhatToDo() {
    assertEquals(
        "Types cancel more than half of each other's pull in 2 of 2 neurons that they share."
            + " AdaPS gives each cluster neurons of its own, SePS a network.",
        ConflictWords.warning(HandMadeFrames.of(false)));
    assertEquals(
        "Clusters cancel more than half of each other's pull in 2 of 2 neurons that they share."
            + " Fewer neurons are shared where masks keep less: raise lambda.",
        ConflictWords.warning(HandMadeFrames.of(true)));
    assertEquals("", ConflictWords.warning(new ConflictFrame(1, true, 2, List.of())));
  }

  @Test
  void anEmptyTileSaysWhy() {
    begin(CONFIG.with("conflictInterval", 0));
    assertEquals(ConflictViewModel.OFF, model.note().get());
    begin(CONFIG);
    assertEquals(ConflictViewModel.WAITING, model.note().get());
    model.accept(new RunEvent.StateChanged(RunState.FINISHED, ""));
    assertEquals(ConflictViewModel.STORED, model.note().get());
    begin(CONFIG);
    SharingPlan own = new SharingPlan(2, new int[] {0, 1}, null, false);
    MlpShape shape = new MlpShape(1, List.of(1), 2);
    model.accept(
        new RunEvent.PolicyChanged(new PolicySnapshot(own, shape, new float[12], 0, new float[8])));
    assertEquals(ConflictViewModel.APART, model.note().get());
  }

  @Test
  void anotherRunBeginsWithNothing() {
    showTypes();
    begin(CONFIG);
    assertNull(model.frame().get());
  }

  @Test
  void everyPartAtEveryNeuronIsARowOfTheTable() {
    showTypes();
    List<String> rows = ConflictTable.csv(model).lines().toList();
    assertEquals(
        "layer,network,neuron,efficiency,futile,left of parts,type,pull,along,strongest",
        rows.get(0));
    assertEquals(
        "actor 1,1,1,0.08,1,0.1,Orange,4.5,-4.5," + SPEC.observationNames().get(0), rows.get(2));
    assertEquals("critic 1,1,2,0.5,0,1.0,Orange,0.0,0.0,", rows.get(8));
    assertEquals(9, rows.size());
  }
}
