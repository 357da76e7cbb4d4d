package adaps.identity;

import adaps.random.RandomStreams;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The identity VAE as the formulas have it, slow and in doubles: the loss of SePS, section 3.1, for
 * a batch; its gradient by central differences; Adam. Only where the random numbers come from is
 * the product's.
 */
final class ReferenceVae {
  /** Half the distance over which the loss is differenced. */
  private static final double STEP = 1e-6;

  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-8;

  private final Transitions transitions;
  private final int latent;
  private final double beta;
  private final double rate;
  private final int[] encoder;
  private final int[] decoder;
  private final double[] parameters;
  private final double[] first;
  private final double[] second;
  private final double[][] inputs;
  private final double[][] targets;
  private final TransitionBatches batches;
  private final ZigguratSampler.NormalizedGaussian gaussian;
  private final int[] batch;
  private int steps;
  private double observationError;
  private double rewardError;
  private double weight;

  /**
   * @param scaled whether what is seen and predicted is standardised over the transitions
   */
  ReferenceVae(
      Transitions transitions,
      int hidden,
      int latent,
      double beta,
      double rate,
      int batch,
      boolean scaled,
      RandomStreams streams) {
    this.transitions = transitions;
    this.latent = latent;
    this.beta = beta;
    this.rate = rate;
    int observation = transitions.observationSize();
    int seen = latent + observation + transitions.actions();
    encoder = new int[] {transitions.agents(), hidden, 2 * latent};
    decoder = new int[] {seen, hidden, hidden, observation + 1};
    parameters = new double[count(encoder) + count(decoder)];
    first = new double[parameters.length];
    second = new double[parameters.length];
    initialise(encoder, 0, streams.stream("vae initialisation", 0));
    initialise(decoder, count(encoder), streams.stream("vae initialisation", 1));
    inputs = columns(transitions.observations(), observation);
    targets = new double[transitions.size()][];
    double[][] next = columns(transitions.nextObservations(), observation);
    double[][] reward = columns(transitions.rewardOf(), 1);
    if (scaled) {
      standardise(inputs);
      standardise(next);
      standardise(reward);
    }
    for (int i = 0; i < targets.length; i++) {
      targets[i] = Arrays.copyOf(next[i], observation + 1);
      targets[i][observation] = reward[i][0];
    }
    int[] all = new int[transitions.size()];
    Arrays.setAll(all, i -> i);
    batches = new TransitionBatches(all, batch, streams.stream("vae batches"));
    gaussian = ZigguratSampler.NormalizedGaussian.of(streams.stream("vae samples"));
    this.batch = new int[Math.min(batch, transitions.size())];
  }

  private static int count(int[] sizes) {
    int count = 0;
    for (int layer = 1; layer < sizes.length; layer++) {
      count += (sizes[layer - 1] + 1) * sizes[layer];
    }
    return count;
  }

  private void initialise(int[] sizes, int from, UniformRandomProvider random) {
    int at = from;
    for (int layer = 1; layer < sizes.length; layer++) {
      for (int i = 0; i < (sizes[layer - 1] + 1) * sizes[layer]; i++) {
        parameters[at++] = (2 * random.nextFloat() - 1) / Math.sqrt(sizes[layer - 1]);
      }
    }
  }

  private double[][] columns(float[] values, int width) {
    double[][] rows = new double[transitions.size()][width];
    for (int i = 0; i < rows.length * width; i++) {
      rows[i / width][i % width] = values[i];
    }
    return rows;
  }

  private static void standardise(double[][] rows) {
    for (int column = 0; column < rows[0].length; column++) {
      int c = column;
      double mean = Arrays.stream(rows).mapToDouble(row -> row[c]).average().orElseThrow();
      double variance =
          Arrays.stream(rows)
              .mapToDouble(row -> (row[c] - mean) * (row[c] - mean))
              .average()
              .orElseThrow();
      for (double[] row : rows) {
        row[c] = variance < 1e-12 ? 0 : (row[c] - mean) / Math.sqrt(variance);
      }
    }
  }

