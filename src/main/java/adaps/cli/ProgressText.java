package adaps.cli;

import adaps.cli.picture.Glyphs;
import adaps.config.ExperimentConfig;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.Stage;
import adaps.pipeline.StagePace;
import adaps.pipeline.StageProgress;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** How far a run is, in one line. */
final class ProgressText {
  /** Columns that number, name and the longest facts of a stage need. */
  private static final int WORDS = 62;

  private final ExperimentConfig config;
  private final Glyphs glyphs;
  private final StagePace pace = new StagePace();
  private OptionalDouble secondsLeft = OptionalDouble.empty();

  ProgressText(ExperimentConfig config, Glyphs glyphs) {
    this.config = config;
    this.glyphs = glyphs;
  }

  /** Takes note of the pace of the stage under way. */
  void look(StageProgress stage) {
    secondsLeft = pace.secondsLeft(stage);
  }

  /** A stage that is done: its number, its name, its time and what it found. */
  String done(StageProgress stage) {
    return String.format(
        Locale.ROOT,
        "%d %-8s %7s  %s",
        stage.stage().ordinal() + 1,
        stage.stage().label(),
        Quantity.duration(stage.seconds()),
        stage.result());
  }

  /** The stage under way as a bar, cut to the width. */
  String bar(StageProgress stage, Optional<MetricPoint> newest, int width) {
    String line =
        (stage.stage().ordinal() + 1)
            + " "
            + String.format(Locale.ROOT, "%-8s", stage.stage().label())
            + cells(stage.done(), Math.max(6, Math.min(30, width - WORDS)))
            + " "
            + String.join("  ", facts(stage, newest));
    return line.length() > width ? line.substring(0, width) : line;
  }

  /** The stage under way in words. */
  String plain(StageProgress stage, Optional<MetricPoint> newest) {
    return (stage.stage().ordinal() + 1)
        + " "
        + stage.stage().label()
        + ": "
        + String.join(", ", facts(stage, newest)).trim();
  }

  private List<String> facts(StageProgress stage, Optional<MetricPoint> newest) {
    List<String> facts = new ArrayList<>();
    facts.add(String.format(Locale.ROOT, "%3.0f %%", 100 * stage.done()));
    double steps = totalSteps(stage.stage());
    if (steps > 0 && stage.seconds() > 0) {
      facts.add(Quantity.count(stage.done() * steps / stage.seconds()) + " steps/s");
    }
    if (stage.stage() == Stage.TRAIN) {
      newest.ifPresent(point -> facts.add("return " + MetricPoint.words(point.testMean())));
    }
    secondsLeft.ifPresent(left -> facts.add(Quantity.clock(left) + " left"));
    return facts;
  }

  private double totalSteps(Stage stage) {
    return switch (stage) {
      case COLLECT -> config.identity().collecting().collectSteps();
      case TRAIN -> config.run().steps();
      default -> 0;
    };
  }

  private String cells(double done, int count) {
    String parts = glyphs.bar();
    int full = parts.length() - 1;
    int filled = (int) Math.round(Math.max(0, Math.min(1, done)) * count * full);
    StringBuilder cells = new StringBuilder();
    for (int cell = 0; cell < count; cell++) {
      cells.append(parts.charAt(Math.max(0, Math.min(full, filled - cell * full))));
    }
    return cells.toString();
  }
}
