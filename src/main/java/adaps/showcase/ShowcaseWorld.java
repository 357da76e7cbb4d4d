package adaps.showcase;

import adaps.a2c.PolicyActor;
import adaps.env.CannotMoveException;
import adaps.env.Environment;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentBatch.Ending;
import adaps.env.EnvironmentSpec;
import adaps.env.PlacedThing;
import adaps.env.WorldFrame;
import adaps.nets.Categorical;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernel;
import adaps.nets.MlpKernels;
import adaps.nets.MlpShape;
import adaps.pipeline.PolicySnapshot;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * One environment of the showcase and the policy that acts in it. Every episode has random streams
 * by its own number, so that two worlds begin it alike and draw alike, whatever happened before.
 * One thread only.
 */
final class ShowcaseWorld implements AutoCloseable {
  /** Numbers that a frame may keep of its agents; it bounds the memory of all that are kept. */
  private static final int MAX_NUMBERS = 1 << 14;

  private final RandomStreams streams;
  private final String kernelName;
  private final EnvironmentBatch environment;
  private final EnvironmentSpec spec;
  private final float[][] probabilities;
  private final float[] values;
  private final double[] rewards;
  private final double[] returns;

  private ShownPolicy policy = ShownPolicy.RANDOM;
  private UniformRandomProvider random;
  private MlpBank actorBank;
  private MlpBank criticBank;
  private PolicyActor actor;
  private int observed = -1;
  private int episode;
  private boolean ended;
  private boolean movedByHand;
  private int[] actions = new int[0];
  private WorldFrame picture;
  private ShowcaseFrame frame;

  /**
   * @param maker makes the environment
   * @param streams the experiment's random streams
   * @param kernelName as in the configuration; a kernel is made when the first policy comes
   */
  ShowcaseWorld(Supplier<Environment> maker, RandomStreams streams, String kernelName) {
    this.streams = streams;
    this.kernelName = kernelName;
    environment =
        new EnvironmentBatch(maker, 1, environment -> streams.stream("showcase environment", 1));
    spec = environment.spec();
    probabilities = new float[spec.agents()][spec.actions()];
    values = new float[spec.agents()];
    rewards = new double[spec.agents()];
    returns = new double[spec.agents()];
  }

  /** Begins an episode. */
  void begin(int number) {
    episode = number;
    environment.renew(environment -> streams.stream("showcase environment", number));
    random = streams.stream("showcase actions", number);
    picture = environment.frame(0);
    ended = false;
    movedByHand = false;
    actions = new int[0];
    Arrays.fill(rewards, 0);
    Arrays.fill(returns, 0);
    look();
  }

  boolean hasEnded() {
    return ended;
  }

  /** The present state. */
  ShowcaseFrame frame() {
    return frame;
  }

  /**
   * Acts with another policy, or keeps another agent's numbers, from this very state on.
   *
   * @param newObserved agent whose numbers are kept whatever the world's size, or -1
   * @return whether anything changed
   */
  boolean take(ShownPolicy wanted, int newObserved) {
    boolean same = wanted == policy && (newObserved == observed || keepsAll());
    observed = newObserved;
    if (same) {
      return false;
    }
    if (wanted != policy) {
      load(wanted.snapshot(), policy.snapshot());
      policy = wanted;
    }
    look();
    return true;
  }

  private void load(PolicySnapshot snapshot, PolicySnapshot before) {
    if (snapshot == null) {
      close();
      return;
    }
    boolean criticKnown = snapshot.criticParameters() != null;
    if (actor == null
        || before == null
        || before.plan() != snapshot.plan()
        || criticKnown != (criticBank != null)) {
      close();
      MlpKernel kernel = MlpKernels.named(kernelName);
      boolean masked = snapshot.plan().masks() != null;
      actorBank =
          bank(
              kernel,
              snapshot,
              snapshot.actorShape(),
              masked ? snapshot.plan().masks().actor() : null);
      if (criticKnown) {
        criticBank =
            bank(
                kernel,
                snapshot,
                snapshot.criticShape(),
                masked ? snapshot.plan().masks().critic() : null);
      }
      actor = new PolicyActor(environment, snapshot.plan(), actorBank);
    }
    actorBank.writeParameters(snapshot.actorParameters());
    if (criticKnown) {
      criticBank.writeParameters(snapshot.criticParameters());
    }
  }

