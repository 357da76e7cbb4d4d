package adaps;

import adaps.cli.ExitCode;
import adaps.cli.NoWindowException;
import adaps.cli.StudioDoor;
import adaps.studio.StudioApplication;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;

/** The window, for the commands that open it. */
final class DesktopDoor implements StudioDoor {
  /** Held here because the logging of the JDK forgets loggers that nobody holds. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private final Display display;

  DesktopDoor(Display display) {
    this.display = display;
  }

  @Override
  public int open(Optional<Path> file, boolean demonstration) throws NoWindowException {
    Optional<String> obstacle = display.obstacle();
    if (obstacle.isPresent()) {
      throw new NoWindowException(obstacle.get(), null);
    }
    if (display.lacksOpenGl()) {
      System.getProperties().putIfAbsent("prism.order", "sw");
    }
    // JavaFX comes from the class path here, on purpose.
    JAVAFX.setFilter(line -> !line.getMessage().startsWith("Unsupported JavaFX configuration"));
    try {
      StudioApplication.open(file, demonstration);
      return ExitCode.DONE;
    } catch (UnsupportedOperationException e) {
      throw new NoWindowException(
          "the display " + display.name() + " does not answer (" + e.getMessage() + ")", e);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof UnsatisfiedLinkError missing) {
        throw new NoWindowException("a library cannot be loaded (" + missing.getMessage() + ")", e);
      }
      throw e;
    }
  }
}
