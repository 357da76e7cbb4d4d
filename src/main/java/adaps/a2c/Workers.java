package adaps.a2c;

import adaps.nets.RowBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/**
 * The threads that share the work of an update: the training thread and as many more as are asked
 * for. Work is cut by rows, environments, agents, weights or networks so that every number is
 * computed by the same operations in the same order, whoever computes it: any number of workers
 * gives the same bits.
 *
 * <p>An update has some twenty pieces of work of a few microseconds, and to wake a sleeping thread
 * takes longer, so whoever waits spins, and when nothing comes for a millisecond (a pause, a
 * report) sleeps; where there are more workers than cores, it soon lets others have the core. A
 * part whose worker has not begun when the training thread is through with its own is done by the
 * training thread: where another program has the core, or a worker still wakes up, nobody waits for
 * it.
 */
public class Workers implements AutoCloseable {
  /** Looks before a thread sleeps that has a core to itself: about a millisecond. */
  private static final int SPINS = 40_000;

  /** Looks before a core is offered to others where there are more workers: some microseconds. */
  private static final int FEW_SPINS = 500;

  /** How often a core is offered to others before a thread sleeps. */
  private static final int OFFERS = 200;

  /** Rows of a block are cut at multiples of this, which the kernel's tiles divide. */
  private static final int GRAIN = 8;

  /** Numbers that two threads write lie so far apart that no cache line holds both. */
  private static final int APART = 16;

  private final int count;
  private final int spins;
  private final int looks;
  private final Helper[] helpers;

  /** Ticket of the newest work that somebody has begun, of each part. */
  private final AtomicLongArray begun;

  /** Parts of the present work that are not over. */
  private final AtomicInteger left = new AtomicInteger();

  private Part work;
  private volatile Throwable failure;
  private volatile long asked;
  private volatile Thread sleepingCaller;
  private volatile boolean closed;

  /** A piece of work that is cut into as many parts as there are workers. */
  interface Part {
    /**
     * Does one part.
     *
     * @param part from 0
     */
    void run(int part);
  }

  /** A worker beside the training thread. */
  private final class Helper implements Runnable {
    private final int part;
    private final Thread thread;
    private volatile boolean asleep;

    Helper(int part) {
      this.part = part;
      thread = new Thread(this, Thread.currentThread().getName() + ", " + (part + 1));
      thread.setDaemon(true);
    }

    @Override
    public void run() {
      long seen = 0;
      while (awaitWork(seen)) {
        seen = asked;
        if (begins(part, seen)) {
          perform(part);
        }
      }
    }

    private boolean awaitWork(long seen) {
      for (int look = 0; asked == seen && !closed; look++) {
        if (look >= looks) {
          asleep = true;
          if (asked == seen && !closed) {
            LockSupport.park(Workers.this);
          }
          asleep = false;
        } else {
          pass(look);
        }
      }
      return asked != seen;
    }
  }

  /**
   * @param count at least 1
   */
  Workers(int count) {
    this.count = count;
    boolean crowded = count > Runtime.getRuntime().availableProcessors();
    spins = crowded ? FEW_SPINS : SPINS;
    looks = crowded ? spins + OFFERS : spins;
    begun = new AtomicLongArray(APART * count);
    helpers = new Helper[count - 1];
    for (int i = 0; i < helpers.length; i++) {
      helpers[i] = new Helper(i + 1);
    }
    for (Helper helper : helpers) {
      helper.thread.start();
    }
  }

  /** Number of workers, and of the parts of each piece of work. */
  public int count() {
    return count;
  }

  /** Does all parts and returns when all are done. */
  void run(Part part) {
    if (count == 1) {
      part.run(0);
      return;
    }
    work = part;
    left.set(count);
    long ticket = asked + 1;
    asked = ticket;
    for (Helper helper : helpers) {
      if (helper.asleep) {
        LockSupport.unpark(helper.thread);
      }
    }
    for (int i = 0; i < count; i++) {
      if (begins(i, ticket)) {
        perform(i);
      }
    }
    awaitOthers();
    rethrow();
  }

