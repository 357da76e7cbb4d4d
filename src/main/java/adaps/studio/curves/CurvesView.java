package adaps.studio.curves;

import adaps.charts.Curve;
import adaps.charts.Plot;
import adaps.charts.PlotMark;
import adaps.studio.look.Appearance;
import adaps.studio.look.CurvesPane;
import adaps.studio.look.Tile;
import adaps.studio.look.View;
import adaps.studio.session.curves.Measure;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.feather.Feather;

/** The curves tile: how the policy does in tests while it trains, and everything else measured. */
public final class CurvesView implements View {
  private static final String RETURNS =
      "he return of test episodes, mean and range, after every test.";
  private static final String NOTE =
      "The learning curve appears here in stage 5, Train: t" + RETURNS;
  private static final String VAE_NOTE =
      "The VAE's errors appear here in stage 2, Encode; methods without clusters have none.";

  /** Redrawing costs about 20 ms, so that five times a second is enough. */
  private static final long MIN_NANOS = 200_000_000L;

  private final CurvesViewModel curves;
  private final Appearance appearance;
  private final CurvesPane chart;
  private final CurvesMenu menu;
  private final Tile tile;
  private long drawnVersion = -1;
  private long drawn;

  public CurvesView(CurvesViewModel curves, Appearance appearance) {
    this.curves = curves;
    this.appearance = appearance;
    chart = new CurvesPane(appearance);
    menu = new CurvesMenu(curves, this::seen);
    BorderPane body = new BorderPane(chart);
    body.setMinSize(0, 0);
    tile = new Tile("Curves", Feather.TRENDING_UP, body);
    tile.note().set(NOTE);
    tile.captionHelp(
        "The newest value. A return is the rewards of all agents summed over an episode, mean and"
            + " range over the test episodes. Where points are left out, the lowest and the highest"
            + " of each part of the axis stay.");
    tile.addControls(menu.buttons());
    tile.setFooter(new CurvesBar(curves));
  }

  @Override
  public Tile root() {
    return tile;
  }

  /** Number of points that are drawn. */
  public int pointCount() {
    return chart.pointCount();
  }

  /** Number of points that the curves have, those left out of the drawing included. */
  public int recordedCount() {
    return chart.plot().points();
  }

  /** What is pointed out in the curves, in words. */
  public List<String> marks() {
    return chart.plot().marks().stream().map(PlotMark::words).toList();
  }

  /** Where stored runs are chosen to be laid over. */
  public void onChooseRuns(Runnable library) {
    menu.onChoose(library);
  }

  @Override
  public void pulse(long now) {
    if (curves.version() == drawnVersion || now - drawn < MIN_NANOS) {
      return;
    }
    drawn = now;
    drawnVersion = curves.version();
    Plot plot = curves.plot();
    tile.note().set(curves.measure().get().ofVae() ? VAE_NOTE : NOTE);
    tile.sentence().set(sentence(curves.measure().get()));
    tile.setEmpty(plot.curves().isEmpty());
    chart.show(plot);
    tile.caption().set(caption(plot));
  }

  private CurvesExport.Seen seen() {
    return new CurvesExport.Seen(curves.table(), chart.picture(), appearance.theme().get().look());
  }

  private static String sentence(Measure measure) {
    return measure.ofTests()
        ? "T" + RETURNS
        : measure.label() + (measure.ofVae() ? " while the VAE learns." : " while it trains.");
  }

  private String caption(Plot plot) {
    List<String> parts = new ArrayList<>();
    if (plot.curves().stream().anyMatch(curve -> curve.style().live())) {
      parts.add(newest(plot));
    }
    if (!plot.band().isEmpty() && plot.curves().size() > 1) {
      parts.add(plot.band());
    }
    if (!chart.thinning().isEmpty()) {
      parts.add(chart.thinning());
    }
    return String.join(" \u00b7 ", parts);
  }

  private String newest(Plot plot) {
    Curve live = plot.curves().get(0);
    int last = live.size() - 1;
    String range =
        live.banded()
            ? " (" + Quantity.value(live.low(last)) + " to " + Quantity.value(live.high(last)) + ")"
            : "";
    Measure measure = curves.measure().get();
    String name = measure.ofTests() ? "last test" : measure.label();
    return (measure.ofVae() ? name : name.toLowerCase(Locale.ROOT))
        + " "
        + Quantity.value(live.y()[last])
        + range
        + (curves.smoothing().get() > 0 ? ", smoothed" : "");
  }
}
