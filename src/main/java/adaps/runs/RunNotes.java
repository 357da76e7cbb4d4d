package adaps.runs;

import adaps.config.AdapsException;
import adaps.config.BrokenFileException;
import adaps.config.ConfigException;
import adaps.config.DiskException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a person has written about a run. It is no part of the run: no number rests on it, and it
 * may change while the run is under way.
 *
 * @param name what the person calls it, in a line; or empty
 * @param tags words by which runs are found together, each once, in the person's order
 * @param note anything, in lines; or empty
 */
public record RunNotes(String name, List<String> tags, String note) {
  private static final int MAX_NAME = 100;
  private static final int MAX_TAG = 40;
  private static final int MAX_TAGS = 20;
  private static final int MAX_NOTE = 20_000;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\\n\\t]]");

  /** Nothing has been written. */
  public static final RunNotes NONE = new RunNotes("", List.of(), "");

  /**
   * Takes away what cannot be shown and tags that are there twice.
   *
   * @throws ConfigException if something is too long; the sentence says how long it may be
   */
  public RunNotes {
    name = line(name);
    tags = distinct(tags);
    note = UNPRINTABLE.matcher(note.replace("\r\n", "\n")).replaceAll("").strip();
    atMost("name", "The name", name, MAX_NAME);
    atMost("note", "The note", note, MAX_NOTE);
    tags.forEach(tag -> atMost("tag", "The tag '" + tag + "'", tag, MAX_TAG));
    if (tags.size() > MAX_TAGS) {
      throw new ConfigException(
          "tag", "There are " + tags.size() + " tags but a run may have " + MAX_TAGS + ".");
    }
  }

  private static void atMost(String key, String what, String text, int most) {
    if (text.length() > most) {
      throw new ConfigException(
          key,
          what
              + " has "
              + text.length()
              + " characters but may have "
              + most
              + "; make it shorter.");
    }
  }

  private static String line(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("").replaceAll("\\s+", " ").strip();
  }

  /** A comma parts tags wherever they are typed, so none holds one. */
  private static List<String> distinct(List<String> tags) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String given : tags) {
      for (String tag : given.split(",")) {
        if (!line(tag).isEmpty()) {
          kept.putIfAbsent(line(tag).toLowerCase(Locale.ROOT), line(tag));
        }
      }
    }
    return List.copyOf(kept.values());
  }

  /** Whether nothing has been written. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** The same with another name. */
  public RunNotes named(String newName) {
    return new RunNotes(newName, tags, note);
  }

  /** The same with another note. */
  public RunNotes noted(String newNote) {
    return new RunNotes(name, tags, newNote);
  }

  /** The same with these tags more, and then without those. */
  public RunNotes tagged(List<String> more, List<String> gone) {
    List<String> all = new ArrayList<>(tags);
    all.addAll(more);
    List<String> kept = new ArrayList<>(distinct(all));
    for (String tag : distinct(gone)) {
      kept.removeIf(tag::equalsIgnoreCase);
    }
    return new RunNotes(name, kept, note);
  }

  /**
   * What is written about a run; nothing where there is no such file.
   *
   * @throws AdapsException if there is one that cannot be read; the sentence names it
   */
  public static RunNotes read(RunFolder folder) {
    Path file = folder.notes();
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    try {
      JsonFields fields = JsonFields.read(file);
      return new RunNotes(fields.text("name"), fields.texts("tags"), fields.text("note"));
    } catch (IOException e) {
      throw new DiskException(
          file + " cannot be read (" + DiskError.reason(e) + "); check its permissions.");
    } catch (ConfigException e) {
      throw new BrokenFileException(file + ": " + e.getMessage());
    }
  }

  /**
   * Writes all of it, or leaves the file as it was. Where there is nothing to write there is no
   * file.
   *
   * @throws AdapsException if it is no run folder, or cannot be written
   */
  public void write(RunFolder folder) {
    StoredRun.check(folder.path());
    try {
      if (isEmpty()) {
        Files.deleteIfExists(folder.notes());
      } else {
        WholeFile.write(folder.notes(), JsonFormat.text(fields()));
      }
    } catch (IOException e) {
      throw new DiskException(
          folder.notes()
              + " cannot be written ("
              + DiskError.reason(e)
              + "); make the folder writable, or make room.",
          !DiskError.isOfThePlace(e));
    }
  }

  /** Its fields in their order, as the file and {@code --json} have them. */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("tags", tags);
    fields.put("note", note);
    return fields;
  }
}
