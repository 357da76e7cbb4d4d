package adaps.runs;

import adaps.config.AdapsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What made a run, part by part: whoever began it, and whoever resumed it. No number rests on it,
 * and no checksum covers it: runs that differ in it are runs of one experiment.
 *
 * @param makers in their order; none where an older program made the run
 */
public record Provenance(List<Maker> makers) {
  /** Of a run that does not say. */
  public static final Provenance UNKNOWN = new Provenance(List.of());

  private static final String MADE = "made";

  public Provenance {
    makers = List.copyOf(makers);
  }

  /** Adds who goes on with a run; a file that cannot be read is begun anew. */
  static void add(RunFolder folder, Maker maker) throws IOException {
    List<Maker> all = new ArrayList<>(ofOrUnknown(folder.provenance()).makers);
    all.add(maker);
    Map<String, Object> file = new LinkedHashMap<>();
    file.put(MADE, all.stream().map(Maker::fields).toList());
    WholeFile.write(folder.provenance(), JsonFormat.text(file));
  }

  private static Provenance ofOrUnknown(Path file) throws IOException {
    try {
      return read(file);
    } catch (AdapsException e) {
      return UNKNOWN;
    }
  }

  /**
   * Reads the file.
   *
   * @param file need not exist
   * @throws AdapsException naming the file and what in it cannot be
   */
  static Provenance read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return UNKNOWN;
    }
    return new Provenance(JsonFields.read(file).sections(MADE).stream().map(Maker::read).toList());
  }

  /** All of it in words by name; several one after the other where it changed on the way. */
  public Map<String, String> words() {
    Map<String, Set<String>> said = new LinkedHashMap<>();
    for (Maker maker : makers) {
      maker
          .words()
          .forEach(
              (name, value) -> said.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(value));
    }
    Map<String, String> words = new LinkedHashMap<>();
    said.forEach((name, values) -> words.put(name, String.join(", then ", values)));
    return words;
  }
}
