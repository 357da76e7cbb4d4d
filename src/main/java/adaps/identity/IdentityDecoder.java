package adaps.identity;

import adaps.config.VaeConfig;
import adaps.nets.AdamSettings;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import adaps.nets.nd4j.Nd4jBank;
import java.util.Arrays;
import java.util.List;

/**
 * p(o_{t+1}, r_t | z, o_t, a_t): the decoder of the identity VAE and the scaled transitions that it
 * sees and predicts.
 */
final class IdentityDecoder implements AutoCloseable {
  private final Transitions transitions;
  private final ColumnScaling ofObservation;
  private final ColumnScaling ofNext;
  private final ColumnScaling ofReward;
  private final Nd4jBank network;
  private final RowBlock[] blocks = new RowBlock[1];
  private final int identitySize;
  private final float[] inputs;
  private final float[] targets;
  private final float[] gradients;
  private double observationError;
  private double rewardError;

  /**
   * @param hidden neurons of each of the two hidden layers
   * @param batch rows that are predicted at once
   */
  IdentityDecoder(Transitions transitions, int hidden, VaeConfig config, int batch) {
    this.transitions = transitions;
    int observation = transitions.observationSize();
    if (config.reconstruction().equals("standardised")) {
      int rows = transitions.size();
      ofObservation = ColumnScaling.standardising(transitions.observations(), rows, observation);
      ofNext = ColumnScaling.standardising(transitions.nextObservations(), rows, observation);
      ofReward = ColumnScaling.standardising(transitions.rewardOf(), rows, 1);
    } else {
      ofObservation = ColumnScaling.none(observation);
      ofNext = ColumnScaling.none(observation);
      ofReward = ColumnScaling.none(1);
    }
    identitySize = config.latentSize();
    int width = identitySize + observation + transitions.actions();
    MlpShape shape = new MlpShape(width, List.of(hidden, hidden), observation + 1);
    network = new Nd4jBank(shape, 1, null, batch);
    inputs = new float[batch * width];
    targets = new float[batch * (observation + 1)];
    gradients = new float[batch * network.outputStride()];
  }

  Nd4jBank network() {
    return network;
  }

  /** Puts a transition in a row: o_t and a_t as input, o_{t+1} and r_t as target. */
  void setTransition(int row, int transition) {
    int observation = transitions.observationSize();
    int input = row * network.shape().inputs() + identitySize;
    int target = row * (observation + 1);
    ofObservation.scale(transitions.observations(), transition * observation, inputs, input);
    int actions = input + observation;
    Arrays.fill(inputs, actions, actions + transitions.actions(), 0);
    inputs[actions + transitions.actionOf()[transition]] = 1;
    ofNext.scale(transitions.nextObservations(), transition * observation, targets, target);
    ofReward.scale(transitions.rewardOf(), transition, targets, target + observation);
  }

  /** Puts one dimension of the identity in a row. */
  void setIdentity(int row, int d, float value) {
    inputs[row * network.shape().inputs() + d] = value;
  }

  /** Predicts the first {@code count} rows and finds the errors and all gradients. */
  void predict(int count) {
    RowBlock[] rows = rows(count);
    network.forward(inputs, rows);
    float[] outputs = network.outputs();
    int width = transitions.observationSize() + 1;
    int stride = network.outputStride();
    double next = 0;
    double reward = 0;
    for (int row = 0; row < count; row++) {
      for (int i = 0; i < width; i++) {
        float error = outputs[row * stride + i] - targets[row * width + i];
        gradients[row * stride + i] = 2 * error / count;
        if (i < width - 1) {
          next += error * error;
        } else {
          reward += error * error;
        }
      }
    }
    observationError = next / count;
    rewardError = reward / count;
    network.backward(inputs, gradients, rows);
  }

  /** Predicts the first {@code count} rows; nothing else. */
  void compare(int count) {
    network.forward(inputs, rows(count));
  }

  /** Squared error of o_{t+1} of one predicted row, summed over its entries. */
  double observationErrorOf(int row) {
    double sum = 0;
    for (int i = 0; i < transitions.observationSize(); i++) {
      double error = error(row, i);
      sum += error * error;
    }
    return sum;
  }

  /** Squared error of r_t of one predicted row. */
  double rewardErrorOf(int row) {
    double error = error(row, transitions.observationSize());
    return error * error;
  }

  private double error(int row, int output) {
    int width = transitions.observationSize() + 1;
    return network.outputs()[row * network.outputStride() + output] - targets[row * width + output];
  }

  /** Squared error of o_{t+1}, summed over its entries, mean over the rows of the last batch. */
  double observationError() {
    return observationError;
  }

  /** Squared error of r_t, mean over the rows of the last batch. */
  double rewardError() {
    return rewardError;
  }

  /**
   * Gradients of all inputs, the identity first; rows {@link Nd4jBank#inputGradientStride} apart.
   */
  float[] inputGradients() {
    return network.inputGradients();
  }

  void step(AdamSettings settings) {
    network.adam(settings, 1);
  }

  @Override
  public void close() {
    network.close();
  }

  private RowBlock[] rows(int count) {
    if (blocks[0] == null || blocks[0].rows() != count) {
      blocks[0] = new RowBlock(0, 0, 0, count);
    }
    return blocks;
  }
}
