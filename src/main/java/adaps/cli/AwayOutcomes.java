package adaps.cli;

import adaps.sweep.RunOutcome;
import adaps.sweep.RunOutcome.State;
import adaps.words.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of runs that are computed away from this process, as far as that is known. */
record AwayOutcomes(List<RunOutcome> outcomes) {

  /**
   * Says how far all is where not all has ended.
   *
   * @return what the command is to end with; empty where all has ended
   */
  Optional<Integer> say(Terminal terminal, SweepProgress.Whole whole) {
    Optional<String> problem =
        outcomes.stream()
            .filter(outcome -> outcome.state() == State.NOT_BEGUN)
            .map(RunOutcome::message)
            .filter(message -> !message.isEmpty())
            .findFirst();
    if (problem.isEmpty() && count(State.SENT) == 0) {
      return Optional.empty();
    }
    terminal.err().println(words(whole));
    problem.ifPresent(terminal.err()::println);
    terminal.err().flush();
    return Optional.of(problem.isPresent() ? ExitCode.USAGE : ExitCode.UNDER_WAY);
  }

  private String words(SweepProgress.Whole whole) {
    long done = outcomes.stream().filter(RunOutcome::isDone).count();
    String counts = done + " of " + outcomes.size() + " runs have finished";
    long failed = count(State.FAILED);
    if (failed > 0) {
      counts += ", " + failed + " failed";
    }
    String others =
        sent().entrySet().stream()
            .map(group -> group.getKey() + ": " + group.getValue())
            .collect(Collectors.joining(", "));
    long missing = count(State.NOT_BEGUN);
    return counts
        + (others.isEmpty() ? "" : "; " + others)
        + (missing == 0 ? "" : "; " + "not sent: " + missing)
        + ". "
        + Quantity.percent(whole.done())
        + " of all steps are trained.";
  }

  /** How many do the same. */
  private Map<String, Long> sent() {
    Map<String, Long> groups = new LinkedHashMap<>();
    for (RunOutcome outcome : outcomes) {
      if (outcome.state() == State.SENT) {
        groups.merge(outcome.message(), 1L, Long::sum);
      }
    }
    return groups;
  }

  private long count(State state) {
    return outcomes.stream().filter(outcome -> outcome.state() == state).count();
  }
}
