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
   * The gradient that each agent's losses in the newest rollout send into each hidden neuron,
   * [agent][layer][neuron], the actor's layers first; 0 where the agent does not use the neuron.
   * Takes about as long as learning from the rollout; changes nothing.
   */
  double[][][] neuronGradients();

  /**
   * What the method keeps in mind between updates, for it to change: it comes with checkpoints, so
   * that a run that is resumed has it. Zeros at first.
   *
   * @param size numbers; the same in every call of a run
   */
  float[] memory(int size);

  /**
   * Says what a revision is, for the terminal and the run's log.
   *
   * @param what without a full stop
   */
  void tell(String what);
}
