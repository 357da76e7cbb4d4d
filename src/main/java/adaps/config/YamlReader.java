package adaps.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads a YAML file event by event, so that nothing in it is ever built but plain values. */
final class YamlReader {
  private static final int MAX_SECTIONS_IN_EACH_OTHER = 4;

  private final String kind;
  private final YAMLParser parser;

  private YamlReader(String kind, YAMLParser parser) {
    this.kind = kind;
    this.parser = parser;
  }

  static YamlSection read(String file, InputStream stream, int mostKibibytes, String kind)
      throws IOException {
    String yaml = text(file, stream, mostKibibytes, kind);
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(yaml.length() + 1);
    limits.setNestingDepthLimit(MAX_SECTIONS_IN_EACH_OTHER + 4);
    limits.setMaxAliasesForCollections(0);
    YAMLFactory factory = YAMLFactory.builder().loaderOptions(limits).build();
    try (YAMLParser parser = factory.createParser(yaml)) {
      return new YamlReader(kind, parser).document(file);
    } catch (JsonProcessingException e) {
      throw new ConfigException("", file + malformed(e) + ".");
    }
  }

  private static String text(String file, InputStream stream, int mostKibibytes, String kind)
      throws IOException {
    byte[] bytes = stream.readNBytes((mostKibibytes << 10) + 1);
    if (bytes.length > mostKibibytes << 10) {
      throw new ConfigException(
          kind,
          file + " is longer than " + mostKibibytes + " KiB, so it is no " + kind + "; check it.");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ConfigException(kind, file + " is no UTF-8 text; save it as UTF-8.");
    }
  }

  /** The parser's complaint and its line, without the excerpt of the file that it appends. */
  private static String malformed(JsonProcessingException e) {
    String words = " is no valid YAML: ";
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      return ", line " + (marked.getProblemMark().getLine() + 1) + words + marked.getProblem();
    }
    if (e instanceof StreamConstraintsException) {
      return words + "a number or a name in it is too long";
    }
    String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
    return line + words + "something there is neither a field nor a plain value";
  }

  private YamlSection document(String file) throws IOException {
    YamlPlace start = new YamlPlace(file, 1, "");
    if (next() != JsonToken.START_OBJECT) {
      throw start.refused("must be fields such as 'title: Two crowds', one on each line.");
    }
    YamlSection document = section(start, 1);
    if (next() != null) {
      throw new YamlPlace(file, line(), "")
          .refused("holds a second document after '---'; keep one " + kind + " in a file.");
    }
    return document;
  }

  private YamlSection section(YamlPlace place, int depth) throws IOException {
    if (depth > MAX_SECTIONS_IN_EACH_OTHER) {
      throw place.refused("must be a plain value or a list of plain values.");
    }
    YamlSection section = new YamlSection(place);
    while (next() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      int line = line();
      section.put(name, value(place.at(line, name), next(), depth), line);
    }
    section.endsAt(line());
    return section;
  }

  private Object value(YamlPlace place, JsonToken token, int depth) throws IOException {
    if (parser.getTypeId() != null) {
      throw place.refused("has a tag (!name), which is not used here; write the plain value.");
    }
    return switch (token) {
      case START_OBJECT -> section(place, depth + 1);
      case START_ARRAY -> list(place);
      default -> scalar(place, token);
    };
  }

  private List<Object> list(YamlPlace place) throws IOException {
    List<Object> list = new ArrayList<>();
    for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
      Object value = scalar(place, token);
      if (value == null) {
        throw place.refused("has an entry without a value; give one or leave it out.");
      }
      list.add(value);
    }
    return List.copyOf(list);
  }

  /** A plain value; null where there is none. */
  private Object scalar(YamlPlace place, JsonToken token) throws IOException {
    if (parser.isCurrentAlias()) {
      throw place.refused("is an alias (*name), which is not used here; write the value itself.");
    }
    if (parser.getTypeId() != null) {
      throw place.refused("has a tag (!name), which is not used here; write the plain value.");
    }
    return switch (token) {
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> whole();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> null;
      default -> throw place.refused("must be a plain value or a list of plain values.");
    };
  }

  private Object whole() throws IOException {
    Number number = parser.getNumberValue();
    return number instanceof BigInteger ? number.toString() : number;
  }

  private JsonToken next() throws IOException {
    return parser.nextToken();
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}
