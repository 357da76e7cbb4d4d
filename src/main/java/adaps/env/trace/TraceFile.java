package adaps.env.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads a trace file, JSON with or without gzip, within fixed limits of size and nesting. */
final class TraceFile {
  private static final long MAX_BYTES = 256L << 20;
  private static final int MAX_NESTING = 20;
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(MAX_BYTES)
                          .maxNestingDepth(MAX_NESTING)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private TraceFile() {}

  /**
   * Reads the whole file.
   *
   * @throws TraceException if it is missing, damaged, too large or no JSON object
   */
  static TraceEntry read(Path file) {
    try (InputStream stream = open(file)) {
      JsonNode root = MAPPER.readTree(stream);
      if (root == null || !root.isObject()) {
        throw new TraceException(file + " holds no JSON object, so it is no recorded trace.");
      }
      return new TraceEntry(root, file.toString());
    } catch (NoSuchFileException e) {
      throw new TraceException("There is no trace " + file + "; check the path.", e);
    } catch (ZipException | EOFException e) {
      throw new TraceException(file + " is a damaged gzip file; copy or record it again.", e);
    } catch (JsonProcessingException e) {
      throw new TraceException(
          file + " is no valid JSON" + place(e.getLocation()) + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new TraceException(file + " cannot be read (" + e.getMessage() + ").", e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new TraceException(file + " is a folder; name the trace files in it.");
    }
    BufferedInputStream plain = new BufferedInputStream(Files.newInputStream(file));
    try {
      plain.mark(2);
      boolean gzip = plain.read() == 0x1f && plain.read() == 0x8b;
      plain.reset();
      return gzip ? new GZIPInputStream(plain, 1 << 16) : plain;
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }

  private static String place(JsonLocation location) {
    return location == null
        ? ""
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
