package adaps.a2c;

/** Cuts a row of pieces of work for several workers. */
final class WorkShares {
  /** Halvings until the largest share is known to a millionth. */
  private static final int HALVINGS = 20;

  private WorkShares() {}

  /**
   * Neighbouring pieces for each worker, so that the largest share is as small as can be.
   *
   * @param work of each piece
   * @return [workers + 1] the first piece of each worker's, and behind them the number of pieces
   */
  static int[] of(double[] work, int workers) {
    double most = 0;
    double largest = 0;
    for (double piece : work) {
      most += piece;
      largest = Math.max(largest, piece);
    }
    double least = Math.max(largest, most / workers);
    int[] best = cut(work, workers, most);
    for (int i = 0; i < HALVINGS; i++) {
      double limit = (least + most) / 2;
      int[] cut = cut(work, workers, limit);
      if (cut == null) {
        least = limit;
      } else {
        best = cut;
        most = limit;
      }
    }
    return best;
  }

  /** Shares that do not go beyond a limit; null where so many workers cannot do it all. */
  private static int[] cut(double[] work, int workers, double limit) {
    int[] first = new int[workers + 1];
    int worker = 0;
    double share = 0;
    for (int piece = 0; piece < work.length; piece++) {
      if (share > 0 && share + work[piece] > limit) {
        worker++;
        share = 0;
        if (worker == workers) {
          return null;
        }
        first[worker] = piece;
      }
      share += work[piece];
    }
    for (int rest = worker + 1; rest <= workers; rest++) {
      first[rest] = work.length;
    }
    return first;
  }
}
