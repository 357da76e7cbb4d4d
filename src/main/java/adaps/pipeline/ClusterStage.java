package adaps.pipeline;

import adaps.config.IdentityConfig;
import adaps.identity.Alikeness;
import adaps.identity.AlikenessTree;
import adaps.identity.ClusterAgreement;
import adaps.identity.IdentityClustering;
import adaps.identity.IdentityClusters;
import adaps.identity.IdentityVae;
import adaps.identity.Transitions;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Stage 3: agents of like identity. */
final class ClusterStage {
  /**
   * Davies–Bouldin index above which clusters are about as wide as they are apart from each other.
   */
  private static final double POOR_SEPARATION = 1;

  private final StageContext context;
  private final StageWork work;

  ClusterStage(StageContext context, StageWork work) {
    this.context = context;
    this.work = work;
  }

  /**
   * The findings with clusters.
   *
   * @param transitions what the identities were read from; needed only for a second VAE
   * @throws java.util.concurrent.CancellationException when stopped
   */
  IdentityFindings run(IdentityFindings encoded, Transitions transitions) {
    work.awaitPermission();
    IdentityClusters found =
        IdentityClustering.cluster(
            encoded.identities(),
            encoded.alikeness(),
            context.config().identity().clustering(),
            context.streams(),
            work::stopped);
    return told(encoded, found, transitions);
  }

  /** The findings with these clusters, once all that is to be said of them is said. */
  private IdentityFindings told(
      IdentityFindings encoded, IdentityClusters clusters, Transitions transitions) {
    IdentityFindings clustered = encoded.withClusters(clusters);
    boolean swapTest = IdentityClustering.usesSwapTest(context.config().identity().clustering());
    Optional<AlikenessTree> tree =
        swapTest ? Optional.of(AlikenessTree.of(encoded.alikeness())) : Optional.empty();
    String found = StageSummary.clustered(clustered);
    if (context.config().identity().clustering().secondVae()) {
      found +=
          String.format(
              Locale.ROOT, ", two VAEs agree by %.2f", secondOpinion(transitions, clusters));
    }
    work.done(found);
    tree.ifPresentOrElse(
        cut -> warnWhereKMeansParts(clusters, cut), () -> warnOfPoorSeparation(clusters));
    double agreement =
        ClusterAgreement.adjustedRandIndex(clusters.clusterOfAgent(), context.spec().agentTypes());
    if (agreement < 1) {
      work.warn(
          "clusters differ from types",
          String.format(
              Locale.ROOT,
              "Clusters differ from types: %d clusters for %d types, adjusted Rand index %.2f;"
                  + " collect more steps, train the VAE longer, or give the number of clusters.",
              clusters.clusters(),
              context.spec().types(),
              agreement));
    }
    return clustered.with(Stage.CLUSTER, work.finding());
  }

  /** Adjusted Rand index with the clusters of a VAE from another seed. */
  private double secondOpinion(Transitions transitions, IdentityClusters first) {
    RandomStreams others = context.streams().child("second VAE");
    IdentityConfig config = context.config().identity();
    try (IdentityVae vae = new IdentityVae(transitions, config.vae(), others)) {
      while (!vae.isTrained()) {
        work.awaitPermission();
        vae.trainBatch();
        if (work.reportIsDue()) {
          work.report(
              (double) vae.batchesDone() / vae.mostBatches(), "a second VAE checks the clusters");
        }
      }
      Alikeness alikeness = IdentityStages.alikeness(vae, config.clustering(), work);
      return agreement(
          first,
          IdentityClustering.cluster(
              vae.identities(), alikeness, config.clustering(), others, work::stopped));
    }
  }

  private double agreement(IdentityClusters first, IdentityClusters second) {
    List<Integer> partition = Arrays.stream(second.clusterOfAgent()).boxed().toList();
    double agreement = ClusterAgreement.adjustedRandIndex(first.clusterOfAgent(), partition);
    if (agreement < 1) {
      work.warn(
          "clusters not trustworthy",
          String.format(
              Locale.ROOT,
              "Clusters not trustworthy: a second VAE finds %d clusters where the first found %d,"
                  + " and they agree only by %.2f (adjusted Rand index); collect more steps, or"
                  + " train the VAE longer.",
              second.clusters(),
              first.clusters(),
              agreement));
    }
    return agreement;
  }

  /** K-means sees distances alone, so it can part other agents than the test does. */
  private void warnWhereKMeansParts(IdentityClusters clusters, AlikenessTree tree) {
    List<Integer> tested = Arrays.stream(tree.clusterOfAgent()).boxed().toList();
    double agreement = ClusterAgreement.adjustedRandIndex(clusters.clusterOfAgent(), tested);
    if (agreement < 1) {
      work.warn(
          "clusters differ from the swap test",
          String.format(
              Locale.ROOT,
              "Clusters differ from the swap test: K-means with its %d clusters puts other agents"
                  + " together than the test, and they agree only by %.2f (adjusted Rand index);"
                  + " collect more steps, or train the VAE longer.",
              clusters.clusters(),
              agreement));
    }
  }

  private void warnOfPoorSeparation(IdentityClusters clusters) {
    clusters
        .chosen()
        .filter(choice -> choice.daviesBouldin() > POOR_SEPARATION)
        .ifPresent(
            choice ->
                work.warn(
                    "clusters not trustworthy",
                    String.format(
                        Locale.ROOT,
                        "Clusters not trustworthy: the Davies-Bouldin index of %d clusters is %s,"
                            + " above %.1f, so they hardly part; collect more steps, or train the"
                            + " VAE longer.",
                        choice.clusters(),
                        choice.words(),
                        POOR_SEPARATION)));
  }
}
