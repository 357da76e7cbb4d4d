package adaps.a2c;

import adaps.nets.AdamSettings;
import adaps.nets.SharedLearning;
import java.util.Optional;

/**
 * Several workers pass rows back together: each its own rows down the layers, then each the sums
 * over all rows of its own weights. Actors and critics are shared out as one; where both are cut
 * alike, the first part of the one goes with the last part of the other, since few things cut into
 * many parts leave the first ones empty.
 */
final class SharedPass implements LearningPass, LearningPass.SecondParts {
  private final LearningPiece[] pieces;
  private final Outputs outputs;
  private final SharedLearning critic;
  private final SharedLearning actor;
  private final SharedLearning.Piece[] ofCritic;
  private final SharedLearning.Piece[] ofActor;

  /** First unit of each worker, critics' before actors', [piece][workers + 1]. */
  private final int[][] units;

  private final int last;
  private float[] observations;

  /**
   * @param mostRows rows of the longest piece
   */
  SharedPass(
      ActorCritic networks, LearningPiece[] pieces, Outputs outputs, int mostRows, int workers) {
    this.pieces = pieces;
    this.outputs = outputs;
    critic = networks.critic().shared(workers, mostRows);
    actor = networks.actor().shared(workers, mostRows);
    ofCritic = new SharedLearning.Piece[pieces.length];
    ofActor = new SharedLearning.Piece[pieces.length];
    units = new int[pieces.length][];
    last = workers - 1;
    for (int i = 0; i < pieces.length; i++) {
      ofCritic[i] = critic.piece(pieces[i].critic());
      ofActor[i] = actor.piece(pieces[i].actor());
      units[i] = WorkShares.of(work(ofCritic[i], ofActor[i]), workers);
    }
  }

  private static double[] work(SharedLearning.Piece critic, SharedLearning.Piece actor) {
    double[] work = new double[critic.units() + actor.units()];
    for (int unit = 0; unit < work.length; unit++) {
      int rest = unit - critic.units();
      work[unit] = rest < 0 ? critic.work(unit) : actor.work(rest);
    }
    return work;
  }

  @Override
  public void begin(float[] newObservations) {
    observations = newObservations;
    critic.begin();
    actor.begin();
  }

  @Override
  public void passDown(int piece, int worker) {
    if (piece == 0) {
      critic.clear(worker);
      actor.clear(last - worker);
    }
    ofCritic[piece].passDown(outputs.critic(), pieces[piece].criticCut()[worker]);
    ofActor[piece].passDown(outputs.actor(), pieces[piece].actorCut()[worker]);
  }

  @Override
  public Optional<SecondParts> secondParts() {
    return Optional.of(this);
  }

  @Override
  public void addGradients(int piece, int worker) {
    int from = units[piece][worker];
    int to = units[piece][worker + 1];
    int critics = ofCritic[piece].units();
    if (from < critics) {
      int end = Math.min(to, critics);
      ofCritic[piece].addGradients(outputs.criticInputs(), outputs.critic(), from, end, worker);
    }
    if (to > critics) {
      int begin = Math.max(0, from - critics);
      ofActor[piece].addGradients(observations, outputs.actor(), begin, to - critics, worker);
    }
  }

  @Override
  public void addSquares(int worker) {
    critic.addSquares(worker);
    actor.addSquares(last - worker);
  }

  @Override
  public double squaredNorm() {
    return critic.squaredGradientNorm() + actor.squaredGradientNorm();
  }

  @Override
  public void beginStep(AdamSettings settings, float scale) {
    critic.beginStep(settings, scale);
    actor.beginStep(settings, scale);
  }

  @Override
  public void step(int worker) {
    critic.step(worker);
    actor.step(last - worker);
  }

  @Override
  public void renew(int worker) {
    critic.renew(worker);
    actor.renew(last - worker);
  }
}
