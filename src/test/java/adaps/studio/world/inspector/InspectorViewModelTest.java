package adaps.studio.world.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import adaps.env.EnvironmentSpec;
import adaps.env.WorldFrame;
import adaps.nets.LayerMasks;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import adaps.showcase.AgentMoments;
import adaps.showcase.ShowcaseFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectorViewModelTest {
  private static final EnvironmentSpec SPEC =
      new EnvironmentSpec(
          List.of(0, 1),
          List.of("blue", "orange"),
          List.of("position", "speed"),
          List.of("left", "stay", "right"),
          20);

  private static final AgentMoments MOMENTS =
      new AgentMoments(
          0,
          new float[][] {{1, 2}, {-0.5f, 0}},
          new float[][] {{1, 0, 0}, {0.25f, 0.125f, 0.625f}},
          new float[] {0, -3.5f},
          new double[] {0, 0.5},
          new double[] {0, -12.5});

  private final InspectorViewModel inspector = new InspectorViewModel();

  private record World(int step, int[] agentTypes) implements WorldFrame {}

  private static ShowcaseFrame frame(int step, SharingPlan plan, AgentMoments moments) {
    int[] actions = step == 0 ? new int[0] : new int[] {0, 2};
    return new ShowcaseFrame(
        new World(step, new int[] {0, 1}), 1, actions, 0, 0, "newest policy", plan, moments, false);
  }

  /** The second agent's mask keeps 1 of 4 and 3 of 4 neurons. */
  private static SharingPlan masked() {
    LayerMasks actor =
        new LayerMasks(
            new boolean[][][] {{{true, true, true, true}}, {{true, false, false, false}}});
    LayerMasks critic =
        new LayerMasks(new boolean[][][] {{{true, true, true, true}}, {{true, true, true, false}}});
    NeuronMasks masks = new NeuronMasks(new int[] {0, 1}, actor, critic);
    return new SharingPlan(1, new int[2], masks, false);
  }

  private String figure(String id) {
    return inspector.row(id).figure().get();
  }

  @Test
  void everyNumberIsTheFramesOwnUnderItsName() {
    inspector.show(SPEC, frame(7, masked(), MOMENTS), 1, new int[] {2, 1}, "");

    assertEquals("Agent 2", inspector.title().get());
    assertEquals("", inspector.note().get());
    assertEquals("orange", figure("type"));
    assertEquals("2", figure("cluster"));
    assertEquals("\u221212.5", figure("return"));
    assertEquals("0.50", figure("reward"));
    assertEquals("\u22123.50", figure("value"));
    assertEquals("right", figure("action"));
    assertEquals("left", inspector.row("probability-0").name());
    assertEquals("0.250", figure("probability-0"));
    assertEquals("0.125", figure("probability-1"));
    assertEquals("0.625", figure("probability-2"));
    assertEquals(0.625, inspector.row("probability-2").share().get());
    assertEquals("position", inspector.row("observation-0").name());
    assertEquals("\u22120.50", figure("observation-0"));
    assertEquals("0", figure("observation-1"));
  }

  @Test
  void theMaskIsSaidLayerByLayer() {
    inspector.show(SPEC, frame(7, masked(), MOMENTS), 1, null, "");
    assertEquals("keeps 50 %", figure("mask"));
    assertEquals("actor 1", inspector.row("keep-0").name());
    assertEquals("25 %", figure("keep-0"));
    assertEquals("75 %", figure("keep-1"));
    assertEquals("\u2013", figure("cluster"));

    inspector.show(
        SPEC, frame(7, new SharingPlan(1, new int[2], null, false), MOMENTS), 1, null, "");
    assertEquals("none, uses all", figure("mask"));
    assertNull(inspector.row("keep-0"));

    inspector.show(SPEC, frame(7, null, MOMENTS), 1, null, "");
    assertEquals("no network", figure("mask"));
  }

  @Test
  void atTheBeginningThereIsNoActionAndNoReward() {
    inspector.show(SPEC, frame(0, null, MOMENTS), 1, null, "");
    assertEquals("\u2013", figure("action"));
    assertEquals("\u2013", figure("reward"));
  }

  @Test
  void linesStayTheSameFromStepToStep() {
    inspector.show(SPEC, frame(7, masked(), MOMENTS), 1, null, "");
    InspectorRow row = inspector.row("value");
    inspector.show(SPEC, frame(8, masked(), MOMENTS), 0, null, "");
    assertSame(row, inspector.row("value"));
    assertEquals("0", row.figure().get());
  }

  @Test
  void withTwoWorldsItSaysWhichOne() {
    inspector.show(SPEC, frame(7, masked(), MOMENTS), 1, null, "right");
    assertEquals("Agent 2, right", inspector.title().get());
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertEquals(InspectorViewModel.NOBODY, inspector.note().get());
    inspector.show(SPEC, frame(7, null, AgentMoments.NONE), 1, null, "");
    assertEquals(InspectorViewModel.NOT_KEPT, inspector.note().get());
    assertEquals(0, inspector.rows().size());
    inspector.show(SPEC, frame(7, null, MOMENTS), 1, null, "");
    inspector.clear();
    assertEquals("", inspector.title().get());
    assertNull(inspector.row("value"));
  }
}
