package adaps.bench;

import adaps.JavaProcess;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A Java process that trains AdaPS with its defaults whenever it is asked, and says how fast. */
final class AdapsProcess implements AutoCloseable {
  private static final double WARM_UP = 6;
  private static final String READY = "ready";

  private final Process process;
  private final BufferedReader answers;
  private final PrintStream questions;

  /** What AdaPS reached. */
  record Speed(double stepsPerSecond, double bytesPerUpdate) {}

  private AdapsProcess(String... arguments) throws IOException {
    process =
        JavaProcess.of(List.of(), AdapsProcess.class.getName(), List.of(arguments))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    answer(READY);
  }

  /** Has trained nothing but what it will be asked for, until it is compiled. */
  static AdapsProcess fresh() throws IOException {
    return new AdapsProcess();
  }

  /**
   * Has trained much else before.
   *
   * @param seed of their order and sizes
   */
  static AdapsProcess afterManyRuns(long seed) throws IOException {
    return new AdapsProcess(Long.toString(seed));
  }

  Speed train(double seconds) throws IOException {
    questions.println(seconds);
    String[] numbers = answer("speed ").split(" ");
    return new Speed(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
  }

  /** What stands behind its beginning; other libraries print too. */
  private String answer(String beginning) throws IOException {
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.startsWith(beginning)) {
        return line.substring(beginning.length());
      }
    }
    throw new IOException("the process ended early");
  }

  @Override
  public void close() {
    process.destroy();
  }

  /** The process itself. */
  public static void main(String[] args) throws IOException {
    if (args.length > 0) {
      ManyRuns.train(Long.parseLong(args[0]));
    }
    trainHere(WARM_UP);
    System.out.println(READY);
    BufferedReader asked =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = asked.readLine(); line != null; line = asked.readLine()) {
      Speed speed = trainHere(Double.parseDouble(line));
      System.out.println("speed " + speed.stepsPerSecond + " " + speed.bytesPerUpdate);
    }
    System.exit(0);
  }

  private static Speed trainHere(double seconds) {
    ExperimentConfig config =
        ExperimentConfig.of(Scenarios.load("spread-10-10-10"), Map.of("method", "adaps"));
    try (BenchmarkLoop loop = new BenchmarkLoop(config)) {
      BenchmarkLoop.Piece piece = loop.trainUntestedFor(seconds);
      double steps = piece.updates() * (double) loop.a2c().stepsPerUpdate();
      return new Speed(steps / piece.seconds(), (double) piece.heapBytes() / piece.updates());
    }
  }
}
