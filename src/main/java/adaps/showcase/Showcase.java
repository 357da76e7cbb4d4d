package adaps.showcase;

import adaps.config.Scenario;
import adaps.env.CannotMoveException;
import adaps.env.Environment;
import adaps.env.EnvironmentKinds;
import adaps.env.PlacedThing;
import adaps.pipeline.PolicySnapshot;
import adaps.random.RandomStreams;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One or two environments of their own, each with a copy of a policy, stepped together at the
 * viewer's speed on a thread of their own, so that watching never slows or changes training. Until
 * a policy comes, agents act uniformly at random. All methods may be called by any thread.
 */
public final class Showcase implements AutoCloseable {
  /** Steps that can be looked back on. */
  public static final int STEPS_BACK = 500;

  /** Worlds that can be shown side by side. */
  public static final int MAX_WORLDS = 2;

  private static final Logger LOG = LoggerFactory.getLogger(Showcase.class);
  private static final long IDLE_NANOS = 20_000_000L;

  private final Deque<ShowcaseTick> recent = new ArrayDeque<>();
  private final AtomicReferenceArray<ShownPolicy> wanted = new AtomicReferenceArray<>(MAX_WORLDS);
  private final Queue<Move> moves = new ConcurrentLinkedQueue<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final List<ShowcaseWorld> worlds = new ArrayList<>();
  private final Supplier<ShowcaseWorld> newWorld;
  private final Thread thread;
  private volatile double stepsPerSecond = 20;
  private volatile int wantedWorlds = 1;
  private volatile int observed = -1;
  private volatile boolean restart;
  private volatile boolean closed;
  private int episode;
  private long ticks;

  /**
   * @param seed of the experiment, so that permutations drawn once per experiment are the same
   * @param kernelName as in the configuration
   */
  public Showcase(Scenario scenario, long seed, String kernelName) {
    RandomStreams streams = new RandomStreams(seed);
    Supplier<Environment> maker = EnvironmentKinds.environments(scenario, seed);
    newWorld = () -> new ShowcaseWorld(maker, streams, kernelName);
    for (int world = 0; world < MAX_WORLDS; world++) {
      wanted.set(world, ShownPolicy.RANDOM);
    }
    worlds.add(newWorld.get());
    beginEpisode();
    thread = new Thread(this::play, "showcase");
    thread.setDaemon(true);
    thread.start();
  }

  /** The first world's newest frame. */
  public ShowcaseFrame frame() {
    synchronized (recent) {
      return recent.getLast().frames().get(0);
    }
  }

  /** The first world's newest frames without a gap, oldest first and at least one. */
  public List<ShowcaseFrame> recent() {
    return history().stream().map(tick -> tick.frames().get(0)).toList();
  }

  /**
   * The newest state and the {@link #STEPS_BACK} before it, oldest first and at least one; all have
   * the same number of worlds.
   */
  public List<ShowcaseTick> history() {
    synchronized (recent) {
      return List.copyOf(recent);
    }
  }

  /** Acts with this policy in the first world. */
  public void show(PolicySnapshot snapshot) {
    show(0, new ShownPolicy("", snapshot));
  }

  /**
   * Acts with a policy in one world, from its present state on.
   *
   * @param world 0 or 1; a world that is not shown takes it when it comes
   */
  public void show(int world, ShownPolicy policy) {
    wanted.set(world, policy);
    LockSupport.unpark(thread);
  }

  /** Shows so many worlds; a change begins a fresh episode in all, and the past is forgotten. */
  public void setWorlds(int count) {
    wantedWorlds = count;
    LockSupport.unpark(thread);
  }

  /**
   * Keeps this agent's numbers in every frame even where there are too many agents to keep all of
   * them; -1 is nobody.
   */
  public void observe(int agent) {
    observed = agent;
    LockSupport.unpark(thread);
  }

  /** Steps per second, 0 to stand still. */
  public void setSpeed(double newStepsPerSecond) {
    stepsPerSecond = newStepsPerSecond;
    LockSupport.unpark(thread);
  }

