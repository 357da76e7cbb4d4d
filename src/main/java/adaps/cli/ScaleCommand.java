package adaps.cli;

import adaps.bench.ScaleStudy;
import adaps.bench.ScaleStudy.Point;
import adaps.config.ConfigException;
import adaps.report.ScaleReport;
import adaps.runs.JsonFormat;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code adaps scale}: what methods cost as agents become many. */
@Command(
    name = "scale",
    description = {
      "Measure what each method costs as agents become many: time per agent-step, parameters,"
          + " memory, and the stages before training.",
      "The scenario is spread with agents of three types; an agent observes ten numbers, however"
          + " many agents there are."
    })
final class ScaleCommand implements Callable<Integer> {
  private static final double MAX_SECONDS = 86_400;

  /** How many methods are compared where none are named. */
  private static final int FIRST = 3;

  private final Terminal terminal;

  @Option(
      names = "--agents",
      paramLabel = "N,N",
      defaultValue = "10,30,100,300,1000",
      description = "Numbers of agents, joined by commas. Default: ${DEFAULT-VALUE}.")
  private String agents;

  @Option(
      names = "--methods",
      paramLabel = "M,M",
      description = "Methods, joined by commas. Default: the first three of 'adaps methods'.")
  private String methods;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "6",
      description =
          "How long to time each training loop, warm-up included; stages 1 to 4 take what they"
              + " take. Default: ${DEFAULT-VALUE}.")
  private double seconds;

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description = "Any parameter of the experiment; several times if wanted.")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write scale.csv, scale.png and scale.svg to this folder.")
  private Path out;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  ScaleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!(seconds > 0 && seconds <= MAX_SECONDS)) {
      throw new ConfigException(
          "seconds", "--seconds is " + seconds + " but must be above 0 and at most 86400.");
    }
    List<String> names = names();
    List<Integer> numbers = Arrays.stream(agents.split(",", -1)).map(ScaleCommand::number).toList();
    ScaleStudy study = new ScaleStudy(parameters(), seconds);
    names.forEach(name -> numbers.forEach(number -> study.config(name, number)));
    if (out != null) {
      ScaleReport.prepare(out);
    }
    List<Point> points = measure(study, names, numbers);
    Path figure = out == null ? null : write(points);
    if (json) {
      terminal.out().println(JsonFormat.line(fields(points, figure)));
    } else if (figure != null) {
      terminal.out().println();
      terminal.out().println("Figure: " + figure);
    }
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private List<String> names() {
    Stream<String> wanted =
        methods == null
            ? Methods.all().stream().map(Method::name).limit(FIRST)
            : Arrays.stream(methods.split(",", -1));
    return wanted.map(name -> Methods.named(name.trim()).name()).distinct().toList();
  }

  private Map<String, String> parameters() {
    Map<String, String> values = ExperimentSettings.parse(settings);
    if (values.containsKey("method")) {
      throw new ConfigException("method", "This study takes --methods instead of --set method.");
    }
    return values;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text.trim());
    } catch (NumberFormatException e) {
      throw new ConfigException(
          "agents", "Numbers of agents are given as 10,30,100, but '" + text + "' is no number.");
    }
  }

  private List<Point> measure(ScaleStudy study, List<String> names, List<Integer> numbers) {
    List<Point> points = new ArrayList<>();
    if (!json) {
      ScaleTable.head(terminal.out());
    }
    for (String name : names) {
      for (int number : numbers) {
        Point point = study.measure(name, number);
        points.add(point);
        if (!json) {
          ScaleTable.line(terminal.out(), point);
        }
      }
    }
    return points;
  }

  /** Drawing needs no display, even where one is named that is not there. */
  private Path write(List<Point> points) {
    System.setProperty("java.awt.headless", "true");
    return ScaleReport.write(points, out);
  }

  private Map<String, Object> fields(List<Point> points, Path figure) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("java", Runtime.version().feature());
    fields.put("seconds", seconds);
    fields.put("points", ScaleReport.rows(points));
    if (figure != null) {
      fields.put("figure", figure.toString());
    }
    return fields;
  }
}
