package adaps.conflict;

/** Counts together what a {@link ConflictLevels.Level} says. */
final class LevelCount {
  private final PairShare types;
  private final PairShare alike;
  private final PairShare clusters;
  private double efficiencies;
  private int pulled;
  private int futile;

  LevelCount(Pullers pullers) {
    int[] type = pullers.type();
    int[] cluster = pullers.cluster();
    types = new PairShare(pullers.count(), (a, b) -> type[a] != type[b]);
    alike = new PairShare(pullers.count(), (a, b) -> type[a] == type[b]);
    clusters = new PairShare(pullers.count(), (a, b) -> cluster[a] != cluster[b]);
  }

  /** Of all hidden neurons of all networks of a kind. */
  ConflictLevels.Level of(PullSums sums, Role role) {
    for (int network : sums.pullers().networks()) {
      for (int layer = 0; layer < sums.shape(role).hidden().size(); layer++) {
        addEfficiency(sums.efficiency(role, layer, network));
        addPairs(sums.gram(role, layer, network));
      }
    }
    return pulled == 0
        ? ConflictLevels.Level.UNKNOWN
        : new ConflictLevels.Level(
            efficiencies / pulled, futile, types.share(), alike.share(), clusters.share());
  }

  private void addEfficiency(LayerEfficiency layer) {
    if (layer.pulled() > 0) {
      efficiencies += layer.mean() * layer.pulled();
      pulled += layer.pulled();
      futile += layer.futile();
    }
  }

  private void addPairs(PullGram gram) {
    double[] norms = gram.norms();
    double[] lost = gram.conflicts();
    for (PairShare share : new PairShare[] {types, alike, clusters}) {
      share.add(gram.pullers(), norms, lost);
    }
  }

  /** Where nobody shares a network, nothing cancels. */
  ConflictLevels.Level unshared() {
    return new ConflictLevels.Level(1, 0, types.unshared(), alike.unshared(), clusters.unshared());
  }
}
