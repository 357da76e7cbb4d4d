package adaps.sharing;

import adaps.nets.MlpShape;

/** Where training stands between two updates, for a method that revises its plan. */
public interface TrainingSoFar {
  /** What the plan was made of. */
  SharingInputs inputs();

  /** A2C updates done, at least 1. */
  long updates();

  /** Environment steps of one update. */
  int stepsPerUpdate();

  /** Shape of each actor. */
  MlpShape actorShape();

  /** A copy of the parameters of all actors, flat in the order of {@link adaps.nets.MlpBank}. */
  float[] actorParameters();

  /** Likewise of all critics; each has the actor's shape with one output. */
  float[] criticParameters();

  /**
   * Which way every agent pulls at a hidden layer's neurons, each at the {@linkplain NeuronCopies
   * copy} that it uses: summed over the updates that {@link Method#pullsEvery} asks for, since the
   * pulls were last forgotten.
   *
   * @param layer from 0, the actor's hidden layers first
   */
  NeuronPulls pulls(int layer);

  /** Begins the sums of pulls anew. */
  void forgetPulls();

  /**
   * Says what a revision is, for the terminal and the run's log.
   *
   * @param what without a full stop
   */
  void tell(String what);
}
