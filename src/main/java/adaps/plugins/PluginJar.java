package adaps.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a jar says that it adds; read without running anything of it.
 *
 * @param services names of classes, by the service that they are of
 * @param scenarios names of scenarios
 */
record PluginJar(Map<String, List<String>> services, List<String> scenarios) {
  private static final String SERVICES = "META-INF/services/";
  private static final String OURS = "adaps.";
  private static final String SCENARIOS = "scenarios/";
  private static final String YAML = ".yaml";

  /** No list of classes is longer; what is comes from elsewhere. */
  private static final int MAX_LIST = 1 << 16;

  /**
   * @throws IOException if it is no jar, or one that cannot be read
   */
  static PluginJar read(Path file) throws IOException {
    Map<String, List<String>> services = new LinkedHashMap<>();
    List<String> scenarios = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String name = entry.getName();
        if (name.startsWith(SERVICES + OURS)) {
          services.put(name.substring(SERVICES.length()), classes(zip, entry));
        } else if (name.startsWith(SCENARIOS) && name.endsWith(YAML)) {
          scenarios.add(name.substring(SCENARIOS.length(), name.length() - YAML.length()));
        }
      }
    }
    return new PluginJar(services, scenarios);
  }

  private static List<String> classes(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream stream = zip.getInputStream(entry)) {
      String text = new String(stream.readNBytes(MAX_LIST), StandardCharsets.UTF_8);
      return text.lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  /** Whether it adds nothing itself, and is there for other jars. */
  boolean isLibrary() {
    return services.isEmpty() && scenarios.isEmpty();
  }
}
