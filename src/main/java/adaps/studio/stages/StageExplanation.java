package adaps.studio.stages;

import adaps.pipeline.Stage;

/**
 * A stage explained to who sees it for the first time.
 *
 * @param input what goes in
 * @param output what comes out
 * @param lookAt what to look at, and what it means
 */
record StageExplanation(String input, String output, String lookAt) {

  static StageExplanation of(Stage stage) {
    return switch (stage) {
      case COLLECT ->
          new StageExplanation(
              "The environment, and a policy that nobody has trained: it acts almost at random.",
              "For every agent: what it saw, what it did, what it got, what it saw next."
                  + " Collecting goes on until each agent has been rewarded often enough.",
              "World: agents of different types look alike and behave alike. What tells them apart"
                  + " is only what happens to them.");
      case ENCODE ->
          new StageExplanation(
              "The transitions. The encoder sees nothing but each agent's number; the decoder must"
                  + " predict the next observation and the reward.",
              "An identity for every agent: a point with a width in each dimension (mean mu and"
                  + " deviation sigma). Agents to whom the same happens get the same identity.",
              "Latent: points that begin in a heap drift apart, and those of one colour together."
                  + " Nobody told the encoder the colours.");
      case CLUSTER ->
          new StageExplanation(
              "The identities.",
              "K clusters and a centre for each, by K-means. K comes from the swap test: two agents"
                  + " are alike if the decoder predicts each one as well from the other's"
                  + " identity.",
              "Latent: agents of one type share a cluster when the encoder has done its work; the"
                  + " stage's line says how far the test parts clusters. Another K is a re-run from"
                  + " here.");
      case MASK ->
          new StageExplanation(
              "The cluster centres. A network with fixed random weights maps each to a probability"
                  + " for every neuron.",
              "A mask for each cluster: neurons above lambda stay, the others are off for it. No"
                  + " parameter is trained here, and none is added.",
              "Masks: rows must differ, or all clusters train the same network. With mapping gain 1"
                  + " every bit is on; re-run from here to see it fail.");
      case TRAIN ->
          new StageExplanation(
              "One network, the masks, and which agent belongs to which cluster.",
              "A trained policy: every agent uses the part of the network that its cluster's mask"
                  + " leaves, and shares with other clusters what both keep.",
              "Curves: the test return climbs when agents find out what their own type is for."
                  + " World: the newest policy acts.");
    };
  }
}