  /** Whether a part of the newest work is the caller's to do; only once for each ticket. */
  private boolean begins(int part, long ticket) {
    return begun.get(APART * part) == ticket - 1
        && begun.compareAndSet(APART * part, ticket - 1, ticket);
  }

  private void perform(int part) {
    try {
      work.run(part);
    } catch (RuntimeException | Error e) {
      failure = e;
    }
    if (left.decrementAndGet() == 0) {
      Thread caller = sleepingCaller;
      if (caller != null) {
        LockSupport.unpark(caller);
      }
    }
  }

  private void awaitOthers() {
    for (int look = 0; left.get() > 0; look++) {
      if (look >= looks) {
        sleepingCaller = Thread.currentThread();
        if (left.get() > 0) {
          LockSupport.park(this);
        }
        sleepingCaller = null;
      } else {
        pass(look);
      }
    }
  }

  private void pass(int look) {
    if (look < spins) {
      Thread.onSpinWait();
    } else {
      Thread.yield();
    }
  }

  private void rethrow() {
    Throwable cause = failure;
    if (cause != null) {
      failure = null;
      throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
  }

  /** Where a part of some things that lie in a row begins; the end is where the next begins. */
  int begin(int things, int part) {
    return (int) ((long) things * part / count);
  }

  /**
   * The first of the environments that a worker steps; the end is where the next begins. Rows of
   * neighbouring environments lie side by side, so two workers take them in lots that fill cache
   * lines: with fewer, each would wait for the lines that the other writes to.
   */
  int firstEnvironment(int environments, int part) {
    int lots = (environments + APART - 1) / APART;
    return partNetworks()
        ? Math.min(environments, APART * ((lots * part + count - 1) / count))
        : begin(environments, part);
  }

  /** Blocks of rows, cut into one list a worker with about as many rows each. */
  RowBlock[][] cut(RowBlock[] blocks) {
    int rows = 0;
    for (RowBlock block : blocks) {
      rows += block.rows();
    }
    RowBlock[][] cut = new RowBlock[count][];
    for (int part = 0; part < count; part++) {
      cut[part] = between(blocks, begin(rows, part), begin(rows, part + 1));
    }
    return cut;
  }

  /**
   * Whether one worker has all actors and the other all critics while an update is made. Cores that
   * share out rows read and then overwrite what the other wrote, which takes as long as computing
   * it; actors and critics share nothing but observations and values.
   */
  boolean partNetworks() {
    return count == 2;
  }

  /**
   * Rows that are passed back before the next are taken up. Workers that share out rows wait for
   * each other after every piece, so each has as many of it as one alone; actors and critics do not
   * wait for each other, and pass all rows back at once.
   *
   * @param alone rows that one worker alone takes at once
   */
  int rowsAtOnce(int alone) {
    return partNetworks()
        ? Integer.MAX_VALUE
        : (int) Math.min(Integer.MAX_VALUE, (long) count * alone);
  }

  /** The rows that each worker takes through actors. */
  RowBlock[][] cutOfActors(RowBlock[] blocks) {
    return partNetworks() ? new RowBlock[][] {blocks, {}} : cut(blocks);
  }

  /** The rows that each worker takes through critics. */
  RowBlock[][] cutOfCritics(RowBlock[] blocks) {
    return partNetworks() ? new RowBlock[][] {{}, blocks} : cut(blocks);
  }

  /** The rows from one number to another, as the blocks count them; cut at the grain before. */
  private static RowBlock[] between(RowBlock[] blocks, int from, int to) {
    List<RowBlock> taken = new ArrayList<>();
    int before = 0;
    for (RowBlock block : blocks) {
      int begin = grain(from - before, block.rows());
      int end = grain(to - before, block.rows());
      if (begin < end) {
        taken.add(new RowBlock(block.network(), block.mask(), block.first() + begin, end - begin));
      }
      before += block.rows();
    }
    return taken.toArray(RowBlock[]::new);
  }

  private static int grain(int row, int rows) {
    return row >= rows ? rows : Math.max(0, row) / GRAIN * GRAIN;
  }

  @Override
  public void close() {
    closed = true;
    for (Helper helper : helpers) {
      LockSupport.unpark(helper.thread);
    }
  }
}
