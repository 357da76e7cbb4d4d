package adaps.a2c;

import adaps.config.A2cConfig;
import adaps.nets.AdamSettings;
import adaps.nets.RowBlock;

/**
 * One A2C update from one rollout (Mnih et al., 2016): actor loss -log π(a|o)·A - c_H·H, critic
 * loss c_V·(R - V)², both averaged over environments and time and summed over agents; one clip of
 * the global gradient norm; one Adam step.
 */
final class Learner {
  private final ActorCritic networks;
  private final RowBlock[] blocks;
  private final AdamSettings adam;
  private final float entropyWeight;
  private final float valueWeight;
  private final double maxGradientNorm;
  private final int actions;
  private final int samples;
  private final float[] actorGradients;
  private final float[] criticGradients;
  private final UpdateMetrics metrics = new UpdateMetrics();

  /**
   * @param samples environments × time: what the losses are averaged over
   */
  Learner(ActorCritic networks, RowLayout layout, A2cConfig config, int samples) {
    this.networks = networks;
    this.samples = samples;
    blocks = layout.rollout();
    adam = new AdamSettings(config.learningRate(), config.adamEpsilon());
    entropyWeight = (float) config.entropyWeight();
    valueWeight = (float) config.valueWeight();
    maxGradientNorm = config.maxGradientNorm();
    actions = networks.actor().shape().outputs();
    actorGradients = new float[layout.rolloutRows() * networks.actor().outputStride()];
    criticGradients = new float[layout.rolloutRows() * networks.critic().outputStride()];
  }

  void update(Rollout rollout) {
    networks.critic().forward(rollout.observations(), blocks);
    lossGradients(rollout);
    networks.critic().backward(rollout.observations(), criticGradients, blocks);
    networks.actor().backward(rollout.observations(), actorGradients, blocks);
    double norm =
        Math.sqrt(networks.actor().squaredGradientNorm() + networks.critic().squaredGradientNorm());
    float scale = (float) Math.min(1, maxGradientNorm / (norm + 1e-6));
    networks.actor().adam(adam, scale);
    networks.critic().adam(adam, scale);
    metrics.addNorm(norm);
  }

  private void lossGradients(Rollout rollout) {
    double policyLoss = 0;
    double valueLoss = 0;
    double entropySum = 0;
    float[] values = networks.critic().outputs();
    float[] logits = networks.actor().outputs();
    float[] probabilities = rollout.probabilities();
    int valueStride = networks.critic().outputStride();
    int logitStride = networks.actor().outputStride();
    float mean = 1f / samples;
    int rows = rollout.returns().length;
    for (int row = 0; row < rows; row++) {
      float advantage = rollout.returns()[row] - values[row * valueStride];
      criticGradients[row * valueStride] = -2 * valueWeight * advantage * mean;
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
            mean * p * (advantage + entropyWeight * (logits[l0 + j] - normaliser + entropy));
      }
      int action = rollout.actions()[row];
      actorGradients[l0 + action] -= mean * advantage;
      policyLoss -= advantage * (logits[l0 + action] - normaliser);
      valueLoss += advantage * advantage;
      entropySum += entropy;
    }
    metrics.addLosses(policyLoss / samples, valueLoss / samples, entropySum / rows);
  }

  UpdateMetrics metrics() {
    return metrics;
  }
}
