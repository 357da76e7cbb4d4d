package adaps.pipeline;

import adaps.sharing.Method;
import adaps.sharing.SharingPlan;

/** What is to be said of a method with one network for each cluster, where there is but one. */
final class LoneCluster {
  private LoneCluster() {}

  /** Warns where a method asked for clusters and nothing in its plan tells agents apart. */
  static void warn(Method method, SharingPlan plan, StageWork work) {
    if (method.usesClusters()
        && plan.networks() == 1
        && plan.masks() == null
        && !plan.agentIdInObservation()) {
      work.warn(
          "one network",
          "One network: all agents are in one cluster, so this is full parameter sharing (FuPS);"
              + " set clusters if the agents are of several types.");
    }
  }
}
