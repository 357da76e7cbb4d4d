package adaps.studio.world;

/** Which policy acts in a world on show. */
enum PolicyChoice {
  NEWEST("Newest", "What training has reached; taken over about twice a second"),
  BEST("Best so far", "The policy whose test had the highest mean return in this run"),
  INITIAL("Initial", "The untrained policy with which stage 5 of this run began"),
  LAST("Last run", "What the run before this one ended with; there is none in another world"),
  STORED("Stored run", "The policy that a stored run ended with"),
  RANDOM("Uniformly random", "Every action with the same probability");

  private final String label;
  private final String help;

  PolicyChoice(String label, String help) {
    this.label = label;
    this.help = help;
  }

  String label() {
    return label;
  }

  String help() {
    return help;
  }
}
