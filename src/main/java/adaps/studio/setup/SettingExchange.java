package adaps.studio.setup;

import adaps.config.AdapsException;
import adaps.config.ExperimentConfig;
import adaps.runs.DiskError;
import adaps.runs.SettingLine;
import adaps.runs.WholeFile;
import adaps.studio.session.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings in and out of the form: as text, as files, and those that were run lately. */
public final class SettingExchange {
  private final SetupViewModel setup;
  private final RecentSettings remembered;
  private final Background background;
  private final Consumer<String> problems;
  private static final Logger LOG = LoggerFactory.getLogger(SettingExchange.class);

  private final ObservableList<ExperimentConfig> recent = FXCollections.observableArrayList();
  // Held here: it listens only as long as somebody holds it.
  private final ObservableList<ExperimentConfig> shownRecent =
      FXCollections.unmodifiableObservableList(recent);
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

  /**
   * @param folder where the last settings are remembered
   * @param problems takes a sentence on what cannot be used
   */
  public SettingExchange(
      SetupViewModel setup, Path folder, Background background, Consumer<String> problems) {
    this.setup = setup;
    this.background = background;
    this.problems = problems;
    remembered = new RecentSettings(folder);
    background.run(remembered::read, recent::setAll, this::refused);
    setup.config().addListener((o, before, now) -> notice.set(""));
  }

  /** What was done last, in a few words. */
  public ReadOnlyStringProperty notice() {
    return notice.getReadOnlyProperty();
  }

  /** The settings that were run last, newest first. */
  public ObservableList<ExperimentConfig> recent() {
    return shownRecent;
  }

  /** The whole setting as YAML; nothing while anything is wrong with it. */
  public String text() {
    ExperimentConfig config = setup.config().get();
    return config == null ? "" : SettingText.write(config);
  }

  /** The setting as one line; nothing while anything is wrong with it. */
  public String line() {
    ExperimentConfig config = setup.config().get();
    return config == null ? "" : SettingLine.write(config);
  }

  /**
   * Fills the form from a line.
   *
   * @throws AdapsException if it cannot be used; the form is as before
   */
  void openLine(String line) {
    setup.load(SettingLine.parse(line).with(Map.of()));
    notice.set("Opened from a line");
  }

  /**
   * Fills the form as it was when the window was closed.
   *
   * @param line what {@link #line} gave then; nothing at the first start. One that cannot be used
   *     any more, for example because a plugin is gone, leaves the form as it is
   */
  public void reopen(String line) {
    try {
      if (!line.isBlank() && !line.equals(line())) {
        openLine(line);
        notice.set("As it was set up last");
      }
    } catch (AdapsException e) {
      LOG.info("What was set up last, {}, cannot be used any more.", line, e);
    }
  }

  /** Fills the form with a setting or a scenario that was copied as text. */
  public void paste(String text) {
    if (text == null || text.isBlank()) {
      problems.accept("There is no text to paste; copy a setting first.");
      return;
    }
    try {
      load(SettingText.read("The pasted text", text), "Pasted");
    } catch (AdapsException e) {
      refused(e);
    }
  }

  /** Says as what the setting was copied. */
  public void copied(String what) {
    notice.set("Copied as " + what);
  }

  /** Fills the form from a file with a setting or a scenario. */
  public void open(Path file) {
    background.run(
        () -> SettingText.read(file),
        setting -> load(setting, file.getFileName() + " opened"),
        this::refused);
  }

  /** Writes the whole setting to a file. */
  public void save(Path file) {
    String text = text();
    background.run(() -> written(file, text), path -> notice.set(path + " saved"), this::refused);
  }

  private static Path written(Path file, String text) {
    try {
      WholeFile.write(file, text);
      return file.getFileName();
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + " cannot be written (" + DiskError.reason(e) + "); choose another place.", e);
    }
  }

  /** Fills the form with one of the last settings. */
  public void again(ExperimentConfig setting) {
    load(setting, "");
  }

  /** Remembers a setting that is run. */
  public void remember(ExperimentConfig setting) {
    background.run(() -> remembered.add(setting), recent::setAll, this::refused);
  }

  private void load(ExperimentConfig setting, String words) {
    try {
      setup.load(setting);
      notice.set(words);
    } catch (AdapsException e) {
      refused(e);
    }
  }

  private void refused(RuntimeException error) {
    problems.accept(error.getMessage());
  }
}
