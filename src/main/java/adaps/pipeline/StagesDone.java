package adaps.pipeline;

import adaps.sharing.MaskReport;
import adaps.sharing.MaskWarning;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a run's stages reported, those that it works on and those that it takes over. */
final class StagesDone {
  private final Map<Stage, StageFinding> takenOver = new EnumMap<>(Stage.class);
  private final Map<Stage, StageWork> works = new EnumMap<>(Stage.class);
  private final RunListener listener;

  StagesDone(RunListener listener) {
    this.listener = listener;
  }

  /** What an earlier run found in stages 1 to 3; listeners hear of it. */
  void takeOver(IdentityFindings known) {
    known.stages().forEach(this::takeOver);
  }

  /** What an earlier run found in a stage; listeners hear of it. */
  void takeOver(Stage stage, StageFinding finding) {
    takenOver.put(stage, finding);
    listener.accept(
        new RunEvent.StageChanged(
            new StageProgress(
                stage,
                StageProgress.State.DONE,
                1,
                finding.seconds(),
                finding.result() + "; known from before")));
    finding
        .warnings()
        .forEach((name, message) -> listener.accept(new RunEvent.Warned(name, message)));
  }

  void works(StageWork work) {
    works.put(work.stage(), work);
  }

  /** Seconds of each stage that has begun, also in an earlier run. */
  Map<Stage, Double> seconds() {
    Map<Stage, Double> seconds = new EnumMap<>(Stage.class);
    takenOver.forEach((stage, finding) -> seconds.put(stage, finding.seconds()));
    works.forEach((stage, work) -> seconds.put(stage, work.seconds()));
    return seconds;
  }

  /**
   * Everything that the person should know, of all stages, in the order in which it was told.
   *
   * @param masks what is to be said of them, or null without masks
   */
  Map<String, String> warnings(MaskReport masks) {
    Map<String, String> all = new LinkedHashMap<>();
    takenOver.values().forEach(finding -> merge(all, finding.warnings()));
    works.values().forEach(work -> merge(all, work.finding().warnings()));
    if (masks != null) {
      for (MaskWarning warning : masks.warnings()) {
        merge(all, Map.of(warning.name(), warning.message()));
      }
    }
    return Collections.unmodifiableMap(all);
  }

  private static void merge(Map<String, String> all, Map<String, String> more) {
    more.forEach((name, message) -> all.merge(name, message, StageWork::bothLines));
  }
}
