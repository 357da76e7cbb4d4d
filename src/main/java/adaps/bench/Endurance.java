package adaps.bench;

import adaps.bench.BenchmarkLoop.Piece;
import adaps.config.ExperimentConfig;
import adaps.pipeline.ExperimentChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Trains for many updates and looks at the memory on the way: a loop that leaks is found out. */
public final class Endurance {
  /** How often the memory is looked at. */
  public static final int LOOKS = 10;

  /** Enough for the compiler to have done its work, which allocates on the heap. */
  private static final int WARM_UP = 2000;

  private final ExperimentConfig config;

  /**
   * Memory after some updates.
   *
   * @param updates done since warming up
   * @param updatesPerSecond since the last look
   * @param heapBytesPerUpdate allocated since the last look by the training thread, tests included
   */
  public record Look(
      long updates, double updatesPerSecond, double heapBytesPerUpdate, MemoryInUse memory) {}

  /**
   * @throws adaps.config.ConfigException if the configuration cannot be run
   */
  public Endurance(ExperimentConfig config) {
    ExperimentChecks.check(config);
    this.config = config;
  }

  /**
   * Warms up, then trains; looks {@value #LOOKS} times, at equal distances.
   *
   * @param updates at least {@value #LOOKS}
   * @param listener hears of every look at once
   */
  public List<Look> run(long updates, Consumer<Look> listener) {
    List<Look> looks = new ArrayList<>();
    try (BenchmarkLoop loop = new BenchmarkLoop(config)) {
      loop.trainUpdates(Math.min(WARM_UP, updates));
      long done = 0;
      for (int i = 1; i <= LOOKS; i++) {
        Piece piece = loop.trainUpdates(updates * i / LOOKS - done);
        done += piece.updates();
        Look look =
            new Look(
                done,
                piece.updates() / piece.seconds(),
                (double) piece.heapBytes() / piece.updates(),
                MemoryInUse.now());
        looks.add(look);
        listener.accept(look);
      }
    }
    return looks;
  }
}
