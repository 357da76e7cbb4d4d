package adaps.studio.session.curves;

import adaps.pipeline.MetricPoint;
import adaps.pipeline.VaePoint;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What a curve shows. */
public enum Measure {
  TEST_RETURN("Test return", "test return (sum over agents)", MetricPoint::testMean),
  TRAINING_RETURN("Training return", "training return (sum over agents)", MetricPoint::trainReturn),
  BOTH_RETURNS("Test and training return", "return (sum over agents)", MetricPoint::testMean),
  RETURN_BY_TYPE(
      "Return by type",
      "return (sum over the agents of a type)",
      point -> point.parts().types(),
      "The rewards of all agents of a type summed over an episode, mean over the test episodes;"
          + " the types sum to the test return"),
  RETURN_BY_CLUSTER(
      "Return by cluster",
      "return (sum over the agents of a cluster)",
      point -> point.parts().clusters(),
      "The rewards of all agents of a cluster summed over an episode, mean over the test episodes;"
          + " the clusters sum to the test return"),
  POLICY_LOSS("Policy loss", "policy loss", p -> p.learning().policyLoss()),
  VALUE_LOSS("Value loss", "value loss (squared error)", p -> p.learning().valueLoss()),
  ENTROPY("Entropy", "entropy of the policy (nats)", p -> p.learning().entropy()),
  GRADIENT_NORM("Gradient norm", "gradient norm before clipping", p -> p.learning().gradientNorm()),
  DIVERSITY("Diversity", "diversity of two agents, 0 to 1", MetricPoint::diversity),
  ACTOR_EFFICIENCY(
      "Actor efficiency",
      "of what agents pull at actors, 0 to 1",
      p -> p.conflict().actor().efficiency()),
  CRITIC_EFFICIENCY(
      "Critic efficiency",
      "of what agents pull at critics, 0 to 1",
      p -> p.conflict().critic().efficiency()),
  ACTOR_CONFLICT(
      "Conflict of types",
      "share that types cancel in actors, 0 to 1",
      p -> p.conflict().actor().types()),
  VAE_OBSERVATION("VAE: observation error", "squared error of o\u2032", null),
  VAE_REWARD("VAE: reward error", "squared error of r", null),
  VAE_DIVERGENCE("VAE: divergence", "KL(q(z|i) || N(0, I)) (nats)", null);

  private final String label;
  private final String axis;
  private final ToDoubleFunction<MetricPoint> value;
  private final Function<MetricPoint, List<Double>> groups;
  private final String definition;

  Measure(String label, String axis, ToDoubleFunction<MetricPoint> value) {
    this.label = label;
    this.axis = axis;
    this.value = value;
    groups = null;
    definition = "";
  }

  Measure(
      String label, String axis, Function<MetricPoint, List<Double>> groups, String definition) {
    this.label = label;
    this.axis = axis;
    value = null;
    this.groups = groups;
    this.definition = definition;
  }

  /** Name for people. */
  public String label() {
    return label;
  }

  /** Name of the vertical axis, with its unit. */
  public String axis() {
    return axis;
  }

  /** Whether it is measured in stage 2, Encode, and not in stage 5, Train. */
  public boolean ofVae() {
    return value == null && groups == null;
  }

  /** Whether every point has a lowest and a highest value: test episodes. */
  public boolean ofTests() {
    return this == TEST_RETURN || this == BOTH_RETURNS;
  }

  /** Whether every run has a curve for each group of its agents, and none for all of them. */
  public boolean byGroup() {
    return groups != null;
  }

  /** What exactly it is, where its name does not say that; else empty. */
  public String definition() {
    return definition;
  }

  /** What it is of each group of agents; nothing where nobody knows. */
  List<Double> groups(MetricPoint point) {
    return groups.apply(point);
  }

  public double of(MetricPoint point) {
    return value.applyAsDouble(point);
  }

  public double of(VaePoint point) {
    return switch (this) {
      case VAE_OBSERVATION -> point.observationError();
      case VAE_REWARD -> point.rewardError();
      case VAE_DIVERGENCE -> point.divergence();
      default -> throw new IllegalStateException(this + " is not of the VAE");
    };
  }
}
