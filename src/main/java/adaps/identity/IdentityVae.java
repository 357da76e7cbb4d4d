package adaps.identity;

import adaps.config.VaeConfig;
import adaps.nets.AdamSettings;
import adaps.nets.MlpShape;
import adaps.nets.nd4j.Nd4jThreads;
import adaps.nets.nd4j.OffHeapMemory;
import adaps.random.RandomStreams;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The variational auto-encoder that finds out who an agent is (SePS, Christianos et al., 2021,
 * section 3.1): the encoder sees only the agent's index, the decoder sees z, o_t and a_t and
 * predicts o_{t+1} and r_t, so z carries what tells agents apart and nothing else. Loss: squared
 * error summed over outputs + beta · KL(q(z|i) || N(0, I)), mean over the batch.
 *
 * <p>Transitions, configuration and streams decide every number. One thread only.
 */
public final class IdentityVae implements AutoCloseable {
  private static final double ADAM_EPSILON = 1e-8;

  private final Transitions transitions;
  private final VaeConfig config;
  private final RandomStreams streams;
  private final LearnedTransitions seen;
  private final TransitionBatches batches;
  private final ZigguratSampler.NormalizedGaussian gaussian;
  private IdentityEncoder encoder;
  private IdentityDecoder decoder;
  private final VaeSchedule schedule;
  private final double rewardSpread;
  private final int[] batch;
  private final float[] noise;
  private final RecentMean observationError = new RecentMean();
  private final RecentMean rewardError = new RecentMean();
  private int batchesDone;
  private boolean encoded;

  /**
   * @param transitions what was collected; at least one, and no more may be added
   * @throws IllegalArgumentException when there are no transitions
   */
  public IdentityVae(Transitions transitions, VaeConfig config, RandomStreams streams) {
    if (transitions.size() == 0) {
      throw new IllegalArgumentException(
          "There are no transitions to learn identities from; collect some first.");
    }
    Nd4jThreads.useOneThread();
    this.transitions = transitions;
    this.config = config;
    this.streams = streams;
    var random = streams.stream("vae batches");
    seen = new LearnedTransitions(transitions, config, random);
    batches = new TransitionBatches(seen.learned(), config.vaeBatch(), random);
    rewardSpread = config.reconstruction().equals("standardised") ? seen.rewardSpread() : 1;
    schedule = new VaeSchedule(config, batches.batchesPerEpoch(), seen.rewardsAreRare());
    gaussian = ZigguratSampler.NormalizedGaussian.of(streams.stream("vae samples"));
    initialise(config.vaeHidden());
    batch = new int[batches.batchSize()];
    noise = new float[batches.batchSize() * config.latentSize()];
  }

  /** Takes networks that have learned nothing yet. */
  private void initialise(int hidden) {
    close();
    encoder = new IdentityEncoder(transitions.agents(), hidden, config.latentSize());
    decoder = new IdentityDecoder(transitions, hidden, config, batches.batchSize());
    encoder.initialise(streams.stream("vae initialisation", 0));
    LayerInitialisation.uniform(decoder.network(), streams.stream("vae initialisation", 1));
    encoded = false;
  }

  /**
   * Bytes that a VAE needs outside the Java heap at least, before it is made.
   *
   * @param observation size of an observation
   */
  public static double offHeapBytes(VaeConfig config, int agents, int observation, int actions) {
    int inputs = config.latentSize() + observation + actions;
    int neurons = VaeSchedule.mostWidth(config) * config.vaeHidden();
    MlpShape decoder = new MlpShape(inputs, List.of(neurons, neurons), observation + 1);
    MlpShape encoder = new MlpShape(neurons, List.of(), 2 * config.latentSize());
    return OffHeapMemory.bankBytes(decoder, 1, config.vaeBatch())
        + OffHeapMemory.bankBytes(encoder, 1, agents);
  }

  /** Batches of the whole training at most. */
  public long mostBatches() {
    return schedule.most();
  }

  /** Whether the training is over. */
  public boolean isTrained() {
    return schedule.isOver(batchesDone);
  }

  /** Batches trained so far. */
  public int batchesDone() {
    return batchesDone;
  }

  /** Neurons of each hidden layer, as they are now. */
  int neurons() {
    return encoder.neurons();
  }

  /** Epochs done, with the fraction of the current one. */
  public double epoch() {
    return (double) batchesDone / batches.batchesPerEpoch();
  }

  /**
   * One step of the optimiser on the next batch.
   *
   * @throws IllegalStateException when the training is over
   */
  public void trainBatch() {
    if (isTrained()) {
      throw new IllegalStateException("The VAE has seen all of its " + batchesDone + " batches.");
    }
    if (schedule.lookIsDue(batchesDone) && lookAtKeptBack()) {
      initialise(2 * config.vaeHidden());
      lookAtKeptBack();
    }
    AdamSettings adam = new AdamSettings(schedule.rate(), ADAM_EPSILON);
    int count = batches.next(batch);
    encoder.encode();
    for (int row = 0; row < count; row++) {
      decoder.setTransition(row, batch[row]);
      sampleIdentity(row, transitions.agentOf()[batch[row]]);
    }
    decoder.predict(count);
    addEncoderGradients(count);
    decoder.step(adam);
    encoder.step(adam);
    encoded = false;
    observationError.add(decoder.observationError());
    rewardError.add(decoder.rewardError() / rewardSpread);
    batchesDone++;
  }

