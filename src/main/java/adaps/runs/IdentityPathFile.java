package adaps.runs;

import adaps.config.AdapsException;
import adaps.identity.Identities;
import adaps.identity.IdentityPath;
import adaps.identity.IdentityPath.Moment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a run's identities came about as a file. */
final class IdentityPathFile {
  private static final String MOMENTS = "moments";
  private static final String MU = "mu";

  private IdentityPathFile() {}

  /** The text of the file. */
  static String text(IdentityPath path) {
    List<Map<String, Object>> moments = new ArrayList<>();
    for (Moment moment : path.moments()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("epoch", moment.epoch());
      fields.put("plane", moment.plane());
      fields.put("planeSigma", moment.planeSigma());
      Identities identities = moment.identities();
      if (identities != null) {
        fields.put(MU, identities.mu());
        fields.put("sigma", identities.sigma());
        fields.put("observationError", identities.observationError());
        fields.put("rewardError", identities.rewardError());
        fields.put("divergence", identities.divergence());
      }
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
      Moment moment = moment(section, moments.isEmpty() ? null : moments.get(0));
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
   * @param first moment of the file, or null
   */
  private static Moment moment(JsonFields section, Moment first) {
    int rows = first == null ? section.table("plane").length : first.plane().length;
    return new Moment(
        section.number("epoch"),
        drawable(section, "plane", rows, 2),
        drawable(section, "planeSigma", rows, 2),
        identities(section, first, rows));
  }

  /** A table of numbers of which a picture can be made: sums of larger ones would be no numbers. */
  private static double[][] drawable(JsonFields section, String name, int rows, int columns) {
    double[][] table = section.table(name, rows, columns);
    for (double[] row : table) {
      for (double number : row) {
        if (Math.abs(number) > Float.MAX_VALUE) {
          throw section.refused(name, "holds " + number + ", which is no 32-bit float");
        }
      }
    }
    return table;
  }

  /** All dimensions at a moment, or null in what an older program wrote. */
  private static Identities identities(JsonFields section, Moment first, int rows) {
    boolean known = first == null ? section.has(MU) : first.identities() != null;
    if (!known || rows == 0) {
      return null;
    }
    double[][] mu = first == null ? section.table(MU) : first.identities().mu();
    int dimensions = mu.length == 0 ? 0 : mu[0].length;
    if (dimensions == 0) {
      throw section.refused(MU, "holds no dimension");
    }
    return new Identities(
        section.number("epoch"),
        drawable(section, MU, rows, dimensions),
        drawable(section, "sigma", rows, dimensions),
        section.number("observationError"),
        section.number("rewardError"),
        section.number("divergence"));
  }
}
