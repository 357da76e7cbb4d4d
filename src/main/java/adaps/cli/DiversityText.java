package adaps.cli;

import adaps.diversity.DiversitySample;
import adaps.diversity.DiversityTable;
import adaps.diversity.PolicyDistances;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How differently the agents of a policy act, as lines for a person and as fields for a program.
 */
final class DiversityText {
  private static final int CELL = 4;
  private static final int MAX_NAME = 14;

  private final PolicyDistances distances;
  private final DiversityTable table;
  private final DiversityTable byPart;

  DiversityText(PolicyDistances distances, DiversityTable table, DiversityTable byPart) {
    this.distances = distances;
    this.table = table;
    this.byPart = byPart;
  }

  /** One JSON object; what was not measured is null. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("mean", distances.mean());
    fields.put("observations", DiversitySample.OBSERVATIONS);
    fields.put("agentsMeasured", distances.measuredAgents());
    fields.put("orderedBy", table.parts().word());
    if (table.ofAgents()) {
      fields.put("agents", table.agents().stream().map(agent -> agent + 1).toList());
      fields.put("betweenAgents", table.values());
    }
    fields.put("parts", byPart.parts().names());
    fields.put("betweenParts", byPart.values());
    return fields;
  }

  /**
   * The number, and below it the largest matrix for which there is room.
   *
   * @param width columns of the terminal
   */
  List<String> lines(int width) {
    List<String> lines = new ArrayList<>(TextTable.wrap(sentence(), Math.max(20, width - 1)));
    List<String> matrix = table.ofAgents() ? agents() : List.of();
    if (!fits(matrix, width)) {
      matrix = parts();
    }
    lines.addAll(
        fits(matrix, width) ? matrix : List.of("The matrix needs more room; --json has it."));
    return lines;
  }

  private String sentence() {
    String number = Double.isNaN(distances.mean()) ? "-" : decimal(distances.mean(), 3);
    boolean all = distances.measuredAgents() == distances.agents();
    return "Diversity "
        + number
        + ": how differently two agents act on the same observation, from 0, always alike, to 1,"
        + " never; mean over pairs and over "
        + DiversitySample.OBSERVATIONS
        + " observations of random play"
        + (all
            ? "."
            : ", "
                + distances.measuredAgents()
                + " of "
                + Quantity.count(distances.agents())
                + " agents, drawn by the run's seed.");
  }

  private static boolean fits(List<String> matrix, int width) {
    return !matrix.isEmpty() && matrix.stream().allMatch(line -> line.length() < width);
  }

  private List<String> agents() {
    List<String> names = IntStream.range(0, table.rows()).mapToObj(this::partName).toList();
    int room = names.stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    String numbers =
        table.agents().stream().map(agent -> cell(agent + 1 + "")).collect(Collectors.joining());
    lines.add(" ".repeat(room + CELL) + numbers);
    for (int row = 0; row < table.rows(); row++) {
      String name = names.get(row);
      String agent = cell(String.valueOf(table.agents().get(row) + 1));
      lines.add(name + " ".repeat(room - name.length()) + agent + cells(table.values()[row], row));
    }
    return lines;
  }

  /** Said once, beside the first of its agents. */
  private String partName(int row) {
    int part = table.partOfRow(row);
    boolean first = row == 0 || table.partOfRow(row - 1) != part;
    return first ? fitted(table.parts().names().get(part)) : "";
  }

  private static String fitted(String name) {
    return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
  }

  private static String cells(double[] values, int own) {
    return IntStream.range(0, values.length)
        .mapToObj(column -> cell(column == own ? "-" : share(values[column], 2)))
        .collect(Collectors.joining());
  }

  private List<String> parts() {
    List<String> names = byPart.parts().names().stream().map(DiversityText::fitted).toList();
    int room = names.stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    lines.add(
        " ".repeat(room)
            + names.stream().map(name -> right(name, room + 2)).collect(Collectors.joining()));
    for (int row = 0; row < byPart.rows(); row++) {
      String values =
          Arrays.stream(byPart.values()[row])
              .mapToObj(value -> right(share(value, 3), room + 2))
              .collect(Collectors.joining());
      lines.add(names.get(row) + " ".repeat(room - names.get(row).length()) + values);
    }
    return lines;
  }

  private static String cell(String text) {
    return right(text, CELL);
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  /** Without the zero before the point; {@code 0} and {@code 1} are exact, or nearly. */
  private static String share(double value, int decimals) {
    if (Double.isNaN(value)) {
      return "-";
    }
    String text = decimal(value, decimals);
    return value == 0 ? "0" : text.startsWith("0") ? text.substring(1) : "1";
  }

  private static String decimal(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
