package adaps.nets.vector;

import adaps.nets.AdamSettings;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * Trains networks for two updates and prints the lanes of this machine and a checksum of all
 * numbers. {@link VectorLengthTest} starts it in JVMs that are told of shorter vectors.
 */
public final class BitsOfTraining {
  private static final int ROWS = 29;
  private static final RowBlock[] FIRST = {new RowBlock(0, 1, 0, 13)};

  private BitsOfTraining() {}

  public static void main(String[] ignored) {
    System.out.println("lanes " + MatrixProducts.LANES + " checksum " + checksum());
  }

  /** Checksum of outputs, probabilities, norm, gradients, parameters and moments. */
  static long checksum() {
    CRC32 bits = new CRC32();
    train(new MlpShape(10, List.of(64, 20), 5), 2, bits);
    train(new MlpShape(7, List.of(33, 8), 1), 2, bits);
    // One network is computed compact.
    train(new MlpShape(10, List.of(64, 20), 5), 1, bits);
    train(new MlpShape(7, List.of(33, 8), 1), 1, bits);
    return bits.getValue();
  }

  private static void train(MlpShape shape, int networks, CRC32 bits) {
    Random random = new Random(3);
    boolean[][][] masks = LayerMasks.allOnes(2, shape).bits();
    masks[1][0][5] = false;
    masks[1][1][2] = false;
    MlpBank bank =
        new VectorKernel(Packing.ALWAYS).create(shape, networks, new LayerMasks(masks), ROWS);
    float[] parameters = new float[bank.parameterCount()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = 0.3f * (float) random.nextGaussian();
    }
    bank.writeParameters(parameters);
    float[] inputs = Chain.random(ROWS * shape.inputs(), 4);
    float[] errors = new float[ROWS * bank.outputStride()];
    for (int i = 0; i < ROWS * shape.outputs(); i++) {
      errors[i / shape.outputs() * bank.outputStride() + i % shape.outputs()] =
          (float) random.nextGaussian();
    }
    RowBlock[] rest = {new RowBlock(networks - 1, 0, 13, 9), new RowBlock(0, 0, 22, 7)};
    for (int update = 0; update < 2; update++) {
      update(bank, rest, inputs, errors, bits);
    }
  }

  private static void update(
      MlpBank bank, RowBlock[] rest, float[] inputs, float[] errors, CRC32 bits) {
    bank.forward(inputs, FIRST);
    bank.forward(inputs, rest);
    float[] probabilities = new float[ROWS * bank.shape().outputs()];
    float[] normalisers = new float[ROWS];
    bank.softmax(FIRST, probabilities, normalisers);
    bank.softmax(rest, probabilities, normalisers);
    bank.backward(inputs, errors, FIRST);
    bank.addBackward(inputs, errors, rest);
    double norm = bank.squaredGradientNorm();
    float[] gradients = new float[bank.parameterCount()];
    bank.readGradients(gradients);
    bank.adam(new AdamSettings(1e-3, 1e-5), (float) (1 / Math.sqrt(norm)));
    float[] parameters = gradients.clone();
    float[] first = gradients.clone();
    float[] second = gradients.clone();
    bank.readParameters(parameters);
    bank.readMoments(first, second);
    add(bits, Double.doubleToLongBits(norm));
    for (float[] values :
        List.of(probabilities, normalisers, gradients, parameters, first, second)) {
      for (float value : values) {
        add(bits, Float.floatToIntBits(value));
      }
    }
  }

  private static void add(CRC32 bits, long number) {
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      bits.update((int) (number >>> shift));
    }
  }
}
