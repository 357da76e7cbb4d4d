package adaps.runs;

import adaps.pipeline.StageFinding;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a stage reported, field by field, as the sections of a checkpoint hold it. */
final class FindingFields {
  private FindingFields() {}

  static void write(CheckpointOutput out, StageFinding finding) {
    out.text(finding.result());
    out.number(finding.seconds());
    out.count(finding.warnings().size());
    finding
        .warnings()
        .forEach(
            (name, sentence) -> {
              out.text(name);
              out.text(sentence);
            });
  }

  static StageFinding read(CheckpointInput in) throws IOException {
    String result = in.text();
    double seconds = in.number();
    Map<String, String> warnings = new LinkedHashMap<>();
    for (int count = in.count(8); count > 0; count--) {
      warnings.put(in.text(), in.text());
    }
    return new StageFinding(result, seconds, warnings);
  }
}
