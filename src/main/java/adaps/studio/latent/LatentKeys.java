package adaps.studio.latent;

import adaps.studio.session.Selection;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;

/** What keys do in the drawing of the identities. */
final class LatentKeys implements Predicate<KeyCode> {
  /** What can be pressed, for who cannot see the drawing. */
  static final String WORDS =
      "Identities of the agents: Left and Right choose an agent, Up and Down a cluster,"
          + " Alt with an arrow turns three dimensions, Page Up and Page Down go back and forth"
          + " through the VAE's training, Space plays it, End shows the newest";

  private final LatentViewModel latent;
  private final Selection selection;

  LatentKeys(LatentViewModel latent, Selection selection) {
    this.latent = latent;
    this.selection = selection;
  }

  @Override
  public boolean test(KeyCode key) {
    switch (key) {
      case LEFT -> choose(selection.agent(), -1, agents());
      case RIGHT -> choose(selection.agent(), 1, agents());
      case UP -> choose(selection.cluster(), -1, latent.clustersOfRun());
      case DOWN -> choose(selection.cluster(), 1, latent.clustersOfRun());
      case PAGE_UP -> latent.replay().move(-1);
      case PAGE_DOWN -> latent.replay().move(1);
      case SPACE -> latent.replay().playOrStand();
      case END -> latent.replay().goLive();
      default -> {
        return false;
      }
    }
    return true;
  }

  private int agents() {
    return latent.frame().get() == null ? 0 : latent.frame().get().mu().length;
  }

  private static void choose(Selection.Choice<Integer> choice, int further, int count) {
    if (count > 0) {
      choice.clicked().set(Selection.next(choice.clicked().get(), further, count));
    }
  }
}
