package adaps.a2c;

import adaps.config.A2cConfig;
import adaps.env.EnvironmentSpec;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernel;
import adaps.nets.MlpShape;
import adaps.nets.Orthogonal;
import adaps.random.RandomStreams;
import adaps.sharing.NeuronCopies;
import adaps.sharing.SharingPlan;
import java.util.function.BooleanSupplier;

/**
 * The actors and the critics of one experiment, as many of each as the plan has networks.
 *
 * @param actor observation → logits of the actions
 * @param critic observation → value
 */
public record ActorCritic(MlpBank actor, MlpBank critic) implements AutoCloseable {
  private static final double HIDDEN_GAIN = Math.sqrt(2);
  private static final double LAST_ACTOR_GAIN = 0.01;
  private static final double LAST_CRITIC_GAIN = 1;

  /**
   * Initialised networks: orthogonal weights (hidden √2, last actor layer 0.01, last critic layer
   * 1), biases 0.
   */
  public static ActorCritic create(
      MlpKernel kernel,
      SharingPlan plan,
      EnvironmentSpec spec,
      A2cConfig config,
      int rows,
      RandomStreams streams) {
    ActorCritic networks = empty(kernel, plan, spec, config, rows);
    networks.initialise(config, streams, () -> false);
    return networks;
  }

  /** Networks with all parameters 0. */
  static ActorCritic empty(
      MlpKernel kernel, SharingPlan plan, EnvironmentSpec spec, A2cConfig config, int rows) {
    boolean masked = plan.masks() != null;
    return new ActorCritic(
        kernel.create(
            actorShape(plan, spec, config),
            plan.networks(),
            masked ? plan.masks().actor() : null,
            rows),
        kernel.create(
            criticShape(plan, spec, config),
            plan.networks(),
            masked ? plan.masks().critic() : null,
            rows));
  }

  /**
   * Gives them the parameters that an experiment begins with: those of networks of the configured
   * layers, each neuron in the first of its places.
   *
   * @throws java.util.concurrent.CancellationException when stopped
   */
  void initialise(A2cConfig config, RandomStreams streams, BooleanSupplier stopped) {
    MlpShape ofActor =
        new MlpShape(actor.shape().inputs(), config.hidden(), actor.shape().outputs());
    MlpShape ofCritic = new MlpShape(critic.shape().inputs(), config.hidden(), 1);
    float[] actors = initialActor(ofActor, actor.networks(), streams, stopped);
    float[] critics =
        Orthogonal.parameters(
            ofCritic,
            critic.networks(),
            HIDDEN_GAIN,
            LAST_CRITIC_GAIN,
            streams.stream("critic initialisation"),
            stopped);
    NeuronCopies copies = NeuronCopies.of(config.hidden(), actor.shape().hidden());
    actor.writeParameters(copies.spread(actors, ofActor, actor.networks()));
    critic.writeParameters(copies.spread(critics, ofCritic, critic.networks()));
  }

  /**
   * Flat parameters of the actors that an experiment begins with.
   *
   * @throws java.util.concurrent.CancellationException when stopped
   */
  public static float[] initialActor(
      MlpShape shape, int networks, RandomStreams streams, BooleanSupplier stopped) {
    return Orthogonal.parameters(
        shape,
        networks,
        HIDDEN_GAIN,
        LAST_ACTOR_GAIN,
        streams.stream("actor initialisation"),
        stopped);
  }

  /** Shape of each actor under a plan. */
  public static MlpShape actorShape(SharingPlan plan, EnvironmentSpec spec, A2cConfig config) {
    return new MlpShape(
        plan.inputs(spec.observationSize()), plan.hidden(config.hidden()), spec.actions());
  }

  private static MlpShape criticShape(SharingPlan plan, EnvironmentSpec spec, A2cConfig config) {
    return new MlpShape(plan.inputs(spec.observationSize()), plan.hidden(config.hidden()), 1);
  }

  /**
   * Trainable numbers of all networks that a plan begins with, before they are made.
   *
   * @param plan its masks may be smaller than the networks will be
   */
  public static long parameterCount(SharingPlan plan, EnvironmentSpec spec, A2cConfig config) {
    int inputs = plan.inputs(spec.observationSize());
    return (long) plan.networks()
        * (new MlpShape(inputs, config.hidden(), spec.actions()).parameters()
            + new MlpShape(inputs, config.hidden(), 1).parameters());
  }

  @Override
  public void close() {
    actor.close();
    critic.close();
  }
}
