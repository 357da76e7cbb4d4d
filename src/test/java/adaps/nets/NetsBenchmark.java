package adaps.nets;

import adaps.random.RandomStreams;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The actor of spread 10-10-10 on the rows of one update: 3 clusters with a mask each, 10 agents, 8
 * environments and 5 steps.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NetsBenchmark {
  private static final MlpShape SHAPE = new MlpShape(10, List.of(64, 64), 5);
  private static final int MASKS = 3;
  private static final int ROWS_OF_MASK = 10 * 8 * 5;
  private static final int ROWS = MASKS * ROWS_OF_MASK;
  private static final AdamSettings ADAM = new AdamSettings(3e-4, 1e-5);

  private final RowBlock[] blocks = new RowBlock[MASKS];
  private final float[] inputs = new float[ROWS * SHAPE.inputs()];
  private final float[] probabilities = new float[ROWS * SHAPE.outputs()];
  private final int[] actions = new int[ROWS];
  private float[] outputGradients;
  private UniformRandomProvider random;
  private MlpBank bank;

  @Setup
  public void make() {
    random = new RandomStreams(0).stream("benchmark");
    boolean[][][] bits = new boolean[MASKS][SHAPE.hidden().size()][64];
    for (int mask = 0; mask < MASKS; mask++) {
      blocks[mask] = new RowBlock(0, mask, mask * ROWS_OF_MASK, ROWS_OF_MASK);
      for (boolean[] layer : bits[mask]) {
        for (int neuron = 0; neuron < layer.length; neuron++) {
          layer[neuron] = random.nextFloat() < 0.7;
        }
      }
    }
    bank = MlpKernels.named("auto").create(SHAPE, 1, new LayerMasks(bits), ROWS);
    bank.writeParameters(Orthogonal.parameters(SHAPE, 1, Math.sqrt(2), 0.01, random, () -> false));
    fill(inputs, 1);
    outputGradients = new float[ROWS * bank.outputStride()];
    for (int row = 0; row < ROWS; row++) {
      for (int action = 0; action < SHAPE.outputs(); action++) {
        outputGradients[row * bank.outputStride() + action] = 1e-4f * (random.nextFloat() - 0.5f);
      }
    }
    forward();
    backward();
  }

  private void fill(float[] values, float range) {
    for (int i = 0; i < values.length; i++) {
      values[i] = range * (2 * random.nextFloat() - 1);
    }
  }

  @Benchmark
  public float[] forward() {
    bank.forward(inputs, blocks);
    return bank.outputs();
  }

  @Benchmark
  public void backward() {
    bank.backward(inputs, outputGradients, blocks);
  }

  @Benchmark
  public void adam() {
    bank.adam(ADAM, 1);
  }

  @Benchmark
  public int[] softmaxAndSampling() {
    int count = SHAPE.outputs();
    for (int row = 0; row < ROWS; row++) {
      Categorical.softmax(
          bank.outputs(), row * bank.outputStride(), count, probabilities, row * count);
      actions[row] = Categorical.sample(probabilities, row * count, count, random.nextFloat());
    }
    return actions;
  }

  @TearDown
  public void close() {
    bank.close();
  }
}
