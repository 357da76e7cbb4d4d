package adaps.studio.library;

import adaps.runs.library.LibraryRun;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Somebody wants stored runs: which, and for what.
 *
 * @param sentence what to choose, for the person
 * @param action what then happens, on a button
 * @param several whether it may be more than one run
 * @param fits which runs come into question; the others are not listed
 * @param take gets the folders of what was chosen
 */
public record RunRequest(
    String sentence,
    String action,
    boolean several,
    Predicate<LibraryRun> fits,
    Consumer<List<Path>> take) {

  /** Why what is selected cannot be taken, in a sentence; empty when it can. */
  String whyNot(List<LibraryRun> selected) {
    if (selected.isEmpty()) {
      return several ? "Select runs first." : "Select a run first.";
    }
    return several || selected.size() == 1 ? "" : "Select one run only.";
  }
}
