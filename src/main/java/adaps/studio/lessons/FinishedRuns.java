package adaps.studio.lessons;

import adaps.config.ExperimentConfig;
import adaps.runs.ExperimentKey;
import adaps.runs.library.LibraryRun;
import adaps.runs.library.RunStatus;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Link;

/** Stored runs that stand in for those that a lesson asks for, so that nothing is trained anew. */
final class FinishedRuns {
  private FinishedRuns() {}

  /**
   * For each button that begins a run, the newest stored run that has finished with just the
   * setting that the lesson sets up there. None for the run that is shown already, and none while a
   * run is under way.
   */
  static Map<Link, LibraryRun> of(Lesson lesson, LessonFacts facts, List<LibraryRun> stored) {
    Map<Link, LibraryRun> found = new HashMap<>();
    if (stored.isEmpty() || facts.underWay()) {
      return found;
    }
    lesson
        .runs()
        .forEach(
            (button, arguments) -> {
              if (!facts.runsJust(arguments)) {
                ExperimentConfig wanted = LessonSetting.of(arguments, facts.view().setting().get());
                newest(wanted, stored).ifPresent(run -> found.put(button, run));
              }
            });
    return found;
  }

  private static Optional<LibraryRun> newest(ExperimentConfig wanted, List<LibraryRun> stored) {
    ExperimentKey series = ExperimentKey.of(wanted).withoutSeed();
    return stored.stream()
        .filter(run -> run.status() == RunStatus.FINISHED)
        .filter(run -> run.seed() == wanted.run().seed())
        .filter(run -> series.equals(run.settings().series()))
        .max(Comparator.comparing(LibraryRun::began));
  }
}
