package adaps.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides for one jar after another whether it is used. A jar may need others that come later by
 * their names; so those that were refused are tried again as long as another one was let in.
 */
final class PluginAdmission {
  private final ClassLoader program = Plugins.class.getClassLoader();
  private final Set<String> trusted;
  private final Map<Plugin, FoundPlugin> found = new LinkedHashMap<>();
  private final Map<Plugin, PluginJar> waiting = new LinkedHashMap<>();
  private final List<Path> used = new ArrayList<>();

  /**
   * @param trusted checksums of the jars that may run
   */
  PluginAdmission(Set<String> trusted) {
    this.trusted = trusted;
  }

  /** Reads a jar; nothing of it runs yet. */
  void meet(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      Plugin plugin = new Plugin(name, file, Plugins.sha256(file));
      PluginJar jar = PluginJar.read(file);
      if (trusted.contains(plugin.sha256())) {
        waiting.put(plugin, jar);
        found.put(plugin, new FoundPlugin(plugin, PluginState.BROKEN, ""));
      } else {
        found.put(plugin, new FoundPlugin(plugin, PluginState.NEW, unknown(name)));
      }
    } catch (IOException e) {
      Plugin plugin = new Plugin(name, file, "");
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      found.put(
          plugin,
          new FoundPlugin(
              plugin,
              PluginState.BROKEN,
              name + " cannot be read as a jar (" + why + "); build it again."));
    }
  }

  private static String unknown(String name) {
    return name
        + " is a program that can do whatever you can, so nothing of it runs before you say so; if"
        + " you know where it comes from, say 'adaps plugins --trust "
        + name
        + "'.";
  }

  /** Tries those that may run, and gives the loader of those that can be used. */
  PluginLoader loader() {
    waiting.forEach(
        (plugin, jar) -> {
          if (jar.isLibrary()) {
            used.add(plugin.file());
          }
        });
    boolean more = true;
    while (more) {
      more = false;
      for (Plugin plugin : List.copyOf(waiting.keySet())) {
        more |= admit(plugin);
      }
    }
    return new PluginLoader(used, program);
  }

  private boolean admit(Plugin plugin) {
    PluginJar jar = waiting.get(plugin);
    List<Path> together = new ArrayList<>(used);
    if (!jar.isLibrary()) {
      together.add(plugin.file());
    }
    try (PluginLoader loader = new PluginLoader(together, program)) {
      String added = new PluginTrial(plugin.file(), loader).added(jar);
      found.put(plugin, new FoundPlugin(plugin, PluginState.USED, added));
      waiting.remove(plugin);
      if (!jar.isLibrary()) {
        used.add(plugin.file());
      }
      return true;
    } catch (PluginTrial.Refusal | IOException e) {
      found.put(plugin, new FoundPlugin(plugin, PluginState.BROKEN, e.getMessage()));
      return false;
    }
  }

  /** Every jar, in the order in which they were met. */
  List<FoundPlugin> found() {
    return List.copyOf(found.values());
  }
}
