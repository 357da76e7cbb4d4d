package adaps.studio.session.curves;

import adaps.pipeline.MetricPoint;
import adaps.pipeline.VaePoint;

/** What curves are drawn against. */
public enum Across {
  STEPS("environment steps"),
  UPDATES("updates"),
  SECONDS("seconds of training");

  private final String label;

  Across(String label) {
    this.label = label;
  }

  /** Name for people. */
  public String label() {
    return label;
  }

  /** Name of the horizontal axis; the VAE takes no environment steps and is shown by its epochs. */
  public String axis(Measure measure) {
    if (!measure.ofVae()) {
      return label;
    }
    return this == SECONDS ? "seconds of stage 2, Encode" : "VAE epochs";
  }

  public double of(MetricPoint point) {
    return switch (this) {
      case STEPS -> point.envSteps();
      case UPDATES -> point.update();
      case SECONDS -> point.seconds();
    };
  }

  public double of(VaePoint point) {
    return this == SECONDS ? point.seconds() : point.epoch();
  }
}
