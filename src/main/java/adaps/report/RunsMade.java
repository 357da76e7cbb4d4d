package adaps.report;

import adaps.runs.Provenance;
import adaps.runs.ProvenanceDifferences;
import adaps.runs.ProvenanceDifferences.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What made the runs of a report, and in what that differs. */
final class RunsMade {
  private RunsMade() {}

  /** What differs, a line for each fact. */
  static List<String> differences(List<Provenance> made) {
    return ProvenanceDifferences.of(made).stream().map(Difference::words).toList();
  }

  /** All of one run in a line. */
  static String line(Provenance made) {
    return made.words().entrySet().stream()
        .map(fact -> fact.getKey() + "=" + fact.getValue())
        .collect(Collectors.joining("; "));
  }

  /** The section of the page; none where no run says. */
  static void addTo(HtmlText body, List<Provenance> made) {
    if (made.stream().allMatch(one -> one.makers().isEmpty())) {
      return;
    }
    List<Difference> differences = ProvenanceDifferences.of(made);
    body.heading(2, "What made the runs");
    List<String> same = same(made, differences);
    if (!same.isEmpty()) {
      body.paragraph("All of them: " + String.join("; ", same) + ".");
    }
    if (!differences.isEmpty()) {
      body.beginTable(
          "Where runs differ in what made them. It decides no number as long as the processors"
              + " round alike.",
          "What",
          "Value",
          "Runs");
      for (Difference difference : differences) {
        String what = difference.what();
        difference
            .runs()
            .forEach(
                (value, count) -> body.row(false, List.of(what, value, String.valueOf(count))));
      }
      body.endTable();
    }
  }

  private static List<String> same(List<Provenance> made, List<Difference> differences) {
    Map<String, String> words = new LinkedHashMap<>(made.get(0).words());
    differences.forEach(difference -> words.remove(difference.what()));
    words.values().removeIf(String::isEmpty);
    List<String> same = new ArrayList<>();
    words.forEach((what, value) -> same.add(what + " " + value));
    return same;
  }
}
