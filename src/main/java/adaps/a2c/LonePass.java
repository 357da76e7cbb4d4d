package adaps.a2c;

import adaps.nets.AdamSettings;
import adaps.nets.MlpBank;
import adaps.nets.RowBlock;

/** One worker passes a piece of rows back through all of a network while its cache holds them. */
final class LonePass implements LearningPass {
  private final ActorCritic networks;
  private final LearningPiece[] pieces;
  private final Outputs outputs;
  private float[] observations;
  private double squaredNorm;
  private AdamSettings adam;
  private float scale;

  LonePass(ActorCritic networks, LearningPiece[] pieces, Outputs outputs) {
    this.networks = networks;
    this.pieces = pieces;
    this.outputs = outputs;
  }

  @Override
  public void begin(float[] newObservations) {
    observations = newObservations;
  }

  @Override
  public void passDown(int piece, int worker) {
    RowBlock[] critic = pieces[piece].critic();
    backward(networks.critic(), outputs.criticInputs(), outputs.critic(), critic, piece);
    backward(networks.actor(), observations, outputs.actor(), pieces[piece].actor(), piece);
  }

  private static void backward(
      MlpBank bank, float[] rows, float[] gradients, RowBlock[] blocks, int piece) {
    if (piece == 0) {
      bank.backward(rows, gradients, blocks);
    } else {
      bank.addBackward(rows, gradients, blocks);
    }
  }

  @Override
  public void addSquares(int worker) {
    double critic = networks.critic().squaredGradientNorm();
    squaredNorm = critic + networks.actor().squaredGradientNorm();
  }

  @Override
  public double squaredNorm() {
    return squaredNorm;
  }

  @Override
  public void beginStep(AdamSettings settings, float newScale) {
    adam = settings;
    scale = newScale;
  }

  @Override
  public void step(int worker) {
    networks.critic().adam(adam, scale);
    networks.actor().adam(adam, scale);
  }
}
