package adaps.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;

/** Reads JSON that a stranger may have written, within limits of size, depth and count. */
public final class JsonText {
  private static final int MAX_NESTING = 20;
  private static final int MAX_DIGITS = 1000;
  private static final int MAX_CHARACTERS = 100_000;

  private JsonText() {}

  /**
   * Reads one JSON object.
   *
   * @param file named in messages
   * @param mostMebibytes longest text, in MiB
   * @param mostValues most names, values and brackets in it
   * @throws ConfigException if it holds anything else
   * @throws IOException if the stream cannot be read
   */
  public static JsonNode object(String file, InputStream stream, int mostMebibytes, int mostValues)
      throws IOException {
    JsonFactory factory = factory(mostMebibytes);
    JsonMapper mapper = new JsonMapper(factory);
    try (JsonParser parser = new Counted(factory.createParser(stream), mostValues)) {
      JsonNode root = mapper.readTree(parser);
      if (root == null || !root.isObject()) {
        throw new BrokenFileException(file + " holds no JSON object; was the file cut short?");
      }
      if (parser.nextToken() != null) {
        throw new BrokenFileException(file + " holds more than one JSON object.");
      }
      return root;
    } catch (StreamConstraintsException e) {
      throw new BrokenFileException(
          file
              + " is too large or too deeply nested; it may have "
              + mostMebibytes
              + " MiB, "
              + mostValues
              + " values, "
              + MAX_NESTING
              + " brackets in each other and "
              + MAX_DIGITS
              + " digits in a number.");
    } catch (JsonProcessingException e) {
      throw new BrokenFileException(file + place(e) + ": " + complaint(e));
    } catch (CharConversionException e) {
      throw new BrokenFileException(file + " is no UTF-8 text, so it is not JSON.");
    }
  }

  private static JsonFactory factory(int mostMebibytes) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength((long) mostMebibytes << 20)
                .maxNestingDepth(MAX_NESTING)
                .maxNumberLength(MAX_DIGITS)
                .maxStringLength(MAX_CHARACTERS)
                .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .build();
  }

  private static String complaint(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    return message.startsWith("Duplicate field")
        ? "the field " + message.substring(16) + " is given twice; keep one of the two."
        : "this is not JSON; was the file cut short or edited?";
  }

  private static String place(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  /** Counts what it reads, so that a small file cannot become a large tree. */
  private static final class Counted extends JsonParserDelegate {
    private int left;

    Counted(JsonParser parser, int most) {
      super(parser);
      left = most;
    }

    @Override
    public JsonToken nextToken() throws IOException {
      if (left-- == 0) {
        throw new StreamConstraintsException("too many values");
      }
      return super.nextToken();
    }
  }
}
