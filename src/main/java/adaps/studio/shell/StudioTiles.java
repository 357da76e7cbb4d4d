package adaps.studio.shell;

import adaps.pipeline.Stage;
import adaps.studio.conflict.ConflictView;
import adaps.studio.curves.CurvesView;
import adaps.studio.latent.LatentView;
import adaps.studio.lessons.Workbench.TileName;
import adaps.studio.look.Appearance;
import adaps.studio.look.Tile;
import adaps.studio.look.View;
import adaps.studio.masks.MasksView;
import adaps.studio.session.Pulse;
import adaps.studio.session.RunSession;
import adaps.studio.weights.WeightsView;
import adaps.studio.world.WorldView;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tiles and the board that they lie on. */
final class StudioTiles {
  private final WorldView world;
  private final LatentView latent;
  private final MasksView masks;
  private final CurvesView curves;
  private final ConflictView conflict;
  private final WeightsView weights;
  private final TileBoard board;

  StudioTiles(StudioModels models, Appearance appearance) {
    world = new WorldView(models.world(), models.selection(), appearance);
    latent =
        new LatentView(
            models.latent(),
            models.selection(),
            clusters -> rerun(models.session(), clusters),
            appearance);
    masks =
        new MasksView(
            models.masks(),
            models.network(),
            models.selection(),
            texts -> intoSetup(models, texts),
            appearance);
    curves = new CurvesView(models.curves(), models.selection(), appearance);
    conflict = new ConflictView(models.conflict(), models.selection(), appearance);
    weights = new WeightsView(models.weights(), appearance);
    // There is room for four; these come when they are asked for.
    List<Tile> extra = List.of(conflict.root(), weights.root());
    extra.forEach(tile -> tile.place().set(Tile.Place.HIDDEN));
    board = new TileBoard(all(), extra);
  }

  private static void rerun(RunSession session, int clusters) {
    session.startFromFindings(session.config().get().with("clusters", clusters));
  }

  private static void intoSetup(StudioModels models, Map<String, String> texts) {
    texts.forEach((key, text) -> models.setup().parameter(key).text().set(text));
  }

  /** In reading order. */
  List<Tile> all() {
    return List.of(
        world.root(), latent.root(), masks.root(), curves.root(), conflict.root(), weights.root());
  }

  /** The tile that lessons call so. */
  Tile named(TileName name) {
    return switch (name) {
      case WORLD -> world.root();
      case LATENT -> latent.root();
      case MASKS -> masks.root();
      case CURVES -> curves.root();
      case CONFLICT -> conflict.root();
      case WEIGHTS -> weights.root();
    };
  }

  /** Where each stage is seen. */
  Map<Stage, Tile> ofStages() {
    return Map.of(
        Stage.COLLECT, world.root(),
        Stage.ENCODE, latent.root(),
        Stage.CLUSTER, latent.root(),
        Stage.MASK, masks.root(),
        Stage.TRAIN, curves.root());
  }

  /** Draws what can be seen at every pulse from now on. */
  void join(Pulse pulse) {
    Stream.<View>of(world, latent, masks, curves, conflict, weights)
        .forEach(view -> pulse.join(turn(view)));
  }

  private static TileTurn turn(View view) {
    return new TileTurn((Tile) view.root(), view::pulse);
  }

  WorldView world() {
    return world;
  }

  LatentView latent() {
    return latent;
  }

  MasksView masks() {
    return masks;
  }

  CurvesView curves() {
    return curves;
  }

  ConflictView conflict() {
    return conflict;
  }

  /** Where the tiles lie. */
  TileBoard board() {
    return board;
  }
}
