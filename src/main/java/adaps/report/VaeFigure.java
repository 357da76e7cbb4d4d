package adaps.report;

import adaps.charts.ChartSheet;
import adaps.charts.Curve;
import adaps.charts.CurvesChart;
import adaps.charts.Plot;
import adaps.charts.ScaledChart;
import adaps.drawing.Figure;
import adaps.drawing.Look;
import adaps.pipeline.VaePoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The three parts of the VAE's loss over its epochs, a curve for every run that trained one. */
final class VaeFigure {
  private static final int HEIGHT = 300;

  private VaeFigure() {}

  /** A part of the loss. */
  private enum Part {
    OBSERVATION("squared error of o\u2032", VaePoint::observationError),
    REWARD("squared error of r", VaePoint::rewardError),
    DIVERGENCE("KL(q(z|i) || N(0, I)) (nats)", VaePoint::divergence);

    private final String axis;
    private final ToDoubleFunction<VaePoint> value;

    Part(String axis, ToDoubleFunction<VaePoint> value) {
      this.axis = axis;
      this.value = value;
    }
  }

  /** A row of three charts for each scenario; empty where no run trained a VAE. */
  static Optional<Figure> of(List<Panel> panels) {
    List<ChartSheet.Panel> charts = new ArrayList<>();
    Map<String, Curve> named = new LinkedHashMap<>();
    for (Panel panel : panels) {
      for (Part part : Part.values()) {
        List<Curve> curves = curves(panel, part);
        if (!curves.isEmpty()) {
          charts.add(look -> chart(panel.scenario(), curves, part, look));
          curves.forEach(curve -> named.putIfAbsent(curve.label(), curve));
        }
      }
    }
    return charts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ChartSheet(
                "vae",
                "The VAE's errors and its divergence over its epochs, a curve for each run.",
                charts,
                new ChartSheet.Size(Part.values().length, HEIGHT),
                List.copyOf(named.values())));
  }

  private static List<Curve> curves(Panel panel, Part part) {
    List<Curve> curves = new ArrayList<>();
    for (Series series : panel.series()) {
      for (ReportedRun run : series.runs()) {
        if (!run.vae().isEmpty()) {
          curves.add(
              Curve.of(
                  series.label(),
                  CurvesFigure.style(series),
                  run.vae().stream().mapToDouble(VaePoint::epoch).toArray(),
                  run.vae().stream().mapToDouble(part.value).toArray()));
        }
      }
    }
    return curves;
  }

  private static ScaledChart chart(String title, List<Curve> curves, Part part, Look look) {
    double end = 0;
    for (Curve curve : curves) {
      end = Math.max(end, curve.x()[curve.size() - 1]);
    }
    CurvesChart chart = CurvesChart.headed(title);
    chart.show(new Plot(curves, "VAE epochs", part.axis, end, ""), look);
    return chart.chart();
  }
}
