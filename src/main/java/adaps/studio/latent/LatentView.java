package adaps.studio.latent;

import adaps.identity.LatentFrame;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import adaps.studio.look.Appearance;
import adaps.studio.look.PictureButton;
import adaps.studio.look.Tile;
import adaps.studio.look.View;
import adaps.studio.session.Selection;
import adaps.words.Quantity;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The latent tile: identities, clusters and their number. */
public final class LatentView implements View {
  private static final String POINTS = " point for each agent, moving while the VAE learns.";
  private static final String WAITING =
      "The agents' identities appear here in stage 2, Encode: a"
          + POINTS
          + " Clusters follow in stage 3.";
  private static final String AXIS =
      "An axis of the plane of the most variance, or one dimension of the identity";
  private static final String DEPTH =
      "A third dimension of the identity, or none; dragging turns the box, as Alt and an arrow do";
  private static final String ONLY_PLANE =
      "An older program kept only the plane of this moment; choose axis 1, axis 2 and flat to see"
          + " it.";
  private static final String SKIPPED =
      "This method looks for no identities, so that there is nothing to show. "
          + Methods.all().stream()
              .filter(Method::usesClusters)
              .map(Method::label)
              .collect(Collectors.joining(" and "))
          + " do.";

  private static final double NANOS = 1e9;

  /** Seconds of a replay that pass at most between two pulses, however long nothing was drawn. */
  private static final double LONGEST = 0.1;

  private final LatentViewModel latent;
  private final LatentCanvas canvas;
  private final LatentSide side;
  private final Label lookWords = new Label();
  private final Button back = new Button();
  private final Button rerun = new Button();
  private final Label onlyPlane = new Label(ONLY_PLANE);
  private final HBox lookMark = new HBox(8, lookWords, back, rerun);
  private final Tile tile;
  private long lastPulse;

  /**
   * @param rerunWith begins a run with another number of clusters
   */
  public LatentView(
      LatentViewModel latent, Selection selection, IntConsumer rerunWith, Appearance appearance) {
    this.latent = latent;
    rerun.setOnAction(e -> rerunWith.accept(latent.otherClusters().get()));
    canvas = new LatentCanvas(latent, selection, appearance);
    side = new LatentSide(latent, selection, appearance);
    BorderPane drawing = new BorderPane(canvas);
    drawing.setTop(marks());
    StackPane replaying = new StackPane(new ReplayBar(latent.replay()));
    drawing.setBottom(replaying);
    drawing.setMinSize(0, 0);
    HBox.setHgrow(drawing, Priority.ALWAYS);
    HBox body = new HBox(drawing, side);
    body.setMinSize(0, 0);
    body.widthProperty().addListener((o, before, now) -> side.widen(now.doubleValue()));
    tile = new Tile("Latent", Feather.TARGET, body);
    tile.captionHelp(
        "Means of the agents' identities with one deviation around them. The plane of the first two"
            + " principal components turns with the moving points, so that its axes need not be"
            + " the components themselves.");
    tile.setAside(side);
    tile.hideWhilePresented(replaying);
    tile.sentence().set("A" + POINTS);
    AxisChoice across =
        new AxisChoice("latent-x", AXIS, LatentAxis.FIRST, latent.horizontal(), latent);
    AxisChoice up = new AxisChoice("latent-y", AXIS, LatentAxis.SECOND, latent.vertical(), latent);
    AxisChoice depth = new AxisChoice("latent-z", DEPTH, LatentAxis.NONE, latent.depth(), latent);
    Stream.of(across, up, depth)
        .forEach(choice -> choice.visibleProperty().bind(latent.frame().isNotNull()));
    tile.addControls(across, up, depth);
    tile.addSaving(PictureButton.of(body, "latent", appearance));
    latent.replay().shown().addListener((o, before, now) -> show());
    Stream.of(latent.horizontal(), latent.vertical(), latent.depth())
        .forEach(axis -> axis.addListener((o, before, now) -> show()));
    latent.look().addListener((o, before, now) -> show());
    latent.choices().addListener((o, before, now) -> show());
    latent.alikeness().addListener((o, before, now) -> show());
    latent.skipped().addListener((o, before, now) -> show());
    show();
  }

  private Node marks() {
    VBox marks = new VBox(lookMark(), onlyPlane());
    marks.setAlignment(Pos.TOP_CENTER);
    return marks;
  }

  private Node lookMark() {
    back.setId("latent-back");
    back.getStyleClass().add("mark-button");
    back.setOnAction(e -> latent.lookAtRun());
    rerun.setId("latent-rerun");
    rerun.getStyleClass().add("mark-button");
    rerun.setTooltip(
        new Tooltip("A new run that goes on from stage 3 with this K; the present one ends"));
    lookWords.setId("latent-look");
    lookMark.getStyleClass().add("not-the-run");
    lookMark.setAlignment(Pos.CENTER_LEFT);
    lookMark.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    lookMark.managedProperty().bind(lookMark.visibleProperty());
    return lookMark;
  }

  private Node onlyPlane() {
    onlyPlane.setId("latent-only-plane");
    onlyPlane.getStyleClass().add("hint");
    onlyPlane.setWrapText(true);
    onlyPlane.setPadding(new Insets(12));
    onlyPlane.managedProperty().bind(onlyPlane.visibleProperty());
    return onlyPlane;
  }

  private void show() {
    LatentFrame frame = latent.replay().shown().get().frame();
    tile.setEmpty(frame == null);
    tile.note().set(latent.skipped().get() ? SKIPPED : WAITING);
    tile.caption().set(frame == null ? "" : caption(frame));
    boolean past = latent.replay().isPast();
    tile.shortCaption().set(past ? "the past" : latent.clustersOfRun() == 0 ? "" : clusters());
    ClusterLook look = latent.lookOfShown();
    onlyPlane.setVisible(latent.lacksDimensions());
    lookMark.setVisible(look != null && !look.ofRun());
    if (lookMark.isVisible()) {
      lookWords.setText("A look at K = " + look.clusters().clusters() + ", not the run");
      back.setText("Back to K = " + latent.clustersOfRun());
      rerun.setText("Re-run with K = " + look.clusters().clusters());
    }
    side.show();
  }

  private String caption(LatentFrame frame) {
    if (latent.replay().isPast()) {
      String words = "the past: " + ReplayBar.words(latent.replay());
      return words + (latent.clustersOfRun() > 0 ? ", clusters came later" : "");
    }
    if (frame.planeCentres() != null) {
      return frame.mu().length + " agents in " + clusters();
    }
    return "epoch " + Quantity.decimal(frame.identities().epoch(), 1);
  }

  private String clusters() {
    int count = latent.clustersOfRun();
    return count + (count == 1 ? " cluster" : " clusters");
  }

  @Override
  public Tile root() {
    return tile;
  }

  /** Number of points that are drawn. */
  public int pointCount() {
    return canvas.pointCount();
  }

  @Override
  public void pulse(long now) {
    latent.replay().advance(lastPulse == 0 ? 0 : Math.min(LONGEST, (now - lastPulse) / NANOS));
    lastPulse = now;
    canvas.pulse(now);
    side.pulse(now);
  }
}
