package adaps.studio.shell;

import adaps.pipeline.RunResult;
import adaps.runs.StoredRun;
import adaps.sharing.Methods;
import adaps.studio.session.OpenedRun;
import adaps.studio.session.curves.RunCurve;
import adaps.studio.world.StoredPolicy;
import adaps.words.Quantity;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The two finished runs of the demonstration, which differ in nothing but their method.
 *
 * @param opened the run with masks, to be shown in all tiles
 * @param left its policy
 * @param right the policy of the run without masks
 * @param curve of the run without masks
 * @param words why the two differ, with the numbers of their own files
 */
record DemonstratedRuns(
    OpenedRun opened, StoredPolicy left, StoredPolicy right, RunCurve curve, String words) {

  /** With masks, and without. */
  static final List<String> METHODS = List.of("adaps", "fups");

  /**
   * Reads them; takes a while, so not on the JavaFX thread.
   *
   * @param masked folder of the run with masks
   * @param shared folder of the run without
   * @throws adaps.config.AdapsException if their files cannot be read
   */
  static DemonstratedRuns read(Path masked, Path shared) {
    OpenedRun opened = OpenedRun.read(masked);
    StoredRun other = StoredRun.read(shared);
    return new DemonstratedRuns(
        opened,
        StoredPolicy.read(masked),
        StoredPolicy.read(shared),
        RunCurve.of(other),
        words(opened, other));
  }

  private static String words(OpenedRun masked, StoredRun shared) {
    RunResult left = masked.result();
    RunResult right = shared.result().orElseThrow();
    long clusters = Arrays.stream(left.clusters().ofAgent()).distinct().count();
    return label(masked.config().run().method())
        + " (left) gives each of "
        + Quantity.of(clusters, "cluster")
        + " its own mask over one network: test return "
        + Quantity.value(left.training().testReturn())
        + ". "
        + label(shared.config().run().method())
        + " (right) trains the same "
        + Quantity.of(right.training().trainableParameters(), "parameter")
        + " without masks: test return "
        + Quantity.value(right.training().testReturn())
        + ", for no agent sees its own type and all follow one policy.";
  }

  private static String label(String method) {
    return Methods.named(method).label();
  }
}
