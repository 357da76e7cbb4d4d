package adaps.a2c;

import adaps.env.EnvironmentBatch.Ending;
import java.util.function.DoubleUnaryOperator;

/**
 * One update of n-step A2C in double precision from what a rollout saw, did and was rewarded with:
 * returns, losses and gradients. To be made before the learner learns from it. Loss of a row: -log
 * π(a|o)·A - c_H·H + c_V·(R - V)², averaged over environments and time, summed over agents.
 */
final class ReferenceUpdate {
  final ReferenceNetworks actor;
  final ReferenceNetworks critic;
  final double[] returns;
  final double[][][] actorOutputs;
  final double[][][] criticOutputs;
  private final LearnerParts parts;
  private final int copies;
  private final int steps;
  private final int samples;
  double policyLoss;
  double valueLoss;
  double entropy;

  ReferenceUpdate(LearnerParts parts) {
    this.parts = parts;
    copies = parts.config().environments();
    steps = parts.config().nSteps();
    samples = copies * steps;
    boolean masked = parts.plan().masks() != null;
    actor =
        new ReferenceNetworks(
            parts.networks().actor(), masked ? parts.plan().masks().actor() : null);
    critic =
        new ReferenceNetworks(
            parts.networks().critic(), masked ? parts.plan().masks().critic() : null);
    int rows = parts.layout().rolloutRows();
    returns = new double[rows];
    actorOutputs = new double[rows][][];
    criticOutputs = new double[rows][][];
    for (int agent = 0; agent < parts.plan().agents(); agent++) {
      for (int copy = 0; copy < copies; copy++) {
        returns(agent, copy);
        for (int step = 0; step < steps; step++) {
          learn(agent, parts.layout().row(step, agent) + copy);
        }
      }
    }
    entropy /= parts.plan().agents();
  }

  /** Norm of all gradients together. */
  double norm() {
    return Math.sqrt(squares(actor.gradients) + squares(critic.gradients));
  }

  static double squares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }

  private double[] row(int row) {
    double[] x = new double[actor.shape.inputs()];
    for (int i = 0; i < x.length; i++) {
      x[i] = parts.rollout().observations()[row * x.length + i];
    }
    return x;
  }

  private double value(int agent, int row) {
    return forward(critic, agent, row)[critic.shape.layers() - 1][0];
  }

  private double[][] forward(ReferenceNetworks networks, int agent, int row) {
    return networks.forward(
        parts.plan().networkOfAgent()[agent], parts.plan().maskOfAgent(agent), row(row));
  }

  private void returns(int agent, int copy) {
    double ahead = value(agent, parts.layout().nextRow(agent) + copy);
    for (int step = steps - 1; step >= 0; step--) {
      Ending ending = parts.rollout().nStepReturns().ending(step, copy);
      if (ending == Ending.TERMINAL) {
        ahead = 0;
      } else if (ending == Ending.TIME_LIMIT) {
        ahead = value(agent, parts.layout().lastRow(agent) + copy);
      }
      int row = parts.layout().row(step, agent) + copy;
      ahead = parts.rollout().nStepReturns().rewards()[row] + parts.config().gamma() * ahead;
      returns[row] = ahead;
    }
  }

  private void learn(int agent, int row) {
    int network = parts.plan().networkOfAgent()[agent];
    criticOutputs[row] = forward(critic, agent, row);
    double advantage = returns[row] - criticOutputs[row][critic.shape.layers() - 1][0];
    valueLoss += advantage * advantage / samples;
    double[] ofValue = {-2 * parts.config().valueWeight() * advantage / samples};
    critic.backward(network, row(row), criticOutputs[row], ofValue);

    actorOutputs[row] = forward(actor, agent, row);
    double[] logits = actorOutputs[row][actor.shape.layers() - 1];
    double[] logP = map(logits, logit -> logit - logSumExp(logits));
    double h = 0;
    for (double log : logP) {
      h -= Math.exp(log) * log;
    }
    int action = parts.rollout().actions()[row];
    policyLoss -= logP[action] * advantage / samples;
    entropy += h / samples;
    double[] ofLogit = new double[logits.length];
    for (int j = 0; j < logits.length; j++) {
      double p = Math.exp(logP[j]);
      double ofLogP = (p - (j == action ? 1 : 0)) * advantage;
      // dH/dlogit_j = -p_j (log p_j + H)
      ofLogit[j] = (ofLogP + parts.config().entropyWeight() * p * (logP[j] + h)) / samples;
    }
    actor.backward(network, row(row), actorOutputs[row], ofLogit);
  }

  private static double logSumExp(double[] values) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      highest = Math.max(highest, value);
    }
    double sum = 0;
    for (double value : values) {
      sum += Math.exp(value - highest);
    }
    return highest + Math.log(sum);
  }

  private static double[] map(double[] values, DoubleUnaryOperator function) {
    double[] mapped = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      mapped[i] = function.applyAsDouble(values[i]);
    }
    return mapped;
  }
}
