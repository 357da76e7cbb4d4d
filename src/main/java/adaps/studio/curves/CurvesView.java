package adaps.studio.curves;

import adaps.charts.Curve;
import adaps.charts.Plot;
import adaps.charts.PlotMark;
import adaps.studio.look.Appearance;
import adaps.studio.look.CurvesPane;
import adaps.studio.look.Tile;
import adaps.studio.look.View;
import adaps.studio.session.Selection;
import adaps.studio.session.curves.Measure;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The curves tile: how the policy does in tests while it trains, and everything else measured. */
public final class CurvesView implements View {
  private static final String RETURNS =
      "he return of test episodes, mean and range, after every test.";
  private static final String NOTE =
      "The learning curve appears here in stage 5, Train: t" + RETURNS;
  private static final String DIVERSE =
      "ow differently agents act on the same observations, at every test, and agent beside agent.";
  private static final String DIVERSITY_NOTE =
      "The diversity appears here in stage 5, Train: h" + DIVERSE;
  private static final String UNMEASURED =
      "No test of this run has measured it. Beside is the policy that the run has.";
  private static final String GROUPS_NOTE =
      "The returns of each type and each cluster appear here in stage 5, Train, at every test."
          + " There are none of clusters where the method looks for none, and none of tests that an"
          + " older program made.";
  private static final String SHARED =
      "all agents have the same rewards here: the parts differ by their numbers of agents alone";
  private static final String VAE_NOTE =
      "The VAE's errors appear here in stage 2, Encode; methods without clusters have none.";

  /** Of more groups of agents the mouse tells the numbers. */
  private static final int MAX_GROUPS_TOLD = 4;

  /** Redrawing costs about 20 ms, so that five times a second is enough. */
  private static final long MIN_NANOS = 200_000_000L;

  private final CurvesViewModel curves;
  private final Appearance appearance;
  private final CurvesPane chart;
  private final CurvesMenu menu;
  private final DiversitySide side;
  private final Label unmeasured = new Label(UNMEASURED);
  private final BorderPane body;
  private final Tile tile;
  private long drawnVersion = -1;
  private long drawn;

  public CurvesView(CurvesViewModel curves, Selection selection, Appearance appearance) {
    this.curves = curves;
    this.appearance = appearance;
    chart = new CurvesPane(appearance);
    menu = new CurvesMenu(curves, this::seen);
    side = new DiversitySide(curves.agents(), selection, appearance);
    unmeasured.getStyleClass().add("hint");
    unmeasured.setId("diversity-unmeasured");
    unmeasured.setWrapText(true);
    unmeasured.visibleProperty().bind(chart.visibleProperty().not());
    body = new BorderPane(new StackPane(chart, unmeasured));
    body.setMinSize(0, 0);
    body.widthProperty().addListener((o, before, now) -> fit());
    body.heightProperty().addListener((o, before, now) -> fit());
    tile = new Tile("Curves", Feather.TRENDING_UP, body);
    tile.note().set(NOTE);
    tile.captionHelp(
        "The newest value. A return is the rewards of all agents summed over an episode, mean and"
            + " range over the test episodes. Where points are left out, the lowest and the highest"
            + " of each part of the axis stay. "
            + Measure.RETURN_BY_TYPE.definition()
            + ". The same of the agents of each cluster.");
    tile.setAside(side);
    tile.addControls(menu.overlays());
    tile.addSaving(menu.saving());
    tile.setFooter(new CurvesBar(curves));
  }

  private void fit() {
    side.fit(body.getWidth(), body.getHeight());
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
    boolean diverse = curves.measure().get() == Measure.DIVERSITY;
    body.setRight(diverse ? side : null);
    if (diverse) {
      side.pulse(now);
    }
    if (curves.version() != drawnVersion && now - drawn >= MIN_NANOS) {
      draw(now);
    }
    // An older program's tests did not measure it; the policy that it left can still be looked at.
    boolean curve = !chart.plot().curves().isEmpty();
    chart.setVisible(curve);
    tile.setEmpty(!curve && !(diverse && curves.agents().shown().get() != null));
  }

  private void draw(long now) {
    drawn = now;
    drawnVersion = curves.version();
    Plot plot = curves.plot();
    tile.note().set(note(curves.measure().get()));
    tile.sentence().set(sentence(curves.measure().get()));
    chart.show(plot);
    tile.caption().set(caption(plot));
  }

  private CurvesExport.Seen seen() {
    return new CurvesExport.Seen(curves.table(), chart.picture(), appearance.theme().get().look());
  }

  private static String note(Measure measure) {
    if (measure == Measure.DIVERSITY) {
      return DIVERSITY_NOTE;
    }
    if (measure.byGroup()) {
      return GROUPS_NOTE;
    }
    return measure.ofVae() ? VAE_NOTE : NOTE;
  }

  private static String sentence(Measure measure) {
    if (measure == Measure.DIVERSITY) {
      return "H" + DIVERSE;
    }
    if (measure.byGroup()) {
      return measure.definition() + ".";
    }
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
    if (curves.measure().get().byGroup() && curves.rewardsAreShared()) {
      parts.add(SHARED);
    }
    if (!chart.thinning().isEmpty()) {
      parts.add(chart.thinning());
    }
    return String.join(" \u00b7 ", parts);
  }

  private String newest(Plot plot) {
    if (curves.measure().get().byGroup()) {
      return "last test: " + newestOfGroups(plot) + smoothed();
    }
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
        + smoothed();
  }

  private static String newestOfGroups(Plot plot) {
    return plot.curves().stream()
        .filter(curve -> curve.style().live())
        .limit(MAX_GROUPS_TOLD)
        .map(
            curve ->
                curve.label().substring(curve.label().lastIndexOf(": ") + 2)
                    + " "
                    + Quantity.value(curve.y()[curve.size() - 1]))
        .collect(Collectors.joining(", "));
  }

  private String smoothed() {
    return curves.smoothing().get() > 0 ? ", smoothed" : "";
  }
}
