package adaps.studio.shell;

import adaps.config.UserFolder;
import adaps.runs.WholeFile;
import adaps.studio.look.ThemeChoice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window remembers from one time to the next, in a small file. Where the file cannot be
 * read or written, the window starts with what is usual.
 */
public final class StudioPreferences {
  private static final Logger LOG = LoggerFactory.getLogger(StudioPreferences.class);
  private static final String FILE = "window.properties";

  private final Path file;
  private final Properties values = new Properties();

  public StudioPreferences(Path file) {
    this.file = file;
    if (Files.isReadable(file)) {
      try (InputStream stream = Files.newInputStream(file)) {
        values.load(stream);
      } catch (IOException | IllegalArgumentException e) {
        LOG.info("Preferences in {} cannot be read; the window starts as new.", file, e);
      }
    }
  }

  /** In the place where the operating system keeps a user's settings. */
  public static StudioPreferences ofUser() {
    return new StudioPreferences(UserFolder.path().resolve(FILE));
  }

  /** Dark, light, or as the system. */
  public ThemeChoice theme() {
    return ThemeChoice.named(values.getProperty("theme"));
  }

  public void setTheme(ThemeChoice theme) {
    values.setProperty("theme", theme.name());
  }

  /** Where everything that is remembered is kept. */
  public Path place() {
    return file.toAbsolutePath().getParent();
  }

  /** A word that was remembered under this name. */
  public String word(String name, String usual) {
    return values.getProperty(name, usual);
  }

  public void setWord(String name, String word) {
    values.setProperty(name, word);
  }

  /** A number that was remembered under this name. */
  public double number(String name, double usual) {
    try {
      return Double.parseDouble(values.getProperty(name, String.valueOf(usual)));
    } catch (NumberFormatException e) {
      return usual;
    }
  }

  public void setNumber(String name, double number) {
    values.setProperty(name, String.valueOf(number));
  }

  /** A yes or no that was remembered under this name. */
  public boolean flag(String name, boolean usual) {
    return Boolean.parseBoolean(values.getProperty(name, String.valueOf(usual)));
  }

  public void setFlag(String name, boolean flag) {
    values.setProperty(name, String.valueOf(flag));
  }

  /** Writes everything down, if the file can be written. For any thread. */
  public synchronized void save() {
    try {
      Files.createDirectories(file.getParent());
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      values.store(text, "AdaPS Studio: the window");
      WholeFile.write(file, text.toByteArray());
    } catch (IOException e) {
      LOG.info("Preferences cannot be written to {}.", file, e);
    }
  }
}