  /** Mean of every agent's identity, [agent][m]; a copy. */
  public double[][] mu() {
    encode();
    double[][] mu = new double[transitions.agents()][config.latentSize()];
    for (int agent = 0; agent < mu.length; agent++) {
      for (int d = 0; d < mu[agent].length; d++) {
        mu[agent][d] = encoder.mu(agent, d);
      }
    }
    return mu;
  }

  /** Deviation of every agent's identity, [agent][m]; a copy. */
  public double[][] sigma() {
    encode();
    double[][] sigma = new double[transitions.agents()][config.latentSize()];
    for (int agent = 0; agent < sigma.length; agent++) {
      for (int d = 0; d < sigma[agent].length; d++) {
        sigma[agent][d] = encoder.sigma(agent, d);
      }
    }
    return sigma;
  }

  /**
   * Squared error of the next observation, summed over its entries, as an exponentially weighted
   * mean over the newest fifty batches or so; NaN before the first batch. Standardised, an entry
   * that cannot be predicted at all adds 1.
   */
  public double observationError() {
    return observationError.value();
  }

  /**
   * Squared error of the reward, averaged like {@link #observationError}. Standardised, 1 is the
   * error of always predicting the mean of what the VAE is shown.
   */
  public double rewardError() {
    return rewardError.value();
  }

  /**
   * How well each agent's transitions are predicted by the parameters as they are, from the mean of
   * its identity: nothing is drawn, nothing is learned.
   *
   * @param stopped asked again and again while it is computed
   * @throws java.util.concurrent.CancellationException when stopped
   */
  public AgentErrors agentErrors(BooleanSupplier stopped) {
    AgentErrorSums sums = new AgentErrorSums(transitions.agents());
    fromMeans()
        .predict(
            transitions.size(),
            k -> k,
            stopped,
            (k, observation, reward) -> sums.add(transitions.agentOf()[k], observation, reward));
    return sums.means();
  }

  private MeanPredictions fromMeans() {
    encode();
    return new MeanPredictions(transitions, encoder, decoder, config.latentSize(), batch.length);
  }

  /**
   * Looks at the errors on the transitions that are kept back, from the means of the identities,
   * and says whether to begin again with a wider VAE.
   */
  private boolean lookAtKeptBack() {
    int[] kept = seen.keptBack();
    double[] sums = new double[2];
    fromMeans()
        .predict(
            kept.length,
            k -> kept[k],
            () -> false,
            (k, observation, reward) -> {
              sums[0] += observation;
              sums[1] += reward;
            });
    return schedule.look(batchesDone, sums[0] / kept.length, sums[1] / kept.length);
  }

  /**
   * Which agents are alike, by the parameters as they are; nothing is learned.
   *
   * @param stopped asked again and again while it is computed
   * @throws java.util.concurrent.CancellationException when stopped
   */
  public Alikeness alikeness(BooleanSupplier stopped) {
    return new SwapTest(transitions, decoder, batch.length, mu(), streams).run(stopped);
  }

  /** KL(q(z|i) || N(0, I)) as it is now, averaged over the agents, nats. */
  public double divergence() {
    encode();
    double sum = 0;
    for (int agent = 0; agent < transitions.agents(); agent++) {
      sum += encoder.divergence(agent);
    }
    return sum / transitions.agents();
  }

  /** The identities as they are now. */
  public Identities identities() {
    return new Identities(epoch(), mu(), sigma(), observationError(), rewardError(), divergence());
  }

  @Override
  public void close() {
    if (encoder != null) {
      encoder.close();
      decoder.close();
    }
  }

  private void encode() {
    if (!encoded) {
      encoder.encode();
      encoded = true;
    }
  }

  /** z = mu + sigma · noise (the reparameterisation of Kingma and Welling, 2014). */
  private void sampleIdentity(int row, int agent) {
    int size = config.latentSize();
    for (int d = 0; d < size; d++) {
      float drawn = (float) gaussian.sample();
      noise[row * size + d] = drawn;
      decoder.setIdentity(row, d, encoder.mu(agent, d) + encoder.sigma(agent, d) * drawn);
    }
  }

  private void addEncoderGradients(int count) {
    int size = config.latentSize();
    int stride = decoder.network().inputGradientStride();
    float[] gradients = decoder.inputGradients();
    for (int row = 0; row < count; row++) {
      int agent = transitions.agentOf()[batch[row]];
      for (int d = 0; d < size; d++) {
        encoder.addSampleGradient(agent, d, gradients[row * stride + d], noise[row * size + d]);
      }
      encoder.addDivergenceGradient(agent, config.beta() / count);
    }
  }
}
