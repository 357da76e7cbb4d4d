package adaps.runs;

import adaps.pipeline.BestPolicy;
import adaps.pipeline.PolicySnapshot;
import java.util.function.Supplier;

/** Writes the newest policy and the one that did best when a run ends, however it does. */
final class PolicyWriter {
  private final RunFolder folder;
  private final Supplier<PolicyLegend> legend;
  private final DiskWriter disk;
  private PolicySnapshot newest;
  private BestPolicy best;

  /**
   * @param legend asked when there is a policy to write
   * @param disk on whose thread it is written
   */
  PolicyWriter(RunFolder folder, Supplier<PolicyLegend> legend, DiskWriter disk) {
    this.folder = folder;
    this.legend = legend;
    this.disk = disk;
  }

  void follow(PolicySnapshot policy) {
    newest = policy;
  }

  void follow(BestPolicy policy) {
    best = policy;
  }

  /** Writes what there is. */
  void end() {
    PolicySnapshot last = newest;
    if (last != null) {
      PolicyLegend key = legend.get();
      disk.submit(() -> PolicyFile.write(folder, last, key));
    }
    BestPolicy known = best;
    if (known != null) {
      PolicyLegend key = legend.get();
      disk.submit(() -> PolicyFile.writeBest(folder, known, key));
    }
  }
}
