package adaps.studio.plugins;

import adaps.plugins.FoundPlugin;
import adaps.plugins.PluginState;
import adaps.plugins.PluginTrust;
import adaps.plugins.Plugins;
import adaps.studio.session.Background;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/** What was found in the plugins folders at the start. Lives on the JavaFX thread. */
public final class PluginsViewModel {

  /**
   * A line of the list.
   *
   * @param name of the file
   * @param state what became of it, in a few words
   * @param words what it adds, or why it is left out, in a sentence
   * @param plugin the jar that could be trusted; null for anything else
   */
  record Line(String name, String state, String words, FoundPlugin plugin) {}

  private final Plugins plugins;
  private final Map<Path, String> refusedLessons;
  private final PluginTrust trust;
  private final Background background;
  private final ReadOnlyStringWrapper leftOut = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ObservableSet<FoundPlugin> trusted = FXCollections.observableSet();

  /**
   * @param refusedLessons lesson files that could not be used, with the reason
   * @param trust where it is written down that a jar may run
   */
  public PluginsViewModel(
      Plugins plugins, Map<Path, String> refusedLessons, PluginTrust trust, Background background) {
    this.plugins = plugins;
    this.refusedLessons = refusedLessons;
    this.trust = trust;
    this.background = background;
    int broken = plugins.of(PluginState.BROKEN).size() + refusedLessons.size();
    List<String> parts = new ArrayList<>();
    addCount(parts, plugins.of(PluginState.NEW).size(), "not trusted yet");
    addCount(parts, broken, "cannot be used");
    leftOut.set(parts.isEmpty() ? "" : "Left out: " + String.join(", ", parts) + ".");
  }

  private static void addCount(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(count + (count == 1 ? " plugin " : " plugins ") + what);
    }
  }

  /** How many are left out, in a sentence; empty when none is. */
  ReadOnlyStringProperty leftOut() {
    return leftOut.getReadOnlyProperty();
  }

  /** What was done last, or what failed. */
  ReadOnlyStringProperty notice() {
    return notice.getReadOnlyProperty();
  }

  /** Every jar and every lesson. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (FoundPlugin one : plugins.found()) {
      boolean open = one.state() == PluginState.NEW;
      String words =
          open
              ? "A program that can do whatever you can. Trust it only if you know where it comes"
                  + " from."
              : one.words();
      lines.add(new Line(one.plugin().name(), one.state().words(), words, open ? one : null));
    }
    for (Path lesson : plugins.lessons()) {
      String refused = refusedLessons.get(lesson);
      lines.add(
          new Line(
              String.valueOf(lesson.getFileName()),
              refused == null ? "lesson" : PluginState.BROKEN.words(),
              refused == null ? "In the menu Lessons." : refused,
              null));
    }
    return lines;
  }

  /** Where plugins are put. */
  String place() {
    return Plugins.folderOfUser().toString();
  }

  /** Those that were trusted in this window; they run from the next start on. */
  ObservableSet<FoundPlugin> trusted() {
    return trusted;
  }

  /** Lets a jar run from the next start on. */
  void trust(FoundPlugin plugin) {
    background.run(
        () -> {
          trust.give(plugin.plugin());
          return plugin;
        },
        given -> {
          trusted.add(given);
          notice.set(given.plugin().name() + " runs from the next start on.");
        },
        error -> notice.set(error.getMessage()));
  }
}
