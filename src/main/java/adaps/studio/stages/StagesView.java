package adaps.studio.stages;

import adaps.pipeline.Stage;
import adaps.studio.look.Appearance;
import adaps.studio.look.Tile;
import adaps.studio.look.View;
import adaps.studio.session.RunSession;
import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The five stages side by side; each opens its tile and its explanation. */
public final class StagesView implements View {
  private static final double EQUAL = 100;

  /** Pixels below which the longest sentence does not fit into two lines of a chip. */
  private static final double NARROW_BELOW = 1100;

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final Map<Stage, Tile> tiles;
  private final Map<Stage, Runnable> explanations = new EnumMap<>(Stage.class);
  private final HBox root = new HBox(8);

  /**
   * @param tiles where each stage is seen
   */
  public StagesView(
      StagesViewModel stages, RunSession session, Appearance appearance, Map<Stage, Tile> tiles) {
    this.tiles = new EnumMap<>(tiles);
    root.setId("stages");
    root.getStyleClass().add("stages");
    root.setMinWidth(0);
    root.widthProperty()
        .addListener(
            (o, before, now) ->
                root.pseudoClassStateChanged(NARROW, now.doubleValue() < NARROW_BELOW));
    for (Stage stage : Stage.values()) {
      StageNote note = new StageNote(stage, stages, session, appearance, () -> enlarge(stage));
      StageChip chip = new StageChip(stage);
      chip.setPrefWidth(EQUAL);
      HBox.setHgrow(chip, Priority.ALWAYS);
      chip.setMaxWidth(Double.MAX_VALUE);
      Runnable explain =
          () -> {
            open(stage);
            note.toggleBelow(chip);
          };
      chip.onPressed(explain);
      explanations.put(stage, explain);
      Runnable show = () -> chip.show(stages.progress(stage).get(), stages.ended().get());
      stages.progress(stage).addListener((o, before, now) -> show.run());
      stages.ended().addListener((o, before, now) -> show.run());
      show.run();
      root.getChildren().add(chip);
    }
  }

  @Override
  public Node root() {
    return root;
  }

  /** Opens what is said of a stage, and what can be done with it. */
  public void explain(Stage stage) {
    explanations.get(stage).run();
  }

  /** Brings the stage's tile to where it can be seen. */
  private void open(Stage stage) {
    Tile tile = tiles.get(stage);
    if (tile.place().get() == Tile.Place.HIDDEN) {
      tile.place().set(Tile.Place.SHOWN);
    }
    boolean covered = tiles.values().stream().anyMatch(t -> t != tile && t.large().get());
    if (covered) {
      tile.large().set(true);
    }
  }

  private void enlarge(Stage stage) {
    tiles.get(stage).place().set(Tile.Place.SHOWN);
    tiles.get(stage).large().set(true);
  }
}
