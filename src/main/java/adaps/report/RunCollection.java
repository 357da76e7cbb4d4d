package adaps.report;

import adaps.config.AdapsException;
import adaps.config.ConfigException;
import adaps.config.DiskException;
import adaps.config.Sentence;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.runs.ExperimentKey;
import adaps.runs.StoredRun;
import adaps.words.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The finished runs of some folders, in the order of their names, each configuration once.
 *
 * @param runs what the report is made of
 * @param leftOut what it is not made of
 */
record RunCollection(List<ReportedRun> runs, List<LeftOut> leftOut) {

  /**
   * A run that the report does not use.
   *
   * @param name of its folder
   * @param reason why, in words that follow "is left out because"
   */
  record LeftOut(String name, String reason) {
    String sentence() {
      return Sentence.ended(why());
    }

    String why() {
      return name + " is left out because " + reason.replaceFirst("\\.$", "");
    }
  }

  /**
   * Reads run folders and folders that hold run folders.
   *
   * @throws AdapsException if a folder is neither, or no run in them has finished
   */
  static RunCollection read(List<Path> folders) {
    List<ReportedRun> runs = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Path folder : runFolders(folders)) {
      try {
        read(folder, runs, leftOut);
      } catch (AdapsException e) {
        leftOut.add(new LeftOut(name(folder), "it cannot be read: " + e.getMessage()));
      }
    }
    List<ReportedRun> distinct = distinct(runs, leftOut);
    leftOut.sort(Comparator.comparing(LeftOut::name));
    if (distinct.isEmpty()) {
      throw new ConfigException("runs", "There is nothing to report: " + why(leftOut));
    }
    return new RunCollection(distinct, List.copyOf(leftOut));
  }

  private static void read(Path folder, List<ReportedRun> runs, List<LeftOut> leftOut) {
    StoredRun stored = StoredRun.read(folder);
    RunResult result = stored.result().orElse(null);
    if (result == null) {
      leftOut.add(new LeftOut(name(folder), "it has not ended, or failed"));
    } else if (result.state() != RunState.FINISHED) {
      leftOut.add(new LeftOut(name(folder), stopped(result)));
    } else if (stored.metrics().isEmpty()) {
      leftOut.add(new LeftOut(name(folder), "it was never tested"));
    } else {
      runs.add(
          new ReportedRun(
              folder,
              stored.config(),
              new LearningCurve(stored.metrics()),
              stored.vae(),
              result,
              stored.identity(),
              stored.masks(),
              stored.provenance()));
    }
  }

  private static String stopped(RunResult result) {
    return result.reachedTraining() || result.stoppedIn().isEmpty()
        ? "it was stopped after " + Quantity.count(result.training().envSteps()) + " steps"
        : "it was stopped in " + result.stoppedIn().get().label();
  }

  /** Run folders by name and then by path, whatever order they were given in. */
  private static List<Path> runFolders(List<Path> folders) {
    Map<Path, Path> found = new HashMap<>();
    for (Path folder : folders) {
      List<Path> here = StoredRun.isAt(folder) ? List.of(folder) : children(folder);
      if (here.isEmpty()) {
        throw new ConfigException(
            "runs", folder + " is no run folder and holds none; name a run or a runs folder.");
      }
      here.forEach(run -> found.put(run.toAbsolutePath().normalize(), run));
    }
    return found.keySet().stream()
        .sorted(Comparator.comparing(RunCollection::name).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ConfigException("runs", "There is no folder " + folder + "; check the path.");
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(StoredRun::isAt).toList();
    } catch (IOException e) {
      throw new DiskException("The folder " + folder + " cannot be listed; check its permissions.");
    }
  }

  /** Of runs with the same configuration, which hold the same numbers, the last by name stays. */
  private static List<ReportedRun> distinct(List<ReportedRun> runs, List<LeftOut> leftOut) {
    Map<ExperimentKey, ReportedRun> newest = new HashMap<>();
    Map<String, ReportedRun> byName = new TreeMap<>();
    for (ReportedRun run : runs) {
      ReportedRun earlier = newest.put(ExperimentKey.of(run.config()), run);
      if (earlier != null) {
        leftOut.add(new LeftOut(earlier.name(), run.name() + " is the same experiment"));
      }
    }
    newest.values().forEach(run -> byName.put(run.name(), run));
    return List.copyOf(byName.values());
  }

  private static String name(Path folder) {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  private static String why(List<LeftOut> leftOut) {
    LeftOut first = leftOut.get(0);
    String others = leftOut.size() == 1 ? "" : ", and so on for " + leftOut.size() + " runs";
    return others.isEmpty() ? first.sentence() : first.why() + others + ".";
  }
}
