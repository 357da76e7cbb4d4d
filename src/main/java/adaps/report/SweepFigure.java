package adaps.report;

import adaps.charts.ChartSheet;
import adaps.charts.ParallelChart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The figure of {@link SweepCoordinates}, a chart for each scenario below the other. */
final class SweepFigure {
  private static final int HEIGHT = 360;

  private SweepFigure() {}

  /** Empty where no parameter was swept. */
  static Optional<ChartSheet> of(List<SweepCoordinates> sweeps) {
    if (sweeps.isEmpty()) {
      return Optional.empty();
    }
    List<ChartSheet.Panel> charts =
        sweeps.stream()
            .map(
                one ->
                    (ChartSheet.Panel)
                        look ->
                            ParallelChart.headed(one.name())
                                .show(one.axes(), one.lines(), look)
                                .chart())
            .toList();
    return Optional.of(
        new ChartSheet(
            "sweep",
            "Parallel coordinates of the swept parameters and of the final return, a line for each"
                + " run, on "
                + sweeps.stream().map(SweepCoordinates::name).collect(Collectors.joining("; "))
                + ".",
            charts,
            new ChartSheet.Size(1, HEIGHT),
            List.of()));
  }
}
