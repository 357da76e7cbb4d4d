package adaps.env.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Replays recordings of the reference environments: loads each initial state, applies the recorded
 * actions with the recorded draws and compares every state, observation, reward and end.
 */
public final class TraceReplay {
  private final EnvironmentReplay replay;
  private final FirstDifference difference = new FirstDifference();
  private int steps;

  private TraceReplay(TraceEntry header) {
    replay =
        switch (header.text("env")) {
          case "bps" -> new SpreadReplay(header, difference);
          case "rware" -> new WarehouseReplay(header, difference);
          case "lbf" -> new ForagingReplay(header, difference);
          default ->
              throw header.malformed(
                  "the environment '" + header.text("env") + "' is none of bps, rware, lbf");
        };
  }

  /**
   * Replays one trace up to its end or its first difference.
   *
   * @throws TraceException if the file cannot be read as a trace
   */
  public static TraceResult replay(Path file) {
    return replay(file.toString(), TraceFile.read(file));
  }

  static TraceResult replay(String file, TraceEntry header) {
    TraceReplay run = new TraceReplay(header);
    run.replayAll(header);
    String words = run.difference.words();
    return new TraceResult(file, words == null, run.steps, words);
  }

  private void replayAll(TraceEntry header) {
    replayEpisodes(header, "episode");
    if (header.has("scenarios")) {
      replayEpisodes(header, "scenario");
    }
  }

  private void replayEpisodes(TraceEntry header, String singular) {
    List<TraceEntry> episodes = header.entries(singular + "s", singular);
    for (int e = 0; e < episodes.size() && !difference.found(); e++) {
      replayEpisode(episodes.get(e), singular + " " + e);
    }
    String counts = singular + "_counts";
    if (header.has(counts)) {
      difference.at("header, " + counts);
      TraceEntry recorded = header.entry(counts);
      replay
          .takeEvents()
          .forEach((name, count) -> difference.integer(name, recorded.integer(name), count));
    }
  }

  private void replayEpisode(TraceEntry episode, String name) {
    difference.at(name + ", initial");
    replay.begin(episode.entry("initial"), difference);
    List<TraceEntry> recorded = episode.entries("steps", "step");
    for (int t = 0; t < recorded.size() && !difference.found(); t++) {
      difference.at(name + ", step " + t);
      replayStep(recorded.get(t));
      steps++;
    }
  }

  private void replayStep(TraceEntry recorded) {
    int[] actions = recorded.integers("actions", replay.agents());
    for (int i = 0; i < actions.length; i++) {
      if (actions[i] < 0 || actions[i] >= replay.actions()) {
        difference.noteWords(
            "actions, agent " + i,
            "recorded " + actions[i] + ", but actions are 0 to " + (replay.actions() - 1));
        return;
      }
    }
    Runnable before = replay.bookmark();
    FirstDifference here = difference.copy();
    replay.step(recorded, actions, here);
    if (here.found()) {
      blameAnAction(recorded, actions, before);
    }
    difference.take(here);
  }

  /**
   * When one other action of one agent explains the whole step, the recorded action is what is
   * wrong, not the state that follows.
   */
  private void blameAnAction(TraceEntry recorded, int[] actions, Runnable before) {
    for (int i = 0; i < actions.length; i++) {
      int given = actions[i];
      List<String> fitting = new ArrayList<>();
      for (int other = 0; other < replay.actions(); other++) {
        actions[i] = other;
        before.run();
        FirstDifference trial = difference.copy();
        replay.step(recorded, actions, trial);
        if (!trial.found()) {
          fitting.add(String.valueOf(other));
        }
      }
      actions[i] = given;
      if (!fitting.isEmpty()) {
        difference.noteWords(
            "actions, agent " + i,
            "recorded " + given + ", but what follows was done by " + String.join(" or ", fitting));
        return;
      }
    }
  }
}
