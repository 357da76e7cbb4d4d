package adaps.studio.shell;

import adaps.studio.look.Tile;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A tile's turn at every pulse, while it can be seen. When its drawing breaks, which a painter of
 * the user's own may, the tile says so and tries again at the next pulse; the other tiles and the
 * run do not notice.
 */
final class TileTurn implements LongConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(TileTurn.class);

  /** How long a problem stays to be read when it does not come back. */
  private static final long SHOWN_NANOS = 3_000_000_000L;

  private final Tile tile;
  private final LongConsumer turn;
  private String logged = "";
  private long last;

  TileTurn(Tile tile, LongConsumer turn) {
    this.tile = tile;
    this.turn = turn;
  }

  @Override
  public void accept(long now) {
    if (!tile.isVisible() || tile.getParent() == null || !tile.getParent().isVisible()) {
      return;
    }
    try {
      turn.accept(now);
      if (!tile.problem().get().isEmpty() && now - last > SHOWN_NANOS) {
        tile.problem().set("");
      }
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      // Whatever a drawing throws concerns its tile alone.
      broke(now, e);
    }
  }

  private void broke(long now, Throwable error) {
    last = now;
    tile.problem()
        .set(
            "The tile "
                + tile.name()
                + " could not be drawn ("
                + error
                + "); the run goes on, and the log says more.");
    if (!logged.equals(error.toString())) {
      logged = error.toString();
      LOG.error("The tile {} could not be drawn.", tile.name(), error);
    }
  }
}
