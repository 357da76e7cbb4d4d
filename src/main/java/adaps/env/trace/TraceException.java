package adaps.env.trace;

import adaps.config.Sentence;

/** A trace that cannot be read at all. Its message is one sentence for the person. */
public final class TraceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TraceException(String message) {
    super(Sentence.of(message));
  }

  TraceException(String message, Throwable cause) {
    super(Sentence.of(message), cause);
  }
}
