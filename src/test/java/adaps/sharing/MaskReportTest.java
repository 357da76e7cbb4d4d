package adaps.sharing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
    assertEquals(
        true, report.warnings().get(1).message().contains("mask 1 keeps no neuron of critic 1"));
  }

  @Test
  void oneMaskAloneIsNotIdenticalToAnother() {
    assertEquals(
        List.of(), MaskReport.of(new boolean[][][] {{{T, T}}}, List.of("actor 1")).warnings());
  }
}