  /**
   * One step as soon as possible, whatever the speed; asking again before it is made is in vain.
   */
  public void step() {
    asked.set(1);
    LockSupport.unpark(thread);
  }

  /**
   * Puts a thing of one world elsewhere by hand, as soon as possible. The policy goes on from there
   * in an episode that is marked so until the next one begins; the state before it can still be
   * looked back on.
   *
   * @param world 0 or 1
   * @param thing from the newest frame of that world
   * @param x to the right and
   * @param y upwards, in the unit of {@link PlacedThing}
   * @return a sentence that says why it cannot be, or nothing; completed by another thread
   */
  public CompletableFuture<String> move(int world, PlacedThing thing, double x, double y) {
    Move move = new Move(world, thing, x, y, new CompletableFuture<>());
    moves.add(move);
    LockSupport.unpark(thread);
    return move.answer();
  }

  private record Move(
      int world, PlacedThing thing, double x, double y, CompletableFuture<String> answer) {}

  /** Begins a fresh episode. */
  public void restart() {
    restart = true;
    LockSupport.unpark(thread);
  }

  private void play() {
    try {
      long next = System.nanoTime();
      while (!closed) {
        obey();
        long wait = next - System.nanoTime();
        if (asked.getAndSet(0) > 0) {
          advance();
        } else if (stepsPerSecond <= 0) {
          LockSupport.parkNanos(IDLE_NANOS);
          next = System.nanoTime();
        } else if (wait > 0) {
          LockSupport.parkNanos(Math.min(wait, IDLE_NANOS));
        } else {
          advance();
          next = Math.max(next, System.nanoTime() - IDLE_NANOS) + (long) (1e9 / stepsPerSecond);
        }
      }
    } catch (RuntimeException e) {
      LOG.error("The showcase stopped; training goes on.", e);
    } finally {
      worlds.forEach(ShowcaseWorld::close);
    }
  }

  private void obey() {
    int count = wantedWorlds;
    boolean changed = count != worlds.size();
    while (worlds.size() > count) {
      worlds.remove(worlds.size() - 1).close();
    }
    while (worlds.size() < count) {
      worlds.add(newWorld.get());
    }
    boolean taken = false;
    for (int world = 0; world < count; world++) {
      taken |= worlds.get(world).take(wanted.get(world), observed);
    }
    if (changed || restart) {
      restart = false;
      beginEpisode();
    } else if (taken) {
      publish(ticks);
    }
    while (!moves.isEmpty()) {
      make(moves.remove());
    }
  }

  private void make(Move move) {
    String problem = "";
    try {
      if (move.world() < worlds.size()
          && worlds.get(move.world()).move(move.thing(), move.x(), move.y())) {
        publish(++ticks);
      }
    } catch (CannotMoveException e) {
      problem = e.getMessage();
    }
    move.answer().complete(problem);
  }

  private void advance() {
    if (worlds.stream().allMatch(ShowcaseWorld::hasEnded)) {
      beginEpisode();
      return;
    }
    worlds.stream().filter(world -> !world.hasEnded()).forEach(ShowcaseWorld::step);
    publish(++ticks);
  }

  private void beginEpisode() {
    episode++;
    worlds.forEach(world -> world.begin(episode));
    publish(++ticks);
  }

  /** Adds what is seen now, or puts it in the place of the last if that had the same number. */
  private void publish(long number) {
    List<ShowcaseFrame> frames = worlds.stream().map(ShowcaseWorld::frame).toList();
    synchronized (recent) {
      if (!recent.isEmpty() && recent.getLast().frames().size() != frames.size()) {
        recent.clear();
      }
      if (!recent.isEmpty() && recent.getLast().number() == number) {
        recent.removeLast();
      }
      recent.addLast(new ShowcaseTick(number, frames));
      if (recent.size() > STEPS_BACK + 1) {
        recent.removeFirst();
      }
    }
  }

  /** Ends the thread soon; does not wait for it. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