  private static MlpBank bank(
      MlpKernel kernel, PolicySnapshot snapshot, MlpShape shape, LayerMasks masks) {
    return kernel.create(
        shape, snapshot.plan().networks(), masks, PolicyActor.rows(snapshot.plan(), 1));
  }

  /** One step with the probabilities of the last look; the policy then looks at what came. */
  void step() {
    int[] joint = new int[spec.agents()];
    for (int agent = 0; agent < joint.length; agent++) {
      joint[agent] =
          Categorical.sample(probabilities[agent], 0, spec.actions(), random.nextFloat());
    }
    ended = environment.step(0, joint) != Ending.NONE;
    picture = environment.frame(0);
    actions = joint;
    for (int agent = 0; agent < joint.length; agent++) {
      rewards[agent] = environment.reward(0, agent);
      returns[agent] += rewards[agent];
    }
    look();
  }

  /**
   * Puts a thing elsewhere by hand; the policy looks at what is there then.
   *
   * @return whether anything changed
   * @throws CannotMoveException if it cannot be there; nothing has changed then
   */
  boolean move(PlacedThing thing, double x, double y) {
    CannotMoveException.require(
        !ended, "This episode is over; begin a fresh one to move things in it.");
    CannotMoveException.require(
        picture.things().isEmpty() || picture.things().contains(thing),
        thing.name() + " is no longer where it was; let the world stand still and try again.");
    if (!environment.move(0, thing, x, y)) {
      return false;
    }
    movedByHand = true;
    picture = environment.frame(0);
    actions = new int[0];
    Arrays.fill(rewards, 0);
    look();
    return true;
  }

  private void look() {
    if (actor != null) {
      actor.look();
    }
    for (int agent = 0; agent < spec.agents(); agent++) {
      for (int action = 0; action < spec.actions(); action++) {
        probabilities[agent][action] =
            actor == null ? 1f / spec.actions() : actor.probability(0, agent, action);
      }
    }
    if (criticBank == null) {
      Arrays.fill(values, Float.NaN);
    } else {
      actor.values(0, criticBank, values);
    }
    PolicySnapshot snapshot = policy.snapshot();
    frame =
        new ShowcaseFrame(
            picture,
            episode,
            actions,
            environment.episodeReturn(0),
            snapshot == null ? 0 : snapshot.update(),
            policy.name(),
            snapshot == null ? null : snapshot.plan(),
            moments(),
            movedByHand);
  }

  private boolean keepsAll() {
    return (long) spec.agents() * (spec.observationSize() + spec.actions()) <= MAX_NUMBERS;
  }

  private AgentMoments moments() {
    if (!keepsAll() && (observed < 0 || observed >= spec.agents())) {
      return AgentMoments.NONE;
    }
    int from = keepsAll() ? 0 : observed;
    int to = keepsAll() ? spec.agents() : observed + 1;
    float[][] observations = new float[to - from][spec.observationSize()];
    float[][] chances = new float[to - from][];
    for (int agent = from; agent < to; agent++) {
      environment.observe(0, agent, observations[agent - from], 0);
      chances[agent - from] = probabilities[agent].clone();
    }
    return new AgentMoments(
        from,
        observations,
        chances,
        Arrays.copyOfRange(values, from, to),
        Arrays.copyOfRange(rewards, from, to),
        Arrays.copyOfRange(returns, from, to));
  }

  /** Frees the networks. */
  @Override
  public void close() {
    if (actorBank != null) {
      actorBank.close();
    }
    if (criticBank != null) {
      criticBank.close();
    }
    actorBank = null;
    criticBank = null;
    actor = null;
  }
}
