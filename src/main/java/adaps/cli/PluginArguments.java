package adaps.cli;

import adaps.config.ConfigException;
import adaps.plugins.FoundPlugin;
import adaps.plugins.PluginState;
import adaps.plugins.PluginTrust;
import adaps.plugins.Plugins;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folders of plugins that a command line names. They are read before the line itself, whose
 * options and values come from plugins, too.
 */
public final class PluginArguments {
  static final String OPTION = "--plugins";

  private PluginArguments() {}

  /**
   * Opens the user's folder of plugins and those that the arguments name, for the whole process.
   *
   * @param told is told of what is left out, unless the command itself lists it
   * @throws ConfigException if a folder that is named is none
   */
  public static void open(String[] arguments, PrintStream told) {
    Plugins plugins =
        Plugins.open(Plugins.folderOfUser(), folders(arguments), PluginTrust.ofUser());
    plugins.install();
    if (!lists(arguments)) {
      for (FoundPlugin plugin : plugins.found()) {
        if (plugin.state() != PluginState.USED) {
          told.println(plugin.words());
        }
      }
    }
  }

  /** Whether the command is the one that lists them; a folder may have its name. */
  static boolean lists(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals(PluginsCommand.NAME)
          && (i == 0 || !arguments[i - 1].equals(OPTION))) {
        return true;
      }
    }
    return false;
  }

  /** The folders behind each {@code --plugins}, in their order. */
  static List<Path> folders(String[] arguments) {
    List<Path> folders = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith(OPTION + "=")) {
        folders.add(path(arguments[i].substring(OPTION.length() + 1)));
      } else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
        folders.add(path(arguments[i + 1]));
      }
    }
    return folders;
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new ConfigException("plugins", "'" + text + "' cannot be the path of a folder.");
    }
  }
}
