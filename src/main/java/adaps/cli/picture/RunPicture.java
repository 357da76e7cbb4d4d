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
    lines.addAll(plane.beside(returns, GAP).lines());
    lines.addAll(clusters(style));
    return lines;
  }

  /** Which agents fell into which cluster, with their true types. */
  private List<String> clusters(Style style) {
    if (latent.clusterOfAgent() == null) {
      return List.of();
    }
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int agent = 0; agent < latent.clusterOfAgent().length; agent++) {
      members
          .computeIfAbsent(latent.clusterOfAgent()[agent], c -> new ArrayList<>())
          .add(spec.agentTypes().get(agent));
    }
    return members.entrySet().stream()
        .map(
            cluster ->
                style.cluster(cluster.getKey(), "cluster " + Style.digit(cluster.getKey()))
                    + "  "
                    + types(cluster.getValue()))
        .toList();
  }

  private String types(List<Integer> types) {
    Map<Integer, Long> counts =
        new TreeMap<>(types.stream().collect(Collectors.groupingBy(t -> t, Collectors.counting())));
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + spec.typeNames().get(count.getKey()))
        .collect(Collectors.joining(" + "));
  }
}
