package adaps.studio.world;

import adaps.showcase.ShowcaseFrame;
import adaps.studio.look.Appearance;
import adaps.studio.look.Tile;
import adaps.studio.look.View;
import adaps.studio.session.Selection;
import adaps.studio.world.inspector.InspectorView;
import adaps.studio.world.inspector.InspectorViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The world tile: one or two drawings, the selected agent from within, and the clock. */
public final class WorldView implements View {
  private static final String NOTE = "The agents and their world appear here.";

  private final WorldViewModel world;
  private final Selection selection;
  private final WorldLook look = new WorldLook();
  private final BooleanProperty inspecting = new SimpleBooleanProperty();
  private final InspectorViewModel inspector = new InspectorViewModel();
  private final List<WorldCanvas> canvases;
  private final List<PolicyMenu> policies = new ArrayList<>();
  private final Tile tile;
  private IntConsumer stored = screen -> {};
  private int inspected;

  public WorldView(WorldViewModel world, Selection selection, Appearance appearance) {
    this.world = world;
    this.selection = selection;
    canvases =
        IntStream.range(0, world.screens().size())
            .mapToObj(screen -> new WorldCanvas(world, screen, look, selection, appearance))
            .toList();
    HBox worlds = new HBox();
    worlds.setMinSize(0, 0);
    HBox.setHgrow(worlds, Priority.ALWAYS);
    IntStream.range(0, canvases.size()).mapToObj(this::screen).forEach(worlds.getChildren()::add);
    WorldMenu menu = new WorldMenu(worlds, world, canvases.get(0)::style, canvases.get(0)::notice);
    new WorldKeys(world, selection).listenTo(worlds);
    InspectorView panel = new InspectorView(inspector, () -> inspecting.set(false));
    panel.root().visibleProperty().bind(inspecting);
    panel.root().managedProperty().bind(inspecting);
    HBox above = new HBox(worlds, panel.root());
    above.setMinSize(0, 0);
    VBox.setVgrow(above, Priority.ALWAYS);
    DemonstrationNote note = new DemonstrationNote(world.demonstration());
    tile = new Tile("World", Feather.GLOBE, new VBox(above, note, problem()));
    tile.hideWhilePresented(note.close());
    policies.forEach(tile::hideWhilePresented);
    tile.note().set(NOTE);
    tile.sentence().set("The agents in their world, step by step.");
    WorldHeader.controls(world, look, inspecting).forEach(tile::addControls);
    tile.addSaving(menu.button());
    tile.setFooter(new WorldControls(world));
    selection.agent().clicked().addListener((o, before, now) -> clicked(now));
    selection.agent().shown().addListener((o, before, now) -> observe(now));
    world.spec().addListener((o, before, now) -> selection.clear());
  }

  private Node screen(int screen) {
    PolicyMenu policy = new PolicyMenu(world, screen, chosen -> stored.accept(chosen));
    policies.add(policy);
    StackPane pane = new StackPane(canvases.get(screen), policy);
    StackPane.setAlignment(policy, Pos.TOP_RIGHT);
    pane.setMinSize(0, 0);
    pane.setPrefSize(0, 0);
    pane.setOnMouseEntered(e -> inspected = screen);
    HBox.setHgrow(pane, Priority.ALWAYS);
    if (screen > 0) {
      pane.getStyleClass().add("second-world");
      pane.visibleProperty().bind(world.sideBySide());
      pane.managedProperty().bind(world.sideBySide());
    }
    return pane;
  }

  private Node problem() {
    Label problem = new Label();
    problem.setId("world-problem");
    problem.getStyleClass().add("tile-warning");
    problem.setWrapText(true);
    problem.setMaxWidth(Double.MAX_VALUE);
    problem.setMinHeight(Label.USE_PREF_SIZE);
    problem.textProperty().bind(world.problem());
    problem.visibleProperty().bind(world.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    problem.setOnMouseClicked(e -> world.say(""));
    return problem;
  }

  @Override
  public Tile root() {
    return tile;
  }

  /**
   * Where stored runs are chosen.
   *
   * @param library is given the number of the world that asks, from left to right, from 0
   */
  public void onChooseRun(IntConsumer library) {
    stored = library;
  }

  /** What the selected agent's panel shows. */
  public InspectorViewModel inspector() {
    return inspector;
  }

  private void clicked(Integer agent) {
    if (agent != null) {
      inspecting.set(true);
    }
  }

  private void observe(Integer agent) {
    world.observe(agent == null ? -1 : agent);
  }

  @Override
  public void pulse(long now) {
    world.playback().pulse(now);
    ShowcaseFrame frame = world.shown(0);
    tile.setEmpty(frame == null);
    canvases.forEach(canvas -> canvas.pulse(now));
    if (inspecting.get()) {
      inspect();
    }
  }

  private void inspect() {
    boolean both = world.shown(1) != null;
    ShowcaseFrame frame = world.shown(both ? inspected : 0);
    Integer agent = selection.agent().shown().get();
    if (frame == null || agent == null || agent >= frame.world().agentTypes().length) {
      inspector.clear();
    } else {
      String place = !both ? "" : inspected == 0 ? "left" : "right";
      inspector.show(world.spec().get(), frame, agent, world.clusterOfAgent().get(), place);
    }
  }
}
