package adaps.runs;

import adaps.config.AdapsException;
import adaps.runs.IdentityPath.Moment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a run's identities came about as a file. */
final class IdentityPathFile {
  private static final String MOMENTS = "moments";

  private IdentityPathFile() {}

  /** The text of the file. */
  static String text(IdentityPath path) {
    List<Map<String, Object>> moments = new ArrayList<>();
    for (Moment moment : path.moments()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("epoch", moment.epoch());
      fields.put("plane", moment.plane());
      fields.put("planeSigma", moment.planeSigma());
      moments.add(fields);
    }
    return JsonFormat.text(Map.of(MOMENTS, moments));
  }

  /**
   * Reads such a file.
   *
   * @throws AdapsException naming the file and what in it cannot be
   */
  static IdentityPath read(Path path) throws IOException {
    JsonFields file = JsonFields.read(path);
    List<Moment> moments = new ArrayList<>();
    double before = Double.NEGATIVE_INFINITY;
    for (JsonFields section : file.sections(MOMENTS)) {
      Moment moment = moment(section, moments.isEmpty() ? -1 : moments.get(0).plane().length);
      if (!(moment.epoch() > before)) {
        throw section.refused("epoch", "does not follow the one before it");
      }
      before = moment.epoch();
      moments.add(moment);
    }
    if (moments.isEmpty() || moments.get(0).plane().length == 0) {
      throw file.refused(MOMENTS, "names no agent");
    }
    return new IdentityPath(moments);
  }

  /**
   * @param agents of the first moment, or -1
   */
  private static Moment moment(JsonFields section, int agents) {
    int rows = agents < 0 ? section.table("plane").length : agents;
    return new Moment(
        section.number("epoch"),
        section.table("plane", rows, 2),
        section.table("planeSigma", rows, 2));
  }
}
