package adaps.a2c;

import adaps.nets.RowBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The threads that share the work of an update: the training thread and, if asked for, one more.
 * Work is cut by rows, environments, agents or networks so that every number is computed by the
 * same operations in the same order, whoever computes it: one worker and two give the same bits.
 *
 * <p>An update has some twenty pieces of work of a few microseconds, so whoever waits spins first;
 * when nothing comes for a while (a pause, a test, another program on the core) it sleeps.
 */
final class Workers implements AutoCloseable {
  private static final int SPINS = 2_000;

  /** Rows of a block are cut at multiples of this, which the kernel's tiles divide. */
  private static final int GRAIN = 8;

  private final int count;
  private final Thread second;
  private Part work;
  private Throwable failure;
  private volatile long asked;
  private volatile long done;
  private volatile boolean asleep;
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

  /**
   * @param count 1 or 2
   */
  Workers(int count) {
    this.count = count;
    second = count > 1 ? new Thread(this::serve, Thread.currentThread().getName() + ", 2") : null;
    if (second != null) {
      second.setDaemon(true);
      second.start();
    }
  }

  /** Number of workers, and of the parts of each piece of work. */
  int count() {
    return count;
  }

  /** Does all parts and returns when all are done. */
  void run(Part part) {
    if (second == null) {
      part.run(0);
      return;
    }
    work = part;
    long ticket = ++asked;
    if (asleep) {
      LockSupport.unpark(second);
    }
    try {
      part.run(0);
    } finally {
      await(ticket);
    }
    if (failure != null) {
      Throwable cause = failure;
      failure = null;
      throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
  }

  private void await(long ticket) {
    for (int spins = 0; done != ticket; spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        sleepingCaller = Thread.currentThread();
        if (done != ticket) {
          LockSupport.park(this);
        }
        sleepingCaller = null;
      }
    }
  }

  private void serve() {
    long served = 0;
    while (awaitWork(served)) {
      try {
        work.run(1);
      } catch (RuntimeException | Error e) {
        failure = e;
      }
      done = ++served;
      Thread caller = sleepingCaller;
      if (caller != null) {
        LockSupport.unpark(caller);
      }
    }
  }

  private boolean awaitWork(long served) {
    for (int spins = 0; asked == served && !closed; spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        asleep = true;
        if (asked == served && !closed) {
          LockSupport.park(this);
        }
        asleep = false;
      }
    }
    return asked != served;
  }

  /** Where a part of some things that lie in a row begins; the end is where the next begins. */
  int begin(int things, int part) {
    return (int) ((long) things * part / count);
  }

  /** Blocks of rows, cut into one list a worker with about as many rows each. */
  RowBlock[][] cut(RowBlock[] blocks) {
    if (count == 1) {
      return new RowBlock[][] {blocks};
    }
    int rows = 0;
    for (RowBlock block : blocks) {
      rows += block.rows();
    }
    List<RowBlock> first = new ArrayList<>();
    List<RowBlock> rest = new ArrayList<>();
    int left = rows / 2;
    for (RowBlock block : blocks) {
      int taken = left >= block.rows() ? block.rows() : left / GRAIN * GRAIN;
      if (taken > 0) {
        first.add(new RowBlock(block.network(), block.mask(), block.first(), taken));
      }
      if (taken < block.rows()) {
        rest.add(
            new RowBlock(
                block.network(), block.mask(), block.first() + taken, block.rows() - taken));
      }
      left = taken < block.rows() ? 0 : left - taken;
    }
    return new RowBlock[][] {first.toArray(RowBlock[]::new), rest.toArray(RowBlock[]::new)};
  }

  @Override
  public void close() {
    closed = true;
    if (second != null) {
      LockSupport.unpark(second);
    }
  }
}
