package adaps.report;

import adaps.charts.Curve;
import adaps.charts.IntervalsChart;
import adaps.charts.Plot;
import adaps.random.RandomStreams;
import adaps.report.Bootstrap.Interval;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How sure the differences between methods are, on one scenario or on all of them together: sample
 * efficiency, performance profiles and probabilities of improvement as Agarwal et al. (NeurIPS
 * 2021) define them. Immutable.
 */
public final class Statistics {
  /** What the probabilities are of. */
  public static final String IMPROVEMENT = "probability of improvement";

  private static final String BAND = "band: 95 % interval";
  private static final RandomStreams STREAMS = new RandomStreams(0).child("report");

  /** Pairs that a chart has room for; of more methods only the best is compared with each. */
  private static final int MAX_PAIRS = 66;

  private final ScoreGroup group;
  private final List<SampleEfficiency> efficiencies = new ArrayList<>();
  private final List<PerformanceProfile> profiles = new ArrayList<>();
  private final List<ProbabilityOfImprovement> improvements = new ArrayList<>();

  private Statistics(ScoreGroup group) {
    this.group = group;
  }

  static Statistics of(ScoreGroup group) {
    Statistics statistics = new Statistics(group);
    double[] thresholds = PerformanceProfile.thresholds(group);
    List<Scores> all = group.series();
    for (int i = 0; i < all.size(); i++) {
      Scores one = all.get(i);
      String name = group.name() + " " + one.label();
      statistics.efficiencies.add(
          SampleEfficiency.of(one, CurvesFigure.MAX_POINTS, STREAMS.stream("efficiency " + name)));
      statistics.profiles.add(
          PerformanceProfile.of(one, thresholds, STREAMS.stream("profile " + name)));
      for (Scores other : all.subList(i + 1, all.size())) {
        statistics.improvements.add(
            ProbabilityOfImprovement.of(
                one, other, STREAMS.stream("improvement " + name + " " + other.label())));
      }
    }
    return statistics;
  }

  /** The scenario, or that it is all of them together. */
  public String name() {
    return group.name();
  }

  /** Whether scores are places between the untrained policy, 0, and the best method, 1. */
  public boolean normalised() {
    return group.normalised();
  }

  List<SampleEfficiency> efficiencies() {
    return efficiencies;
  }

  List<PerformanceProfile> profiles() {
    return profiles;
  }

  /** Of each two methods, the earlier over the later. */
  List<ProbabilityOfImprovement> improvements() {
    return improvements;
  }

  /** Interquartile mean over environment steps, with its 95 % interval. */
  public Plot efficiencyPlot() {
    List<Curve> curves =
        efficiencies.stream()
            .filter(one -> one.steps().length > 0)
            .map(one -> curve(one.scores(), one.steps(), one.means(), one.intervals()))
            .toList();
    return new Plot(
        curves,
        CurvesFigure.STEPS,
        "interquartile mean of test " + group.scoreWords(),
        CurvesFigure.end(curves),
        BAND);
  }

  /** Share of runs whose final score is above a threshold, with its 95 % interval. */
  public Plot profilePlot() {
    List<Curve> curves =
        profiles.stream()
            .map(one -> curve(one.scores(), one.thresholds(), one.shares(), one.intervals()))
            .toList();
    double[] thresholds = profiles.get(0).thresholds();
    return new Plot(
        curves,
        "final " + group.scoreWords() + " \u03c4",
        "share of runs above \u03c4",
        thresholds[0],
        thresholds[thresholds.length - 1],
        BAND);
  }

  private static Curve curve(Scores scores, double[] x, double[] y, List<Interval> intervals) {
    return new Curve(
        scores.label(),
        scores.style(),
        x,
        y,
        intervals.stream().mapToDouble(Interval::low).toArray(),
        intervals.stream().mapToDouble(Interval::high).toArray(),
        null);
  }

  /**
   * Of each two methods the probability that a run of the first ends better; of many methods only
   * those of the one with the highest interquartile mean.
   */
  public List<IntervalsChart.Row> improvementRows() {
    if (improvements.size() <= MAX_PAIRS) {
      return improvements.stream().map(Statistics::row).toList();
    }
    Scores best =
        group.series().stream()
            .max(Comparator.comparingDouble(s -> InterquartileMean.of(s.allFinals())))
            .orElseThrow();
    return improvements.stream()
        .filter(one -> one.better() == best || one.than() == best)
        .map(Statistics::row)
        .toList();
  }

  private static IntervalsChart.Row row(ProbabilityOfImprovement one) {
    return new IntervalsChart.Row(
        one.better().label() + " over " + one.than().label(),
        one.interval().low(),
        one.probability(),
        one.interval().high(),
        words(one),
        one.better().style().pen().ink());
  }

  private static String words(ProbabilityOfImprovement one) {
    return Quantity.decimal(one.probability(), 2)
        + " ("
        + Quantity.decimal(one.interval().low(), 2)
        + " to "
        + Quantity.decimal(one.interval().high(), 2)
        + ")";
  }
}
