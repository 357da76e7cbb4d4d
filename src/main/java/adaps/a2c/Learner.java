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

  private final LearningPass pass;

  /** Null where each worker needs only its own. */
  private final LearningPass.SecondParts second;

  private final Workers.Part passing = this::pass;
  private final Workers.Part summing = this::sum;
  private final Workers.Part squaring = this::square;
  private final Workers.Part stepping;
  private final Workers.Part renewing = this::renew;
  private final RowLayout layout;
  private Rollout rollout;
  private int piece;
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
    int rowsAtOnce = workers.rowsAtOnce(networks.critic().rowsAtOnce());
    pieces = LearningPiece.of(layout.rollout(), rowsAtOnce, workers);
    inputs = networks.critic().shape().inputs();
    use(config);
    valueWeight = (float) config.valueWeight();
    maxGradientNorm = config.maxGradientNorm();
    actions = networks.actor().shape().outputs();
    actorGradients = new float[layout.rolloutRows() * networks.actor().outputStride()];
    int most = Arrays.stream(pieces).mapToInt(LearningPiece::rows).max().orElse(0);
    criticInputs = new float[most * inputs];
    criticGradients = new float[most * networks.critic().outputStride()];
    LearningPass.Outputs outputs =
        new LearningPass.Outputs(criticInputs, criticGradients, actorGradients);
    pass = pass(outputs, most);
    stepping = pass::step;
    second = pass.secondParts().orElse(null);
    policyTerm = new float[layout.rolloutRows()];
    advantage = new float[layout.rolloutRows()];
    entropyOfRow = new float[layout.rolloutRows()];
  }

  /** Learns with these settings from the next update on. */
  void use(A2cConfig config) {
    adam = new AdamSettings(config.learningRate(), config.adamEpsilon());
    entropyWeight = (float) config.entropyWeight();
  }

  private LearningPass pass(LearningPass.Outputs outputs, int mostRows) {
    if (workers.partNetworks()) {
      return new PartedPass(networks, pieces[0], outputs);
    }
    return workers.count() == 1
        ? new LonePass(networks, pieces, outputs)
        : new SharedPass(networks, pieces, outputs, mostRows, workers.count());
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
    pass.begin(rollout.observations());
    for (piece = 0; piece < pieces.length; piece++) {
      workers.run(passing);
      if (second != null) {
        workers.run(summing);
      }
    }
    workers.run(squaring);
    double norm = Math.sqrt(pass.squaredNorm());
    // Before anything is stepped: Adam would carry one bad number into every weight.
    if (!Double.isFinite(norm + policyLoss + valueLoss + meanEntropy)) {
      return false;
    }
    if (look != null) {
      look.accept(gradients());
    }
    pass.beginStep(adam, (float) Math.min(1, maxGradientNorm / (norm + 1e-6)));
    workers.run(stepping);
    if (second != null) {
      workers.run(renewing);
    }
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

  /** The losses of a worker's rows of the piece, and their gradients on the way down the layers. */
  private void pass(int worker) {
    if (!pass.hasValues()) {
      value(pieces[piece], worker);
    }
    compareValues(pieces[piece], worker);
    comparePolicy(pieces[piece], worker);
    pass.passDown(piece, worker);
  }

  /** V of every observation. */
  private void value(LearningPiece rows, int worker) {
    int begin = rows.begin(worker);
    System.arraycopy(
        rollout.observations(),
        (rows.first() + begin) * inputs,
        criticInputs,
        begin * inputs,
        (rows.end(worker) - begin) * inputs);
    networks.critic().forward(criticInputs, rows.criticCut()[worker]);
  }

  /** A = R - V, and the critics' gradients by what they gave out. */
  private void compareValues(LearningPiece rows, int worker) {
    int stride = networks.critic().outputStride();
    int end = rows.end(worker);
    for (int i = rows.begin(worker); i < end; i++) {
      float a = advantage(rows.first() + i, i);
      criticGradients[i * stride] = ofValue(a, 1f / samples);
      advantage[rows.first() + i] = a;
    }
  }

  /**
   * @param place of the row in the piece
   */
  private float advantage(int row, int place) {
    MlpBank critic = networks.critic();
    return rollout.returns()[row] - critic.outputs()[place * critic.outputStride()];
  }

  /** The policy's terms of the losses, and the actors' gradients by what they gave out. */
  private void comparePolicy(LearningPiece rows, int worker) {
    for (RowBlock block : rows.actorCut()[worker]) {
      for (int row = block.first(); row < block.first() + block.rows(); row++) {
        comparePolicy(row, advantage(row, row - rows.first()));
      }
    }
  }

  private void comparePolicy(int row, float a) {
    float[] logits = networks.actor().outputs();
    float[] probabilities = rollout.probabilities();
    float mean = 1f / samples;
    float normaliser = rollout.logNormaliser()[row];
    int p0 = row * actions;
    int l0 = row * networks.actor().outputStride();
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
    entropyOfRow[row] = entropy;
  }

  /** Gradients of a worker's weights. */
  private void sum(int worker) {
    second.addGradients(piece, worker);
  }

  private void renew(int worker) {
    second.renew(worker);
  }

  /** The norm of all gradients, and beside it the losses. */
  private void square(int worker) {
    pass.addSquares(worker);
    if (worker == workers.count() - 1) {
      meanLosses();
    }
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

  /** What a row of the newest rollout added to the losses. */
  LossTerms terms(int row) {
    return new LossTerms(policyTerm[row], advantage[row] * advantage[row], entropyOfRow[row]);
  }

  UpdateMetrics metrics() {
    return metrics;
  }
}
