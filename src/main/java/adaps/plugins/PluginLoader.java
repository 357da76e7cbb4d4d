package adaps.plugins;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Loads the classes of the jars that are used, and knows of all that were found. */
final class PluginLoader extends URLClassLoader {
  private Plugins plugins = Plugins.NONE;

  PluginLoader(List<Path> jars, ClassLoader parent) {
    super("plugins", jars.stream().map(PluginLoader::url).toArray(URL[]::new), parent);
  }

  void knows(Plugins found) {
    plugins = found;
  }

  Plugins plugins() {
    return plugins;
  }

  /** A file as the loader names it. */
  static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(jar + " is no file of this machine", e);
    }
  }
}
