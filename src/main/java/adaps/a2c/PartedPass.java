package adaps.a2c;

import adaps.nets.AdamSettings;
import adaps.nets.MlpBank;
import adaps.nets.RowBlock;

/**
 * Of two workers the first passes all rows back through the actors, the other through the critics:
 * neither waits for the other, and neither writes what the other reads.
 */
final class PartedPass implements LearningPass {
  /** By worker. */
  private final MlpBank[] banks;

  /** By worker, as {@link MlpBank#backward} takes them. */
  private final float[][] outputGradients;

  private final RowBlock[] rows;
  private final double[] squaredNorms = new double[APART * 2];
  private float[] observations;
  private AdamSettings adam;
  private float scale;

  /** Numbers of two threads lie in different cache lines. */
  private static final int APART = 8;

  /**
   * @param rollout all rows of a rollout
   */
  PartedPass(ActorCritic networks, LearningPiece rollout, Outputs outputs) {
    banks = new MlpBank[] {networks.actor(), networks.critic()};
    outputGradients = new float[][] {outputs.actor(), outputs.critic()};
    rows = rollout.actor();
  }

  @Override
  public void begin(float[] newObservations) {
    observations = newObservations;
  }

  @Override
  public boolean hasValues() {
    return true;
  }

  @Override
  public void passDown(int piece, int worker) {
    banks[worker].backward(observations, outputGradients[worker], rows);
  }

  @Override
  public void addSquares(int worker) {
    squaredNorms[APART * worker] = banks[worker].squaredGradientNorm();
  }

  @Override
  public double squaredNorm() {
    return squaredNorms[APART] + squaredNorms[0];
  }

  @Override
  public void beginStep(AdamSettings settings, float newScale) {
    adam = settings;
    scale = newScale;
  }

  @Override
  public void step(int worker) {
    banks[worker].adam(adam, scale);
  }
}
