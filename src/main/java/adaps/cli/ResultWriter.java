package adaps.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Where results go. It remembers why they could not be written, which a {@link PrintWriter} alone
 * does not.
 */
final class ResultWriter extends PrintWriter {
  private final Remembering target;

  ResultWriter(OutputStream target, Charset charset) {
    this(new Remembering(target), charset);
  }

  private ResultWriter(Remembering target, Charset charset) {
    super(new OutputStreamWriter(target, charset), true);
    this.target = target;
  }

  /** What went wrong first, if anything did, once all is written. */
  Optional<IOException> failure() {
    return checkError() ? Optional.ofNullable(target.failure) : Optional.empty();
  }

  private static final class Remembering extends FilterOutputStream {
    private IOException failure;

    Remembering(OutputStream target) {
      super(target);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      try {
        out.write(bytes, from, count);
      } catch (IOException e) {
        failure = failure == null ? e : failure;
        throw e;
      }
    }
  }
}
