package adaps.env.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A recorded trace of the test resources, to be replayed as it is or with something changed. */
final class ChangedTrace {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Reading a whole recording takes longer than replaying its beginning. */
  private static final Map<String, ObjectNode> BEGINNINGS = new ConcurrentHashMap<>();

  private final JsonNode root;

  private ChangedTrace(JsonNode root) {
    this.root = root;
  }

  static Path recorded(String name) {
    try {
      return Path.of(ChangedTrace.class.getResource("/traces/" + name + ".json.gz").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static ChangedTrace of(String name) throws IOException {
    try (InputStream stream = new GZIPInputStream(Files.newInputStream(recorded(name)))) {
      return new ChangedTrace(MAPPER.readTree(stream));
    }
  }

  /**
   * One start alone with its first steps, as the only episode.
   *
   * @param start for example {@code /scenarios/4}
   */
  static ChangedTrace beginning(String name, String start, int steps) throws IOException {
    String key = name + start + " " + steps;
    if (!BEGINNINGS.containsKey(key)) {
      BEGINNINGS.put(key, cut((ObjectNode) of(name).root, start, steps));
    }
    return new ChangedTrace(BEGINNINGS.get(key).deepCopy());
  }

  private static ObjectNode cut(ObjectNode head, String start, int steps) {
    ObjectNode episode = (ObjectNode) head.at(start);
    ArrayNode first = episode.arrayNode();
    for (int t = 0; t < steps; t++) {
      first.add(episode.at("/steps/" + t));
    }
    episode.set("steps", first);
    head.remove(List.of("episodes", "scenarios", "episode_counts", "scenario_counts"));
    head.putArray("episodes").add(episode);
    return head;
  }

  /** Adds an amount to the number at a JSON pointer. */
  ChangedTrace add(String pointer, double amount) {
    JsonNode value = root.at(pointer);
    if (!value.isNumber()) {
      throw new IllegalArgumentException(pointer + " is no number");
    }
    return put(
        pointer,
        value.isIntegralNumber()
            ? MAPPER.getNodeFactory().numberNode(value.longValue() + (long) amount)
            : MAPPER.getNodeFactory().numberNode(value.doubleValue() + amount));
  }

  /** Puts what a JSON text says at a JSON pointer. */
  ChangedTrace putJson(String pointer, String json) throws IOException {
    return put(pointer, MAPPER.readTree(json));
  }

  /** Puts another value at a JSON pointer; null removes it. */
  ChangedTrace put(String pointer, JsonNode value) {
    int slash = pointer.lastIndexOf('/');
    String last = pointer.substring(slash + 1);
    if (root.at(pointer.substring(0, slash)) instanceof ArrayNode list) {
      list.set(Integer.parseInt(last), value);
    } else if (value == null) {
      ((ObjectNode) root.at(pointer.substring(0, slash))).remove(last);
    } else {
      ((ObjectNode) root.at(pointer.substring(0, slash))).set(last, value);
    }
    return this;
  }

  JsonNode at(String pointer) {
    return root.at(pointer);
  }

  TraceResult replay() {
    return TraceReplay.replay("changed", new TraceEntry(root, "changed"));
  }

  Path write(Path folder) throws IOException {
    Path file = folder.resolve("changed.json.gz");
    try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(file))) {
      MAPPER.writeValue(stream, root);
    }
    return file;
  }
}
