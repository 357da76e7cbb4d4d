package adaps.pipeline;

import adaps.sharing.Method;

/**
 * The five stages of AdaPS. Methods without clusters begin with {@link #TRAIN}; SePS skips {@link
 * #MASK}.
 */
public enum Stage {
  COLLECT("Collect", "The initial policy acts and every transition is kept."),
  ENCODE("Encode", "A VAE reads each agent's identity from its transitions."),
  CLUSTER("Cluster", "K-means groups the identities."),
  MASK("Mask", "A fixed random network maps each cluster centre to a mask."),
  TRAIN("Train", "A2C trains every cluster through its own mask.");

  private final String label;
  private final String sentence;

  Stage(String label, String sentence) {
    this.label = label;
    this.sentence = sentence;
  }

  /** Name for people. */
  public String label() {
    return label;
  }

  /** What happens in it, in one sentence. */
  public String sentence() {
    return sentence;
  }

  /** Whether a method works on it. */
  public boolean isNeededBy(Method method) {
    return switch (this) {
      case COLLECT, ENCODE, CLUSTER -> method.usesClusters();
      case MASK -> method.mapsMasks();
      case TRAIN -> true;
    };
  }
}
