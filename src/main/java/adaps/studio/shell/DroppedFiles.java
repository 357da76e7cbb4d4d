package adaps.studio.shell;

import adaps.runs.RunFolder;
import adaps.runs.StoredRun;
import adaps.studio.setup.SettingExchange;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/**
 * Opens what is dragged into the window: a run folder or an archive of one, a setting, a scenario,
 * a lesson.
 */
final class DroppedFiles {
  private final SettingExchange settings;
  private final Consumer<String> problems;
  private final Consumer<Path> runs;
  private final Consumer<Path> lessons;
  private final Archives archives;

  /** Unpacks the run in an archive. */
  interface Archives {
    /**
     * @param then takes the run folder
     * @param problems takes a sentence where it cannot be unpacked
     */
    void unpack(Path archive, Consumer<Path> then, Consumer<String> problems);
  }

  /**
   * @param settings takes settings and scenarios
   * @param runs shows the stored run in a folder; its setting is in the form already
   * @param archives unpacks runs that somebody has packed
   * @param lessons shows the lesson in a file
   * @param problems takes a sentence on what cannot be opened
   */
  DroppedFiles(
      SettingExchange settings,
      Consumer<Path> runs,
      Archives archives,
      Consumer<Path> lessons,
      Consumer<String> problems) {
    this.settings = settings;
    this.runs = runs;
    this.archives = archives;
    this.lessons = lessons;
    this.problems = problems;
  }

  /** Takes files that are dropped on a node. */
  void listenOn(Node node) {
    node.setOnDragOver(
        e -> {
          if (e.getDragboard().hasFiles()) {
            e.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            e.consume();
          }
        });
    node.setOnDragDropped(this::dropped);
  }

  private void dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    if (files.size() == 1) {
      open(files.get(0).toPath());
    } else {
      problems.accept(
          files.size() + " files were dropped, but only one can be opened at a time; drop one.");
    }
    event.setDropCompleted(true);
    event.consume();
  }

  /** Opens a run folder or an archive of one, a setting, a scenario or a lesson. */
  void open(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (StoredRun.isAt(path)) {
      settings.open(new RunFolder(path).config());
      runs.accept(path);
    } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      settings.open(path);
    } else if (name.endsWith(".zip")) {
      archives.unpack(path, this::open, problems);
    } else if (name.endsWith(".md")) {
      lessons.accept(path);
    } else {
      problems.accept(
          path
              + " is no run folder, no archive of one, no YAML file and no lesson; drop a folder"
              + " that holds config.yaml, a ZIP file, a setting, or a Markdown file.");
    }
  }
}
