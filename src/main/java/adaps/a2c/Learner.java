package adaps.a2c;

import adaps.config.A2cConfig;
import adaps.nets.AdamSettings;
import adaps.nets.MlpBank;
import adaps.nets.RowBlock;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * One A2C update from one rollout (Mnih et al., 2016): actor loss -log π(a|o)·A - c_H·H, critic
 * loss c_V·(R - V)², both averaged over environments and time and summed over agents; one clip of
 * the global gradient norm; one Adam step.
 */
final class Learner {
  private final ActorCritic networks;
  private final Workers workers;
  private final LearningPiece[] pieces;
  private final int inputs;
  private AdamSettings adam;
  private float entropyWeight;
  private final float valueWeight;
  private final double maxGradientNorm;
  private final int actions;
  private final int samples;
  private final float[] actorGradients;

  // Rows of the piece, from 0 on: what only lives within a piece stays in the cache.
  private final float[] criticInputs;
  private final float[] criticGradients;
  private final UpdateMetrics metrics = new UpdateMetrics();

  // Terms of each row, to be summed in the order of rows.
  private final float[] policyTerm;
  private final float[] advantage;
  private final float[] entropyOfRow;

  private final double[] squaredNorm = new double[2];
  private final Workers.Part valuing = this::value;
  private final Workers.Part comparing = this::compare;
  private final Workers.Part passingBack = this::backward;
  private final Workers.Part stepping = this::step;
  private final RowLayout layout;
  private Rollout rollout;
  private LearningPiece piece;
  private float scale;
  private double policyLoss;
  private double valueLoss;
  private double meanEntropy;

  /**
   * @param samples environments × time: what the losses are averaged over
   */
  Learner(ActorCritic networks, RowLayout layout, A2cConfig config, int samples, Workers workers) {
    this.networks = networks;
    this.workers = workers;
    this.samples = samples;
    this.layout = layout;
    pieces = LearningPiece.of(layout.rollout(), rowsAtOnce(), workers);
    inputs = networks.critic().shape().inputs();
    use(config);
    valueWeight = (float) config.valueWeight();
    maxGradientNorm = config.maxGradientNorm();
    actions = networks.actor().shape().outputs();
    actorGradients = new float[layout.rolloutRows() * networks.actor().outputStride()];
    int most = Arrays.stream(pieces).mapToInt(LearningPiece::rows).max().orElse(0);
    criticInputs = new float[most * inputs];
    criticGradients = new float[most * networks.critic().outputStride()];
    policyTerm = new float[layout.rolloutRows()];
    advantage = new float[layout.rolloutRows()];
    entropyOfRow = new float[layout.rolloutRows()];
  }

  /** Learns with these settings from the next update on. */
  void use(A2cConfig config) {
    adam = new AdamSettings(config.learningRate(), config.adamEpsilon());
    entropyWeight = (float) config.entropyWeight();
  }

  /** Two workers wait for each other after every piece, so theirs is one. */
  private int rowsAtOnce() {
    return workers.count() > 1 ? Integer.MAX_VALUE : networks.critic().rowsAtOnce();
  }

  /**
   * Learns from a rollout, if all the numbers in it are finite.
   *
   * @return whether it did; else nothing has changed but the gradients
   */
  boolean update(Rollout newRollout) {
    return update(newRollout, null);
  }

  /**
   * Learns from a rollout, if all the numbers in it are finite.
   *
   * @param look is shown the losses' gradients before the step, and must change nothing; or null
   * @return whether it did; else nothing has changed but the gradients
   */
  boolean update(Rollout newRollout, Consumer<RolloutGradients> look) {
    rollout = newRollout;
    for (LearningPiece next : pieces) {
      take(next);
      workers.run(valuing);
      workers.run(comparing);
      workers.run(passingBack);
    }
    meanLosses();
    double norm = Math.sqrt(squaredNorm[0] + squaredNorm[1]);
    // Before anything is stepped: Adam would carry one bad number into every weight.
    if (!Double.isFinite(norm + policyLoss + valueLoss + meanEntropy)) {
      return false;
    }
    if (look != null) {
      look.accept(gradients());
    }
    scale = (float) Math.min(1, maxGradientNorm / (norm + 1e-6));
    workers.run(stepping);
    metrics.add(policyLoss, valueLoss, meanEntropy, norm);
    return true;
  }

