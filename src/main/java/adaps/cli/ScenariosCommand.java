package adaps.cli;

import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code adaps scenarios}: lists the built-in scenarios with their shapes. */
@Command(
    name = "scenarios",
    description =
        "Lists the built-in scenarios: agents, types, observation size, actions, limit, source.")
public final class ScenariosCommand implements Callable<Integer> {
  private static final List<String> HEADINGS =
      List.of("scenario", "agents", "types", "observation", "actions", "limit", "source");
  private static final String ROW = "%-34s %6s  %-12s %11s %7s %6s  %s";

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws JsonProcessingException {
    PrintWriter out = spec.commandLine().getOut();
    List<Scenario> scenarios = Scenarios.all();
    if (json) {
      List<Map<String, Object>> rows = scenarios.stream().map(ScenariosCommand::fields).toList();
      out.println(new ObjectMapper().writeValueAsString(Map.of("scenarios", rows)));
    } else {
      out.println(String.format(Locale.ROOT, ROW, HEADINGS.toArray()).stripTrailing());
      scenarios.forEach(scenario -> out.println(line(scenario)));
    }
    out.flush();
    return 0;
  }

  private static String line(Scenario scenario) {
    EnvironmentSpec shape = EnvironmentKinds.spec(scenario);
    String types = String.join("-", agentsOfTypes(shape).stream().map(String::valueOf).toList());
    return String.format(
        Locale.ROOT,
        ROW,
        scenario.name(),
        shape.agents(),
        types,
        shape.observationSize(),
        shape.actions(),
        shape.timeLimit(),
        scenario.source());
  }

  /** How many agents there are of each type. */
  private static List<Integer> agentsOfTypes(EnvironmentSpec shape) {
    List<Integer> counts = new ArrayList<>();
    for (int type = 0; type < shape.types(); type++) {
      counts.add(Collections.frequency(shape.agentTypes(), type));
    }
    return counts;
  }

  private static Map<String, Object> fields(Scenario scenario) {
    EnvironmentSpec shape = EnvironmentKinds.spec(scenario);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", scenario.name());
    fields.put("title", scenario.title());
    fields.put("environment", scenario.environment());
    fields.put("agents", shape.agents());
    fields.put("types", shape.typeNames());
    fields.put("agentsOfTypes", agentsOfTypes(shape));
    fields.put("observationSize", shape.observationSize());
    fields.put("actions", shape.actions());
    fields.put("timeLimit", shape.timeLimit());
    fields.put("source", scenario.source());
    fields.put("settings", new TreeMap<>(scenario.settings()));
    return fields;
  }
}
