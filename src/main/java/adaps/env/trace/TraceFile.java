package adaps.env.trace;

import adaps.config.AdapsException;
import adaps.config.JsonText;
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
  private static final int MAX_MEBIBYTES = 256;
  private static final int MAX_VALUES = 10_000_000;

  private TraceFile() {}

  /**
   * Reads the whole file.
   *
   * @throws TraceException if it is missing, damaged, too large or no JSON object
   */
  static TraceEntry read(Path file) {
    try (InputStream stream = open(file)) {
      return new TraceEntry(
          JsonText.object(file.toString(), stream, MAX_MEBIBYTES, MAX_VALUES), file.toString());
    } catch (AdapsException e) {
      throw new TraceException(e.getMessage(), e);
    } catch (NoSuchFileException e) {
      throw new TraceException("There is no trace " + file + "; check the path.", e);
    } catch (ZipException | EOFException e) {
      throw new TraceException(file + " is a damaged gzip file; copy or record it again.", e);
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
}
