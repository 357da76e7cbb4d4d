package adaps.cli;

import adaps.config.ConfigException;
import adaps.config.Scenario;
import adaps.diversity.AgentParts;
import adaps.diversity.DiversityTable;
import adaps.diversity.PolicyDistances;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.pipeline.BestPolicy;
import adaps.pipeline.PolicyDiversity;
import adaps.pipeline.PolicyEvaluation;
import adaps.pipeline.PolicyEvaluation.Returns;
import adaps.pipeline.PolicySnapshot;
import adaps.runs.JsonFormat;
import adaps.runs.StoredRun;
import adaps.words.Quantity;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code adaps evaluate}: plays episodes with the policy that a run ended with. */
@Command(
    name = "evaluate",
    description = "Play test episodes with the policy that a run ended with.")
final class EvaluateCommand implements Callable<Integer> {
  private static final int MAX_EPISODES = 1_000_000;

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "RUN", description = "A run folder.")
  private Path run;

  @Option(
      names = "--episodes",
      paramLabel = "N",
      defaultValue = "100",
      description = "Episodes to play. Default: ${DEFAULT-VALUE}.")
  private int episodes;

  @Option(
      names = "--greedy",
      description = "Take the most probable action instead of sampling from the policy.")
  private boolean greedy;

  @Option(
      names = "--best",
      description = "Play with the policy that did best in a test instead of the last one.")
  private boolean best;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "0",
      description =
          "The episodes' random numbers come from it: the same seed gives the same numbers."
              + " Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--scenario",
      paramLabel = "SCENARIO",
      description =
          "Play in another scenario of the same shape, for example by another rule: a name from"
              + " 'adaps scenarios', or a YAML file. Default: the run's own.")
  private String other;

  @Option(
      names = "--diversity",
      description =
          "Say too how differently the agents act on the same observations: one number, and agent"
              + " beside agent, ordered by cluster.")
  private boolean diverse;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (episodes < 1 || episodes > MAX_EPISODES) {
      throw new ConfigException(
          "episodes", "--episodes is " + episodes + " but must be 1 to " + MAX_EPISODES + ".");
    }
    if (seed < 0) {
      throw new ConfigException("seed", "--seed is " + seed + " but must be 0 or more.");
    }
    StoredRun stored = StoredRun.read(run);
    PolicySnapshot policy = best ? best(stored) : stored.policy();
    Scenario played = other == null ? stored.config().scenario() : ScenarioArgument.load(other);
    Returns returns =
        new PolicyEvaluation(stored.config(), played, policy).play(episodes, greedy, seed);
    DiversityText diversity = diverse ? diversity(stored, played, policy) : null;
    if (json) {
      terminal.out().println(JsonFormat.line(fields(played, returns, diversity)));
    } else {
      say(stored, played, returns);
      if (diversity != null) {
        diversity.lines(terminal.width()).forEach(terminal.out()::println);
      }
    }
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private PolicySnapshot best(StoredRun stored) {
    return stored
        .best()
        .map(BestPolicy::policy)
        .orElseThrow(
            () ->
                new ConfigException(
                    "best",
                    run
                        + " holds no best policy: no test was made, or an older version of the"
                        + " program wrote it; leave --best out."));
  }

  /** On observations of the scenario that is played, drawn by the run's own seed. */
  private static DiversityText diversity(StoredRun stored, Scenario played, PolicySnapshot policy) {
    PolicyDistances distances = new PolicyDiversity(stored.config(), played).of(policy);
    int[] clusters =
        stored.identity().map(identity -> identity.frame().clusterOfAgent()).orElse(null);
    EnvironmentSpec spec =
        EnvironmentKinds.spec(stored.config().scenario(), stored.config().run().seed());
    AgentParts parts = AgentParts.of(clusters, spec);
    return new DiversityText(
        distances, DiversityTable.of(distances, parts), DiversityTable.byPart(distances, parts));
  }

  /**
   * @param diversity null where it was not asked for
   */
  private Map<String, Object> fields(Scenario played, Returns returns, DiversityText diversity) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("run", run.toString());
    fields.put("scenario", played.name());
    fields.put("episodes", episodes);
    fields.put("greedy", greedy);
    fields.put("best", best);
    fields.put("seed", seed);
    fields.put("meanReturn", returns.mean());
    fields.put("standardDeviation", returns.standardDeviation());
    fields.put("returnByType", returns.returnByType());
    if (diversity != null) {
      fields.put("diversity", diversity.fields());
    }
    return fields;
  }

  private void say(StoredRun stored, Scenario played, Returns returns) {
    boolean elsewhere = !played.name().equals(stored.config().scenario().name());
    terminal
        .out()
        .println(
            stored.config().run().method()
                + " on "
                + played.name()
                + (elsewhere
                    ? ", trained on " + stored.config().scenario().name() + " with seed "
                    : ", trained with seed ")
                + stored.config().run().seed()
                + ", "
                + Quantity.count(episodes)
                + (episodes == 1 ? " episode, " : " episodes, ")
                + (greedy ? "most probable actions" : "sampled actions")
                + ", evaluation seed "
                + seed);
    terminal.out().println("Returns are summed over agents and not discounted.");
    TextTable table = new TextTable(terminal.width(), 0, 12);
    table.row("Mean return", number(returns.mean()));
    table.row("Standard deviation", number(returns.standardDeviation()));
    returns.returnByType().forEach((type, part) -> table.row("of it, type " + type, number(part)));
    table.lines().forEach(terminal.out()::println);
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }
}
