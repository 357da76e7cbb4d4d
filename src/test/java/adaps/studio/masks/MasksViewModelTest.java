package adaps.studio.masks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.pipeline.RunEvent;
import adaps.sharing.MaskFrame;
import adaps.sharing.MaskReport;
import adaps.studio.session.LatestAnswer;
import adaps.studio.session.SmallRun;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MasksViewModelTest {
  private final MasksViewModel masks =
      new MasksViewModel(new LatestAnswer(Runnable::run, Runnable::run));

  @Test
  void aPreviewOfTheRunsOwnSettingIsTheRunsMasksToTheBit() {
    for (Map<String, ?> changes :
        java.util.List.<Map<String, ?>>of(
            Map.of(), Map.of("clusterOn", "sample"), Map.of("maskedNetworks", "actor"))) {
      SmallRun run = SmallRun.with(changes);
      MaskPreview preview =
          MaskPreview.of(
              run.findings.clusters(),
              run.config,
              run.config.masks().lambda(),
              run.config.masks().gain());
      assertTrue(Arrays.deepEquals(run.masks.bits(), preview.frame().bits()), changes.toString());
      assertTrue(Arrays.deepEquals(run.masks.probabilities(), preview.frame().probabilities()));
      assertArrayEquals(run.masks.maskOfAgent(), preview.frame().maskOfAgent());
    }
  }

  @Test
  void aPreviewShowsOtherMasksAndOverlapsAndLeavesTheRunsAlone() {
    SmallRun run = SmallRun.with(Map.of());
    run.tell(masks);
    assertTrue(masks.canPreview());
    MaskFrame ofRun = masks.frame().get();
    double before = ofRun.report().overlap()[0][1];
    masks.preview(0.5, 4);
    MaskFrame shown = masks.shown().get();
    assertNotEquals(before, shown.report().overlap()[0][1]);
    assertEquals(0.5, shown.lambda());
    for (int layer = 0; layer < 4; layer++) {
      for (int neuron = 0; neuron < 64; neuron++) {
        boolean above = ofRun.probabilities()[0][layer][neuron] > 0.5;
        assertEquals(above, shown.bits()[0][layer][neuron], "lambda alone moves the threshold");
      }
    }
    assertSame(ofRun, masks.frame().get());
    masks.preview(0.2, 4);
    assertNull(masks.preview().get());
    assertSame(ofRun, masks.shown().get());
  }

  @Test
  void aPreviewNamesWhatWouldBeWrong() {
    SmallRun.with(Map.of()).tell(masks);
    masks.preview(0.2, 0.1);
    assertEquals("masks nearly identical", masks.shown().get().report().warnings().get(0).name());
    masks.preview(1, 4);
    assertTrue(
        masks.shown().get().report().warnings().stream()
            .anyMatch(warning -> warning.name().equals("empty layer")));
  }

  @Test
  void newMasksAndANewRunEndAPreview() {
    SmallRun run = SmallRun.with(Map.of());
    run.tell(masks);
    masks.preview(0.7, 2);
    masks.accept(new RunEvent.MasksKnown(run.masks));
    assertNull(masks.preview().get());
    masks.preview(0.7, 2);
    masks.accept(new RunEvent.Begins(run.config, run.spec));
    assertNull(masks.preview().get());
    assertNull(masks.shown().get());
    assertFalse(masks.canPreview());
  }

  @Test
  void masksThatAreNotMappedCannotBePreviewed() {
    SmallRun run = SmallRun.with(Map.of("method", "snp-ps"));
    run.tell(masks);
    assertFalse(masks.canPreview());
    masks.preview(0.7, 2);
    assertSame(run.masks, masks.shown().get());
    assertFalse(masks.isByCluster());
    assertEquals(15, masks.activity().get().mean().length);
  }

  @Test
  void masksThatCameLaterAndAreSharedAreNoSingleAgentsAndHaveDoneNothingYet() {
    SmallRun run = SmallRun.with(Map.of("method", "snp-ps"));
    run.tell(masks);
    assertFalse(masks.isByCluster());
    boolean[][][] two = Arrays.copyOf(run.masks.bits(), 2);
    int[] maskOfAgent = new int[15];
    Arrays.fill(maskOfAgent, 7, 15, 1);
    masks.accept(
        new RunEvent.MasksKnown(
            new MaskFrame(
                run.masks.layerNames(),
                null,
                two,
                maskOfAgent,
                0.2,
                MaskReport.of(two, run.masks.layerNames()))));
    assertTrue(masks.isByCluster());
    assertNull(masks.activity().get());
  }
}
