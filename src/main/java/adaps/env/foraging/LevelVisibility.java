package adaps.env.foraging;

/** Whose levels an agent sees in its observation. */
public enum LevelVisibility {
  /** Everybody's. */
  ALL(3),
  /** Its own; the places of the others' levels hold 0. */
  OWN(3),
  /** Nobody's, not even its own: the places of the levels hold 0 (SePS's version of LBF). */
  HIDDEN(3),
  /** Nobody's: an agent is shown by its row and column alone. */
  NONE(2);

  private final int numbersPerAgent;

  LevelVisibility(int numbersPerAgent) {
    this.numbersPerAgent = numbersPerAgent;
  }

  int numbersPerAgent() {
    return numbersPerAgent;
  }
}