  /** What the losses ask of the outputs; of the critics' only the advantages are left. */
  private RolloutGradients gradients() {
    float[] ofValues = new float[advantage.length];
    for (int row = 0; row < ofValues.length; row++) {
      ofValues[row] = ofValue(advantage[row], 1f / samples);
    }
    return new RolloutGradients(networks, layout, rollout.observations(), actorGradients, ofValues);
  }

  /** Gradient of the critic's loss by a value. */
  private float ofValue(float ofAdvantage, float mean) {
    return -2 * valueWeight * ofAdvantage * mean;
  }

  private void take(LearningPiece next) {
    piece = next;
    System.arraycopy(
        rollout.observations(), piece.first() * inputs, criticInputs, 0, piece.rows() * inputs);
  }

  /** V of every observation. */
  private void value(int worker) {
    networks.critic().forward(criticInputs, piece.criticCut()[worker]);
  }

  /** A = R - V, the losses' terms, and their gradients by what the networks gave out. */
  private void compare(int worker) {
    float[] values = networks.critic().outputs();
    float[] logits = networks.actor().outputs();
    float[] probabilities = rollout.probabilities();
    int valueStride = networks.critic().outputStride();
    int logitStride = networks.actor().outputStride();
    float mean = 1f / samples;
    int end = workers.begin(piece.rows(), worker + 1);
    for (int i = workers.begin(piece.rows(), worker); i < end; i++) {
      int row = piece.first() + i;
      float a = rollout.returns()[row] - values[i * valueStride];
      criticGradients[i * valueStride] = ofValue(a, mean);
      float normaliser = rollout.logNormaliser()[row];
      int p0 = row * actions;
      int l0 = row * logitStride;
      float entropy = 0;
      for (int j = 0; j < actions; j++) {
        entropy -= probabilities[p0 + j] * (logits[l0 + j] - normaliser);
      }
      for (int j = 0; j < actions; j++) {
        float p = probabilities[p0 + j];
        actorGradients[l0 + j] =
            mean * p * (a + entropyWeight * (logits[l0 + j] - normaliser + entropy));
      }
      int action = rollout.actions()[row];
      actorGradients[l0 + action] -= mean * a;
      policyTerm[row] = a * (logits[l0 + action] - normaliser);
      advantage[row] = a;
      entropyOfRow[row] = entropy;
    }
  }

  /** Gradients of all parameters: critics' by the first worker, actors' by the last. */
  private void backward(int worker) {
    if (worker == 0) {
      squaredNorm[0] = backward(networks.critic(), criticInputs, criticGradients, piece.critic());
    }
    if (worker == workers.count() - 1) {
      squaredNorm[1] =
          backward(networks.actor(), rollout.observations(), actorGradients, piece.actor());
    }
  }

  private double backward(MlpBank bank, float[] rows, float[] gradients, RowBlock[] blocks) {
    if (piece == pieces[0]) {
      bank.backward(rows, gradients, blocks);
    } else {
      bank.addBackward(rows, gradients, blocks);
    }
    return piece == pieces[pieces.length - 1] ? bank.squaredGradientNorm() : 0;
  }

  private void meanLosses() {
    double policySum = 0;
    double valueSum = 0;
    double entropySum = 0;
    for (int row = 0; row < policyTerm.length; row++) {
      policySum -= policyTerm[row];
      valueSum += advantage[row] * advantage[row];
      entropySum += entropyOfRow[row];
    }
    policyLoss = policySum / samples;
    valueLoss = valueSum / samples;
    meanEntropy = entropySum / policyTerm.length;
  }

  /** Adam, with the clipped gradients. */
  private void step(int worker) {
    if (worker == 0) {
      networks.critic().adam(adam, scale);
    }
    if (worker == workers.count() - 1) {
      networks.actor().adam(adam, scale);
    }
  }

  /** What a row of the newest rollout added to the losses. */
  LossTerms terms(int row) {
    return new LossTerms(policyTerm[row], advantage[row] * advantage[row], entropyOfRow[row]);
  }

  UpdateMetrics metrics() {
    return metrics;
  }
}
