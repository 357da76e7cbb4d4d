package adaps.studio.masks;

import adaps.charts.ColumnsChart;
import adaps.charts.ColumnsChart.Column;
import adaps.drawing.Ink;
import adaps.sharing.MaskFrame;
import adaps.studio.look.Appearance;
import adaps.studio.look.ChartNote;
import adaps.studio.look.ChartPane;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.StackPane;

/** How many neurons no mask, one mask, … all masks keep. */
final class UsagePane extends StackPane {
  /** More numbers than these would run into each other. */
  private static final int MAX_WORDED = 7;

  private final MasksViewModel masks;
  private final Appearance appearance;
  private final ColumnsChart chart = new ColumnsChart(0, null, null);

  UsagePane(MasksViewModel masks, Appearance appearance) {
    this.masks = masks;
    this.appearance = appearance;
    ChartPane pane = new ChartPane(chart.chart(), appearance);
    pane.read(this::note);
    getChildren().add(pane);
    setMinSize(0, 0);
    setId("mask-usage");
    masks.shown().addListener((o, before, now) -> draw());
    appearance.theme().addListener((o, before, now) -> draw());
    draw();
  }

  private void draw() {
    MaskFrame frame = masks.shown().get();
    if (frame == null) {
      return;
    }
    int[] keptBy = NeuronUse.of(frame, null).keptBy();
    List<Column> columns =
        IntStream.range(0, keptBy.length)
            .mapToObj(
                users ->
                    new Column(
                        keptBy[users],
                        keptBy.length > MAX_WORDED ? "" : String.valueOf(keptBy[users]),
                        users == 0 ? Ink.AXIS : users < keptBy.length - 1 ? Ink.MUTED : Ink.TEXT))
            .toList();
    chart.show(columns, appearance.theme().get().look());
  }

  private ChartNote note(double place) {
    MaskFrame frame = masks.shown().get();
    int users = (int) Math.round(place);
    int[] keptBy = frame == null ? new int[0] : NeuronUse.of(frame, null).keptBy();
    return users < 0 || users >= keptBy.length
        ? null
        : new ChartNote(
            users, keptBy[users] + " neurons\nkept by " + users + " of " + (keptBy.length - 1));
  }
}
