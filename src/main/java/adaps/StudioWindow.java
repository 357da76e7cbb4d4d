package adaps;

import adaps.cli.NoWindowException;
import adaps.cli.StudioDoor;
import java.util.Optional;

/** The window, for the commands that open it. */
final class StudioWindow implements StudioDoor {
  @Override
  public int open() throws NoWindowException {
    Optional<String> obstacle = Display.ofThisMachine().obstacle();
    if (obstacle.isPresent()) {
      throw new NoWindowException(obstacle.get(), null);
    }
    throw new NoWindowException("there is no window yet", null);
  }
}
