package adaps.env.warehouse;

import adaps.env.StateArrays;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/** The shelves that are requested: a fixed number of slots, each with another shelf. */
public final class RequestQueue {
  private final int[] slots;
  private final boolean[] requested;

  RequestQueue(int size, int shelves) {
    slots = new int[size];
    requested = new boolean[shelves + 1];
  }

  /** Whether a shelf is requested. */
  public boolean contains(int shelf) {
    return requested[shelf];
  }

  /** Draws every slot anew, without replacement. */
  void reset(UniformRandomProvider random) {
    clear();
    for (int slot = 0; slot < slots.length; slot++) {
      put(slot, draw(random));
    }
  }

  /** Takes the shelves from a list, slot by slot. */
  void restore(int[] shelves) {
    clear();
    for (int slot = 0; slot < slots.length; slot++) {
      put(slot, shelves[slot]);
    }
  }

  private void clear() {
    Arrays.fill(requested, false);
    Arrays.fill(slots, 0);
  }

  private void put(int slot, int shelf) {
    slots[slot] = shelf;
    requested[shelf] = true;
  }

  /** A shelf that is not requested, each with the same chance. */
  int draw(UniformRandomProvider random) {
    int shelf = 1 + random.nextInt(requested.length - 1);
    while (requested[shelf]) {
      shelf = 1 + random.nextInt(requested.length - 1);
    }
    return shelf;
  }

  /** Puts another shelf into the slot of a delivered one. */
  void replace(int delivered, int next) {
    int slot = 0;
    while (slots[slot] != delivered) {
      slot++;
    }
    requested[delivered] = false;
    put(slot, next);
  }

  int[] shelves() {
    return slots.clone();
  }

  void writeState(DataOutput out) throws IOException {
    StateArrays.write(out, slots);
    StateArrays.write(out, requested);
  }

  void readState(DataInput in) throws IOException {
    StateArrays.read(in, slots);
    StateArrays.read(in, requested);
  }
}
