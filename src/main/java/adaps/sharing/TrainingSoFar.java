package adaps.sharing;

import adaps.nets.MlpShape;

/** Where training stands between two updates, for a method that revises its plan. */
public interface TrainingSoFar {
  /** What the plan was made of. */
  SharingInputs inputs();

  /** A2C updates done, at least 1. */
  long updates();

  /** Shape of each actor. */
  MlpShape actorShape();

  /** A copy of the parameters of all actors, flat in the order of {@link adaps.nets.MlpBank}. */
  float[] actorParameters();

  /** Likewise of all critics; each has the actor's shape with one output. */
  float[] criticParameters();
}