  /** One step of Adam on the next batch. */
  void trainBatch() {
    int count = batches.next(batch);
    double[][] noise = new double[count][latent];
    for (double[] row : noise) {
      Arrays.setAll(row, d -> (float) gaussian.sample());
    }
    double[] parts = new double[2];
    loss(count, noise, parts);
    observationError = 0.98 * observationError + 0.02 * parts[0];
    rewardError = 0.98 * rewardError + 0.02 * parts[1];
    weight = 0.98 * weight + 0.02;
    double[] gradient = new double[parameters.length];
    for (int i = 0; i < gradient.length; i++) {
      double here = parameters[i];
      parameters[i] = here + STEP;
      double above = loss(count, noise, new double[2]);
      parameters[i] = here - STEP;
      double below = loss(count, noise, new double[2]);
      parameters[i] = here;
      gradient[i] = (above - below) / (2 * STEP);
    }
    steps++;
    for (int i = 0; i < gradient.length; i++) {
      first[i] = BETA1 * first[i] + (1 - BETA1) * gradient[i];
      second[i] = BETA2 * second[i] + (1 - BETA2) * gradient[i] * gradient[i];
      double m = first[i] / (1 - Math.pow(BETA1, steps));
      double v = second[i] / (1 - Math.pow(BETA2, steps));
      parameters[i] -= rate * m / (Math.sqrt(v) + EPSILON);
    }
  }

  /**
   * Squared error summed over outputs + beta · KL, mean over the batch.
   *
   * @param parts receives the two parts of the squared error, next observation and reward
   */
  private double loss(int count, double[][] noise, double[] parts) {
    double divergences = 0;
    for (int row = 0; row < count; row++) {
      int agent = transitions.agentOf()[batch[row]];
      double[] code = code(agent);
      double[] z = new double[latent];
      for (int d = 0; d < latent; d++) {
        z[d] = code[d] + Math.exp(code[latent + d] / 2) * noise[row][d];
      }
      addErrors(batch[row], z, count, parts);
      divergences += divergence(code) / count;
    }
    return parts[0] + parts[1] + beta * divergences;
  }

  private void addErrors(int transition, double[] z, double count, double[] parts) {
    int observation = transitions.observationSize();
    double[] seen = Arrays.copyOf(z, decoder[0]);
    System.arraycopy(inputs[transition], 0, seen, latent, observation);
    seen[latent + observation + transitions.actionOf()[transition]] = 1;
    double[] predicted = output(seen, decoder, count(encoder));
    for (int i = 0; i <= observation; i++) {
      double error = predicted[i] - targets[transition][i];
      parts[i < observation ? 0 : 1] += error * error / count;
    }
  }

  /** KL(N(mu, sigma²) || N(0, 1)), summed over dimensions, from means and log variances. */
  private double divergence(double[] code) {
    double sum = 0;
    for (int d = 0; d < latent; d++) {
      double logVariance = code[latent + d];
      sum += (code[d] * code[d] + Math.exp(logVariance) - 1 - logVariance) / 2;
    }
    return sum;
  }

  /** Means, then log variances. */
  private double[] code(int agent) {
    double[] oneHot = new double[encoder[0]];
    oneHot[agent] = 1;
    return output(oneHot, encoder, 0);
  }

  private double[] output(double[] input, int[] sizes, int from) {
    double[] x = input;
    int at = from;
    for (int layer = 1; layer < sizes.length; layer++) {
      int biases = at + sizes[layer - 1] * sizes[layer];
      double[] y = Arrays.copyOfRange(parameters, biases, biases + sizes[layer]);
      for (int i = 0; i < x.length; i++) {
        for (int j = 0; j < y.length; j++) {
          y[j] += x[i] * parameters[at + i * y.length + j];
        }
      }
      if (layer < sizes.length - 1) {
        for (int j = 0; j < y.length; j++) {
          y[j] = y[j] > 0 ? y[j] : 0;
        }
      }
      at = biases + sizes[layer];
      x = y;
    }
    return x;
  }

  double mu(int agent, int d) {
    return code(agent)[d];
  }

  double sigma(int agent, int d) {
    return Math.exp(code(agent)[latent + d] / 2);
  }

  /** Mean over the agents, nats. */
  double divergence() {
    double sum = 0;
    for (int agent = 0; agent < transitions.agents(); agent++) {
      sum += divergence(code(agent));
    }
    return sum / transitions.agents();
  }

  double observationError() {
    return observationError / weight;
  }

  double rewardError() {
    return rewardError / weight;
  }

  /** Mean errors of an agent's transitions as predicted from its mean: next observation, reward. */
  double[] errorsOf(int agent) {
    double[] parts = new double[2];
    double own = 0;
    for (int i = 0; i < transitions.size(); i++) {
      own += transitions.agentOf()[i] == agent ? 1 : 0;
    }
    for (int i = 0; i < transitions.size(); i++) {
      if (transitions.agentOf()[i] == agent) {
        addErrors(i, Arrays.copyOf(code(agent), latent), own, parts);
      }
    }
    return parts;
  }
}
