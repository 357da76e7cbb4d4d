package adaps.sharing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskReportTest {
  private static final boolean T = true;
  private static final boolean F = false;

  @Test
  void countsWhatMasksShare() {
    boolean[][][] bits = {{{T, T, F, F}, {T, F}}, {{T, F, T, F}, {T, F}}};
    MaskReport report = MaskReport.of(bits, List.of("actor 1", "actor 2"));

    assertArrayEquals(new double[] {0.5, 0.5}, report.keep()[0], 1e-12);
    assertEquals(2.0 / 4.0, report.overlap()[0][1], 1e-12);
    assertEquals(1.0, report.overlap()[1][1], 1e-12);
    assertArrayEquals(new int[] {1, 1}, report.sharedByAll());
    assertArrayEquals(new int[] {2, 0}, report.privateToOne());
    assertArrayEquals(new int[] {1, 1}, report.unused());
    assertEquals(List.of(), report.warnings());
  }

  @Test
  void namesMasksThatAreTheSameAndLayersThatAreEmpty() {
    boolean[][][] bits = {{{T, T}, {F, F}}, {{T, T}, {F, F}}};
    MaskReport report = MaskReport.of(bits, List.of("actor 1", "critic 1"));

    assertEquals(
        List.of("masks nearly identical", "empty layer", "empty layer"),
        report.warnings().stream().map(MaskWarning::name).toList());
    String message = report.warnings().get(1).message();
    assertTrue(message.contains("mask 1 keeps no neuron of critic 1"), message);
  }

  /** Neurons of two places each: masks keep a place of every neuron, and none keeps the fourth. */
  @Test
  void oneOfItsCopiesIsTheNeuronAndRoomForCopiesIsNoUnusedNeuron() {
    boolean[][][] bits = {{{T, F, T, F}, {T}}, {{F, T, T, F}, {F}}};
    List<String> names = List.of("actor 1", "actor 2");
    MaskReport report = MaskReport.of(bits, names, List.of(2, 1));
    assertArrayEquals(new double[] {1, 1}, report.keep()[0], 1e-12);
    assertArrayEquals(new double[] {1, 0}, report.keep()[1], 1e-12);
    assertArrayEquals(new int[] {1, 0}, report.sharedByAll());
    assertArrayEquals(new int[] {2, 1}, report.privateToOne());
    assertArrayEquals(new int[] {0, 0}, report.unused());
    assertEquals(1.0 / 4, report.overlap()[0][1], 1e-12);
    assertEquals(
        List.of("empty layer"), report.warnings().stream().map(MaskWarning::name).toList());
    boolean[][][] alike = {{{T, F, T, F}, {T}}, {{T, F, T, F}, {T}}};
    assertEquals(List.of(), MaskReport.of(alike, names, List.of(2, 1)).warnings());
    MaskFrame frame =
        new MaskFrame(names, null, bits, new int[] {0, 1}, 0.2, report, List.of(2, 1));
    assertArrayEquals(new int[] {0, 1, 2}, frame.neurons(0));
    assertEquals("neuron 1, copy 2", frame.nameOf(0, 1));
    assertEquals("neuron 1", frame.nameOf(1, 0));
    assertEquals(4, frame.counts().total());
    assertEquals(0, frame.counts().unused());
  }

  @Test
  void oneMaskAloneIsSaidToBeFullParameterSharing() {
    List<MaskWarning> warnings =
        MaskReport.of(new boolean[][][] {{{T, T, F, F}}}, List.of("actor 1")).warnings();
    assertEquals(List.of("one mask"), warnings.stream().map(MaskWarning::name).toList());
    assertTrue(warnings.get(0).message().contains("(FuPS) on 50 % of the neurons"));
  }

  /** Twenty neurons, of which the second mask drops one: 19 of 20 is the limit, not above it. */
  @Test
  void masksAreNearlyIdenticalOnlyAboveNinetyFivePercent() {
    boolean[][][] bits = new boolean[2][1][20];
    Arrays.fill(bits[0][0], true);
    Arrays.fill(bits[1][0], 0, 19, true);
    assertEquals(List.of(), MaskReport.of(bits, List.of("actor 1")).warnings());
    boolean[][][] more = new boolean[2][1][21];
    Arrays.fill(more[0][0], true);
    Arrays.fill(more[1][0], 0, 20, true);
    MaskReport report = MaskReport.of(more, List.of("actor 1"));
    assertEquals(20.0 / 21, report.overlap()[1][0], 1e-12);
    String message = report.warnings().get(0).message();
    assertTrue(message.contains("masks 1 and 2 share 95 % of their neurons"), message);
  }

  /** Masks 2 and 3 are the same, and share half of their neurons with mask 1. */
  @Test
  void thePairWithTheHighestOverlapIsNamed() {
    boolean[][][] bits = {{{T, T, F, F}}, {{F, T, T, F}}, {{F, T, T, F}}};
    MaskReport report = MaskReport.of(bits, List.of("actor 1"));
    assertEquals(1.0 / 3, report.overlap()[0][1], 1e-12);
    assertEquals(1, report.warnings().size());
    String message = report.warnings().get(0).message();
    assertTrue(message.contains("masks 2 and 3 share 100 %"), message);
  }

  @Test
  void ofPairsThatOverlapAlikeTheFirstIsNamed() {
    boolean[][][] bits = {{{T, F}}, {{T, F}}, {{T, F}}};
    String message = MaskReport.of(bits, List.of("actor 1")).warnings().get(0).message();
    assertTrue(message.contains("masks 1 and 2 share 100 %"), message);
  }

  /** Layers weigh by their neurons: 1 of 1 and 2 of 4 are 3 of 5, not three quarters. */
  @Test
  void overlapIsTakenOverAllLayersTogether() {
    boolean[][][] bits = {{{T}, {T, T, T, F}}, {{T}, {F, T, T, T}}};
    MaskReport report = MaskReport.of(bits, List.of("actor 1", "actor 2"));
    assertEquals(3.0 / 5, report.overlap()[0][1], 1e-12);
    assertArrayEquals(new double[] {1, 0.75}, report.keep()[1], 1e-12);
  }

  @Test
  void masksThatKeepNothingAreIdenticalAndTheLayersOfTheOneThatDoesAreNotEmpty() {
    boolean[][][] bits = {{{F, F}}, {{F, F}}, {{T, F}}};
    MaskReport report = MaskReport.of(bits, List.of("critic 1"));
    assertEquals(1, report.overlap()[0][1]);
    assertEquals(0, report.overlap()[0][2]);
    assertArrayEquals(new int[] {0}, report.sharedByAll());
    assertArrayEquals(new int[] {1}, report.privateToOne());
    assertArrayEquals(new int[] {1}, report.unused());
    assertEquals(
        List.of("masks nearly identical", "empty layer", "empty layer"),
        report.warnings().stream().map(MaskWarning::name).toList());
    String second = report.warnings().get(2).message();
    assertTrue(second.contains("mask 2 keeps no neuron of critic 1"), second);
  }
}
