package adaps.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads one scenario from YAML. A scenario is plain values: tags, aliases and anything nested
 * deeper than a list of numbers are refused.
 */
final class ScenarioReader {
  /** Longest scenario file, in bytes. */
  static final int MAX_BYTES = 64 << 10;

  private static final int MAX_NESTING = 5;
  private static final List<String> FIELDS =
      List.of("name", "title", "environment", "source", "settings", "parameters");
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._+-]{0,99}";

  private final String file;
  private final YAMLParser parser;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, Object> settings = new LinkedHashMap<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private String field = "";

  private ScenarioReader(String file, YAMLParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * Reads a scenario.
   *
   * @param file named in messages
   * @param defaultName the scenario's name unless the file gives one
   * @throws ConfigException naming file, line and field if the text is no scenario
   */
  static Scenario read(String file, String defaultName, String yaml) {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MAX_BYTES);
    limits.setNestingDepthLimit(MAX_NESTING);
    limits.setMaxAliasesForCollections(0);
    YAMLFactory factory = YAMLFactory.builder().loaderOptions(limits).build();
    try (YAMLParser parser = factory.createParser(yaml)) {
      ScenarioReader reader = new ScenarioReader(file, parser);
      return reader.readOrExplain(defaultName);
    } catch (IOException e) {
      throw new ConfigException("", file + " cannot be read (" + e.getMessage() + ").");
    }
  }

  private Scenario readOrExplain(String defaultName) throws IOException {
    try {
      return readDocument(defaultName);
    } catch (JsonProcessingException e) {
      throw new ConfigException("", file + malformed(e) + ".");
    }
  }

  /** The parser's complaint and its line, without the excerpt of the file that it appends. */
  private static String malformed(JsonProcessingException e) {
    String words = " is no valid YAML: ";
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      return ", line " + (marked.getProblemMark().getLine() + 1) + words + marked.getProblem();
    }
    return words + e.getOriginalMessage().lines().findFirst().orElse("unknown");
  }

  private Scenario readDocument(String defaultName) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw refused("must be fields such as 'environment: spread', one on each line.");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      readField(known(parser.currentName()));
    }
    field = "";
    if (parser.nextToken() != null) {
      throw refused("holds a second document after '---'; keep one scenario in a file.");
    }
    if (texts.get("environment") == null) {
      throw refused("has no field 'environment'; add, for example, 'environment: spread'.");
    }
    String name = texts.getOrDefault("name", defaultName);
    if (!name.matches(NAME)) {
      field = "name";
      throw refused(
          "'" + name + "' names run folders; use letters, digits, dots, dashes, '+' and '_' only.");
    }
    return new Scenario(
        name,
        texts.getOrDefault("title", name),
        texts.get("environment"),
        texts.getOrDefault("source", ""),
        settings,
        parameters);
  }

  private String known(String name) {
    field = name;
    if (!FIELDS.contains(name)) {
      throw refused(
          "is no field of a scenario; there are "
              + String.join(", ", FIELDS)
              + "."
              + NearestName.suggestion(name, FIELDS));
    }
    return name;
  }

  private void readField(String name) throws IOException {
    JsonToken token = parser.nextToken();
    Map<String, Object> section = section(name);
    if (texts.containsKey(name) || section != null && !section.isEmpty()) {
      throw refused("is given twice; keep one of the two.");
    }
    if (section == null) {
      texts.put(name, String.valueOf(scalar(token)));
    } else if (token == JsonToken.START_OBJECT) {
      readSection(name, section);
    } else {
      throw refused("must hold " + name + ", indented, one on each line.");
    }
  }

  /** Where the entries of a field with entries go, or null for a field with one value. */
  private Map<String, Object> section(String name) {
    return switch (name) {
      case "settings" -> settings;
      case "parameters" -> parameters;
      default -> null;
    };
  }

  private void readSection(String name, Map<String, Object> section) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      field = name + "." + key;
      JsonToken token = parser.nextToken();
      Object value = token == JsonToken.START_ARRAY ? list() : scalar(token);
      if (section.put(key, value) != null) {
        throw refused("is given twice; keep one of the two.");
      }
    }
  }

  private List<Object> list() throws IOException {
    List<Object> values = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      values.add(scalar(t));
    }
    return List.copyOf(values);
  }

  private Object scalar(JsonToken token) throws IOException {
    if (parser.isCurrentAlias()) {
      throw refused("is an alias (*name), which scenarios do not use; write the value itself.");
    }
    if (parser.getTypeId() != null) {
      throw refused("has a tag (!name), which scenarios do not use; write the plain value.");
    }
    return switch (token) {
      case VALUE_STRING -> present(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> present("");
      default -> throw refused("must be a plain value or a list of numbers.");
    };
  }

  private String present(String text) {
    if (text.isBlank()) {
      throw refused("has no value; give one or leave the line out.");
    }
    return text;
  }

  private ConfigException refused(String what) {
    String line = ", line " + parser.currentTokenLocation().getLineNr();
    String name = field.isEmpty() ? "" : ", field '" + field + "'";
    return new ConfigException(field, file + line + name + " " + what);
  }
}
