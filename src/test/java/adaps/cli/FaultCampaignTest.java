package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.TestSeed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that goes wrong, again and again at random moments, in random languages: a person can
 * leave it running overnight. {@code -Dadaps.trials} says how many trials, {@code -Dadaps.minutes}
 * when to end all the same; with {@code -Dadaps.test.seed} others are drawn.
 */
@Tag("faults")
class FaultCampaignTest {
  private static final int TRIALS = Integer.getInteger("adaps.trials", 30);
  private static final int MINUTES = Integer.getInteger("adaps.minutes", 600);

  /** How often each kind of trial was made, and what it lost. */
  private static final class Tally {
    private int trials;
    private final List<String> losses = new ArrayList<>();
  }

  @TempDir Path folder;

  @Test
  void nothingIsLost() throws Exception {
    UniformRandomProvider random = TestSeed.stream("fault campaign");
    FaultTrials trials = new FaultTrials(folder, random);
    Map<FaultTrials.Fault, Tally> tallies = new EnumMap<>(FaultTrials.Fault.class);
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    List<FaultTrials.Fault> round = FaultTrials.Fault.round();
    for (int trial = 0; trial < TRIALS && System.nanoTime() < end; trial++) {
      FaultTrials.Fault fault = round.get(trial % round.size());
      Tally tally = tallies.computeIfAbsent(fault, kind -> new Tally());
      tally.trials++;
      try {
        trials.run(fault, trial);
      } catch (AssertionError | RuntimeException e) {
        tally.losses.add("trial " + trial + ", " + trials.language() + ": " + e);
      }
    }
    List<String> lines = table(tallies);
    lines.forEach(System.out::println);
    List<String> losses = new ArrayList<>();
    tallies.values().forEach(tally -> losses.addAll(tally.losses));
    assertEquals(List.of(), losses);
  }

  private static List<String> table(Map<FaultTrials.Fault, Tally> tallies) {
    List<String> lines = new ArrayList<>();
    lines.add(TestSeed.words());
    lines.add("| what happened | trials | losses |");
    lines.add("|---|---|---|");
    int trials = 0;
    int losses = 0;
    for (Map.Entry<FaultTrials.Fault, Tally> entry : tallies.entrySet()) {
      Tally tally = entry.getValue();
      lines.add(row(entry.getKey().words(), tally.trials, tally.losses.size()));
      trials += tally.trials;
      losses += tally.losses.size();
    }
    lines.add(row("all", trials, losses));
    return lines;
  }

  private static String row(String what, int trials, int losses) {
    return String.format(Locale.ROOT, "| %s | %d | %d |", what, trials, losses);
  }
}
