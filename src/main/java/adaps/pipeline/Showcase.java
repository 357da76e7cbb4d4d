package adaps.pipeline;

import adaps.a2c.PolicyActor;
import adaps.config.Scenario;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentBatch.Ending;
import adaps.env.EnvironmentKinds;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernel;
import adaps.nets.MlpKernels;
import adaps.random.RandomStreams;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.rng.UniformRandomProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An environment of its own with a copy of the newest policy, stepped at the viewer's speed on a
 * thread of its own, so that watching never slows or changes training. Until a policy comes, agents
 * act uniformly at random.
 */
public final class Showcase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Showcase.class);
  private static final long IDLE_NANOS = 20_000_000L;
  private static final int KEPT = 120;

  private final AtomicReference<ShowcaseFrame> newest = new AtomicReference<>();
  private final Deque<ShowcaseFrame> recent = new ArrayDeque<>();
  private final AtomicReference<PolicySnapshot> wanted = new AtomicReference<>();
  private final EnvironmentBatch environment;
  private final MlpKernel kernel;
  private final UniformRandomProvider random;
  private final Thread thread;
  private volatile double stepsPerSecond = 20;
  private volatile boolean restart;
  private volatile boolean closed;

  private PolicySnapshot shown;
  private MlpBank bank;
  private PolicyActor actor;
  private int episode = 1;
  private boolean ended;
  private int[] actions = new int[0];

  /**
   * @param seed of the experiment, so that permutations drawn once per experiment are the same
   * @param kernelName as in the configuration
   */
  public Showcase(Scenario scenario, long seed, String kernelName) {
    RandomStreams streams = new RandomStreams(seed);
    var maker =
        EnvironmentKinds.of(scenario).prepare(scenario.settings(), streams.child("environment"));
    environment = new EnvironmentBatch(maker, 1, copy -> streams.stream("showcase environment"));
    random = streams.stream("showcase actions");
    kernel = MlpKernels.named(kernelName);
    publish();
    thread = new Thread(this::play, "showcase");
    thread.setDaemon(true);
    thread.start();
  }

  /** The newest frame; any thread. */
  public ShowcaseFrame frame() {
    return newest.get();
  }

  /** The newest frames without a gap, oldest first and at least one; any thread. */
  public List<ShowcaseFrame> recent() {
    synchronized (recent) {
      return List.copyOf(recent);
    }
  }

  /** Acts with this policy from the next step on; any thread. */
  public void show(PolicySnapshot snapshot) {
    wanted.set(snapshot);
  }

  /** Steps per second, 0 to stand still; any thread. */
  public void setSpeed(double newStepsPerSecond) {
    stepsPerSecond = newStepsPerSecond;
    LockSupport.unpark(thread);
  }

  /** Begins a fresh episode; any thread. */
  public void restart() {
    restart = true;
    LockSupport.unpark(thread);
  }

  private void play() {
    try {
      long next = System.nanoTime();
      while (!closed) {
        double speed = stepsPerSecond;
        if (restart) {
          restart = false;
          beginEpisode();
          publish();
        }
        if (speed <= 0) {
          LockSupport.parkNanos(IDLE_NANOS);
          next = System.nanoTime();
          continue;
        }
        long wait = next - System.nanoTime();
        if (wait > 0) {
          LockSupport.parkNanos(Math.min(wait, IDLE_NANOS));
          continue;
        }
        step();
        next = Math.max(next, System.nanoTime() - IDLE_NANOS) + (long) (1e9 / speed);
      }
    } catch (RuntimeException e) {
      LOG.error("The showcase stopped; training goes on.", e);
    } finally {
      if (bank != null) {
        bank.close();
      }
    }
  }

  private void step() {
    if (ended) {
      beginEpisode();
      publish();
      return;
    }
    takePolicy();
    int[] joint = new int[environment.spec().agents()];
    if (actor == null) {
      for (int agent = 0; agent < joint.length; agent++) {
        joint[agent] = random.nextInt(environment.spec().actions());
      }
    } else {
      actor.look();
      actor.choose(0, false, random, joint);
    }
    ended = environment.step(0, joint) != Ending.NONE;
    actions = joint;
    publish();
  }

  private void beginEpisode() {
    environment.reset(0);
    ended = false;
    episode++;
    actions = new int[0];
  }

  private void takePolicy() {
    PolicySnapshot snapshot = wanted.get();
    if (snapshot == null || snapshot == shown) {
      return;
    }
    if (shown == null || shown.plan() != snapshot.plan()) {
      if (bank != null) {
        bank.close();
      }
      bank =
          kernel.create(
              snapshot.actorShape(),
              snapshot.plan().networks(),
              snapshot.plan().masks() == null ? null : snapshot.plan().masks().actor(),
              PolicyActor.rows(snapshot.plan(), 1));
      actor = new PolicyActor(environment, snapshot.plan(), bank);
    }
    bank.writeParameters(snapshot.actorParameters());
    shown = snapshot;
  }

  private void publish() {
    ShowcaseFrame frame =
        new ShowcaseFrame(
            environment.frame(0),
            episode,
            actions,
            environment.episodeReturn(0),
            shown == null ? 0 : shown.update());
    synchronized (recent) {
      recent.addLast(frame);
      if (recent.size() > KEPT) {
        recent.removeFirst();
      }
    }
    newest.set(frame);
  }

  /** Ends the thread soon; does not wait for it. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
