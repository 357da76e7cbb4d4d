package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adaps.a2c.PoisonedEnvironment.Poison;
import adaps.nets.MlpBank;
import adaps.sharing.SharingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the environments gave, weights and what networks make of it, up to the returns. */
class FirstNotFiniteTest extends PoisonedTraining {
  @ParameterizedTest
  @ValueSource(strings = {"vector", "nd4j"})
  void anObservationIsNamedWithItsEntryAndAgent(String kernel) {
    make(kernel, FOR_EVER, new Poison(1, 2, 1, Double.NaN));
    assertFirst(
        "NaN, is observation entry 3 (depth) of agent 2 in parallel environment 2, at step 2 of 3");
  }

  @Test
  void anObservationBehindTheLastStepIsNamed() {
    make(new Poison(2, 0, 3, Double.POSITIVE_INFINITY));
    assertFirst(
        "Infinity, is observation entry 1 (height) of agent 3 in parallel environment 2, after"
            + " step 3");
  }

  @Test
  void anObservationThatATimeLimitEndsWithIsNamed() {
    make("vector", 2, new Poison(0, 1, 2, Double.NaN));
    assertFirst(
        "NaN, is observation entry 2 (width) of agent 1 in parallel environment 2, at its"
            + " episode's end after step 2 of 3");
  }

  @Test
  void theValueOfALastObservationThatALaterEpisodeReplacedIsNamed() {
    make("vector", 1, new Poison(1, 0, 1, Double.NaN));
    assertFirst(
        "NaN, is the output of the critic, network 1, layer 3, neuron 1, for agent 2 in parallel"
            + " environment 2, at step 1 of 3, the last of its episode");
  }

  @ParameterizedTest
  @CsvSource({"NaN, NaN", "-1e39, -Infinity"})
  void aRewardIsNamedAlsoWhereItOnlyOverflowsFloats(double reward, String value) {
    make(new Poison(1, Poison.REWARD, 3, reward));
    assertFirst(value + ", is the reward of agent 2 in parallel environment 2, at step 3 of 3");
  }

  @Test
  void aWeightOfTheActorIsNamed() {
    make(Poison.NONE);
    actor(1, 1, 3, 1, Float.NaN);
    assertFirst("NaN, is a weight of the actor, network 2, layer 2, neuron 2");
  }

  @Test
  void aWeightOfTheCriticIsNamed() {
    make(Poison.NONE);
    critic(2, 0, 1, 3, Float.POSITIVE_INFINITY);
    assertFirst("Infinity, is a weight of the critic, network 3, layer 1, neuron 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vector", "nd4j"})
  void aHiddenNeuronOfTheActorIsNamedWithTheRowInWhichItOverflows(String kernel) {
    make(kernel, FOR_EVER, new Poison(0, 1, 1, 1e20));
    actor(2, 0, 1, 3, 1e20f);
    assertFirst(
        "Infinity, is the output of the actor, network 3, layer 1, neuron 4, for agent 1 in"
            + " parallel environment 2, at step 2 of 3");
  }

  @Test
  void theLayerInWhichNumbersOverflowIsNamedNotTheNextOnes() {
    make(Poison.NONE);
    actor(0, 0, 0, 1, 1e20f);
    actor(0, 1, 1, 1, 1e20f);
    actor(0, 2, 1, 0, 1);
    assertFirst(
        "Infinity, is the output of the actor, network 1, layer 2, neuron 2, for agent 2 in"
            + " parallel environment 1, at step 1 of 3");
  }

  @Test
  void anOutputOfTheActorIsNamed() {
    make(Poison.NONE);
    actor(1, 1, 4, 0, 1e20f);
    actor(1, 2, 0, 1, 1e20f);
    assertFirst(
        "Infinity, is the output of the actor, network 2, layer 3, neuron 2, for agent 3 in"
            + " parallel environment 1, at step 1 of 3");
  }

  @Test
  void anOutputOfTheActorIsNamedWithTheRowInWhichItOverflows() {
    make("vector", FOR_EVER, new Poison(0, 1, 1, 1e20));
    actor(2, 0, 1, 3, 1e5f);
    actor(2, 1, 3, 1, 1);
    actor(2, 2, 1, 0, 1e20f);
    assertFirst(
        "Infinity, is the output of the actor, network 3, layer 3, neuron 1, for agent 1 in"
            + " parallel environment 2, at step 2 of 3");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1000, 'agent 3 in parallel environment 2, at step 2 of 3'",
    "3, 1000, 'agent 3 in parallel environment 2, after step 3'",
    "2, 2, 'agent 3 in parallel environment 2, at its episode''s end after step 2 of 3'"
  })
  void aNeuronOfTheCriticIsNamedWhereverItOverflows(int steps, int timeLimit, String where) {
    make("vector", timeLimit, new Poison(2, 0, steps, 1e20));
    critic(1, 0, 0, 2, 1e20f);
    assertFirst(
        "Infinity, is the output of the critic, network 2, layer 1, neuron 3, for " + where);
  }

  /** So many rows that learning values them in pieces, and leaves the last piece's values. */
  @Test
  void aNeuronOfTheCriticIsNamedAlsoWhereLaterPiecesTookItsPlace() {
    SharingPlan own = new SharingPlan(AGENTS, new int[] {2, 0, 1}, null, false);
    make("vector", FOR_EVER, new Poison(1, 0, 1, 1e20), 100, own);
    critic(0, 0, 0, 2, 1e20f);
    assertFirst(
        "Infinity, is the output of the critic, network 1, layer 1, neuron 3, for agent 2 in"
            + " parallel environment 2, at step 2 of 3");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void everyAgentOfASharedNetworkIsNamedAtItsEpisodesEnd(int agent) {
    SharingPlan shared = new SharingPlan(1, new int[AGENTS], null, false);
    make("vector", 2, new Poison(agent, 0, 2, 1e20), 2, shared);
    critic(0, 0, 0, 2, 1e20f);
    assertFirst(
        "Infinity, is the output of the critic, network 1, layer 1, neuron 3, for agent "
            + (agent + 1)
            + " in parallel environment 2, at its episode's end after step 2 of 3");
  }

  @Test
  void theSentenceEndsWithWhatToDo() {
    make(new Poison(0, Poison.REWARD, 1, 1e20));
    assertAdvice("lower learningRate or maxGradientNorm, or make rewards and observations smaller");
    close();
    make(new Poison(0, Poison.REWARD, 1, Double.NaN));
    assertAdvice("mend the environment, which must give finite numbers");
  }

  private void assertAdvice(String advice) {
    String sentence = assertThrows(NotFiniteException.class, a2c::update).getMessage();
    assertEquals(advice + ".", sentence.substring(sentence.lastIndexOf("; ") + 2));
  }

  @Test
  void theReturnThatOverflowsIsNamedNotThoseBeforeItThatItGoesInto() {
    make(new Poison(0, Poison.REWARD, 2, 3e38));
    critic(2, 2, 2, 0, 3e38f);
    assertFirst("Infinity, is the return of agent 1 in parallel environment 2, at step 2 of 3");
  }

  @Test
  void aFailureLaterOnHasItsNumber() {
    make(new Poison(1, Poison.REWARD, 8, Double.NaN));
    a2c.update();
    a2c.update();
    actorBefore = parameters(a2c.networks().actor());
    criticBefore = parameters(a2c.networks().critic());
    assertFirst(3, "NaN, is the reward of agent 2 in parallel environment 2, at step 2 of 3");
  }

  private static float[] parameters(MlpBank bank) {
    float[] parameters = new float[bank.parameterCount()];
    bank.readParameters(parameters);
    return parameters;
  }
}
