package adaps.cli.picture;

import adaps.env.EnvironmentSpec;
import adaps.identity.LatentFrame;
import adaps.pipeline.MetricPoint;
import adaps.sharing.MaskFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run found, as text: masks, identities, clusters and learning curve.
 *
 * @param spec names the types for the person
 * @param latent the last identity space, or null when the method has none
 * @param masks the masks, or null when the method has none
 * @param curve all tests
 */
public record RunPicture(
    EnvironmentSpec spec, LatentFrame latent, MaskFrame masks, List<MetricPoint> curve) {
  private static final int ROWS = 11;
  private static final int GAP = 2;
  private static final int WIDEST = 120;
  private static final String BETWEEN = "   ";

  /** The picture, line by line, for a terminal of this many columns. */
  public List<String> lines(Style style, int columns) {
    int width = Math.max(60, Math.min(columns, WIDEST));
    List<String> lines = new ArrayList<>();
    if (masks != null) {
      lines.addAll(new MaskPicture(masks, style, width).lines());
      lines.add("");
    }
    if (latent == null) {
      lines.addAll(new CurvePicture(curve, style, width, ROWS).block().lines());
      return lines;
    }
    int planeWidth = (width - GAP) * 9 / 20;
    TextBlock plane = new PlanePicture(latent, style, planeWidth, ROWS - 1).block();
    TextBlock returns = new CurvePicture(curve, style, width - GAP - planeWidth, ROWS).block();
    plane.beside(returns, GAP).lines().forEach(line -> lines.add(line.stripTrailing()));
    lines.addAll(clusters(style, width));
    return lines;
  }

  /** Which agents fell into which cluster, with their true types; as many on a line as fit. */
  private List<String> clusters(Style style, int width) {
    if (latent.clusterOfAgent() == null) {
      return List.of();
    }
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int agent = 0; agent < latent.clusterOfAgent().length; agent++) {
      members
          .computeIfAbsent(latent.clusterOfAgent()[agent], c -> new ArrayList<>())
          .add(spec.agentTypes().get(agent));
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (Map.Entry<Integer, List<Integer>> cluster : members.entrySet()) {
      String name = "cluster " + Style.digit(cluster.getKey());
      String types = ": " + types(cluster.getValue());
      int length = name.length() + types.length();
      if (used > 0 && used + BETWEEN.length() + length > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.append(used > 0 ? BETWEEN : "").append(style.cluster(cluster.getKey(), name));
      line.append(types);
      used += (used > 0 ? BETWEEN.length() : 0) + length;
    }
    lines.add(line.toString());
    return lines;
  }

  private String types(List<Integer> types) {
    Map<Integer, Long> counts =
        new TreeMap<>(types.stream().collect(Collectors.groupingBy(t -> t, Collectors.counting())));
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + spec.typeNames().get(count.getKey()))
        .collect(Collectors.joining(" + "));
  }
}
