package adaps.config;

import java.util.List;

/**
 * A setting that cannot be used. Its message is one sentence (a line for each problem) that says
 * what to change.
 */
public final class ConfigException extends AdapsException {
  private static final long serialVersionUID = 1L;

  /**
   * One thing that is wrong.
   *
   * @param key the parameter at fault, or an empty text when the whole setting is
   * @param message one sentence for the person; what it quotes at length is shortened
   */
  public record Problem(String key, String message) {
    public Problem {
      message = Sentence.of(message);
    }
  }

  private final transient List<Problem> problems;

  public ConfigException(String key, String message) {
    this(List.of(new Problem(key, message)));
  }

  public ConfigException(List<Problem> problems) {
    super(String.join(System.lineSeparator(), problems.stream().map(Problem::message).toList()));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, in the order of the parameters. */
  public List<Problem> problems() {
    return problems;
  }
}
