package adaps.env.trace;

import java.util.Map;

/** Replays the recordings of one kind of environment. */
interface EnvironmentReplay {
  int agents();

  /** Number of actions every agent has. */
  int actions();

  /** Loads the state before the first action and compares what follows from it. */
  void begin(TraceEntry initial, FirstDifference difference);

  /** Applies one joint action with the recorded draws and compares everything after it. */
  void step(TraceEntry recorded, int[] actions, FirstDifference difference);

  /** Numbers of events by name since the last call, for recordings that count them. */
  Map<String, Integer> takeEvents();

  /** Remembers the present state; running the result brings it back. */
  Runnable bookmark();
}
