package adaps.diversity;

import adaps.env.Environment;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentBatch.Ending;
import adaps.env.EnvironmentSpec;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * The observations that every policy of an experiment is asked about. They come from episodes in
 * which all agents act uniformly at random, so that they rest on the scenario and the seed alone:
 * every method, at every moment of its training, is asked about the same. Each agent in turn gives
 * one, so that every way to see the world, of a colour or of a level, has its share. Immutable;
 * nobody changes the arrays.
 *
 * @param observations [{@link #OBSERVATIONS} × size], row-major
 * @param size length of an observation
 * @param agentOrder the agents in a random order; of very many, the first stand for all
 */
public record DiversitySample(float[] observations, int size, int[] agentOrder) {
  /** How many observations there are. */
  public static final int OBSERVATIONS = 256;

  /** Neighbouring states are nearly the same. */
  static final int STEPS_APART = 8;

  /**
   * Draws it, from streams and environments of its own: the experiment's other streams stay where
   * they are.
   *
   * @param maker makes an environment of the experiment
   * @param streams of the experiment
   * @param stopped asked before every step
   * @throws CancellationException when stopped
   */
  public static DiversitySample draw(
      Supplier<Environment> maker, RandomStreams streams, BooleanSupplier stopped) {
    RandomStreams own = streams.child("diversity");
    UniformRandomProvider random = own.stream("actions");
    EnvironmentBatch world = new EnvironmentBatch(maker, 1, one -> own.stream("environment"));
    EnvironmentSpec spec = world.spec();
    int[] order = PermutationSampler.natural(spec.agents());
    PermutationSampler.shuffle(own.stream("agents"), order);
    float[] observations = new float[OBSERVATIONS * spec.observationSize()];
    int[] jointAction = new int[spec.agents()];
    for (int step = 0; step < OBSERVATIONS * STEPS_APART; step++) {
      if (stopped.getAsBoolean()) {
        throw new CancellationException("The drawing of observations was stopped.");
      }
      if (step % STEPS_APART == 0) {
        int kept = step / STEPS_APART;
        int agent = order[kept % order.length];
        world.observe(0, agent, observations, kept * spec.observationSize());
      }
      Arrays.setAll(jointAction, agent -> random.nextInt(spec.actions()));
      if (world.step(0, jointAction) != Ending.NONE) {
        world.reset(0);
      }
    }
    return new DiversitySample(observations, spec.observationSize(), order);
  }
}
