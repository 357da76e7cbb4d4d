package adaps.report.animation;

import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.runs.JsonFormat;
import adaps.runs.StoredRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of one run moves on a page.
 *
 * @param title which run it is
 * @param typeNames what each type is called
 * @param agentTypes hidden type of each agent
 * @param clusterOfAgent cluster of each agent, or nothing where the run has none
 * @param world an episode of its policy
 * @param path how its identities came about; empty where its method encodes none
 */
public record RunAnimation(
    String title,
    List<String> typeNames,
    List<Integer> agentTypes,
    List<Integer> clusterOfAgent,
    Film world,
    Optional<Film> path) {

  /**
   * Plays and reads what there is to see of a run. What cannot be shown is said in its place.
   *
   * @param title which run it is
   * @param clusterOfAgent cluster of each agent, or null
   * @param axes what the two axes of the plane are called in which identities are drawn
   */
  public static RunAnimation of(
      StoredRun run,
      String title,
      int[] clusterOfAgent,
      List<String> axes,
      AnimationRequest request) {
    EnvironmentSpec spec =
        EnvironmentKinds.spec(run.config().scenario(), run.config().run().seed());
    List<Integer> clusters = new ArrayList<>();
    for (int agent = 0; clusterOfAgent != null && agent < clusterOfAgent.length; agent++) {
      clusters.add(clusterOfAgent[agent]);
    }
    return new RunAnimation(
        title,
        spec.typeNames(),
        spec.agentTypes(),
        clusters,
        WorldFilm.of(run, request),
        PathFilm.of(run, axes));
  }

  /** Why something of it is not shown, in sentences. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    List.of(Optional.of(world), path).stream()
        .flatMap(Optional::stream)
        .filter(film -> !film.isThere())
        .forEach(film -> missing.add(title + ": " + film.caption()));
    return missing;
  }

  /** Number of clusters, 0 where the run has none. */
  public int clusters() {
    return clusterOfAgent.stream().mapToInt(cluster -> cluster + 1).max().orElse(0);
  }

  /** What the page's script knows of it. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("types", agentTypes);
    fields.put("clusters", clusterOfAgent);
    fields.put("world", world.isThere() ? world.fields() : null);
    fields.put("path", path.filter(Film::isThere).map(Film::fields).orElse(null));
    return fields;
  }

  /** What the script knows of several, as a text that a page may hold inside of a script. */
  static String json(List<RunAnimation> runs, List<double[][]> shapes) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("shapes", shapes);
    fields.put("runs", runs.stream().map(RunAnimation::fields).toList());
    return JsonFormat.line(fields).replace("<", "\\u003c").replace(">", "\\u003e");
  }
}
