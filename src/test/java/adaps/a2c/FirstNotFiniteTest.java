package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adaps.a2c.PoisonedEnvironment.Poison;
import adaps.config.A2cConfig;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.EnvironmentBatch;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernels;
import adaps.nets.MlpShape;
import adaps.random.RandomStreams;
import adaps.sharing.SharingPlan;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A bad number is put at a known place, and exactly that place must be named. Three agents with
 * networks 3-4-2 of their own, agent 1 with the last; two copies, rollouts of three steps. All
 * weights are 0 but for those that a test sets, so that every number can be followed by hand.
 */
class FirstNotFiniteTest {
  private static final int AGENTS = 3;
  private static final int POISONED_COPY = 1;
  private static final int FOR_EVER = 1000;

  private int copiesMade;
  private A2c a2c;
  private float[] actorBefore;
  private float[] criticBefore;

  @AfterEach
  void close() {
    a2c.close();
  }

  private void make(String kernel, int timeLimit, Poison poison) {
    A2cConfig config =
        ExperimentConfig.of(
                new Scenario("x", "", "spread", "", Map.of()),
                Map.of("nSteps", 3, "environments", 2, "hidden", "4-2", "gamma", 1))
            .a2c();
    RandomStreams streams = new RandomStreams(0);
    EnvironmentBatch batch =
        new EnvironmentBatch(
            () ->
                new PoisonedEnvironment(
                    AGENTS, timeLimit, copiesMade++ == POISONED_COPY ? poison : Poison.NONE),
            2,
            copy -> streams.stream("environment", copy));
    SharingPlan plan = new SharingPlan(AGENTS, new int[] {2, 0, 1}, null, false);
    a2c = new A2c(MlpKernels.named(kernel), plan, batch, config, streams, 1);
    actorBefore = new float[a2c.networks().actor().parameterCount()];
    criticBefore = new float[a2c.networks().critic().parameterCount()];
    write();
  }

  private void make(Poison poison) {
    make("vector", FOR_EVER, poison);
  }

  private void actor(int network, int layer, int from, int to, float weight) {
    set(a2c.networks().actor(), actorBefore, network, layer, from, to, weight);
  }

  private void critic(int network, int layer, int from, int to, float weight) {
    set(a2c.networks().critic(), criticBefore, network, layer, from, to, weight);
  }

  /** Sets one weight; all counted from 0. */
  private void set(
      MlpBank bank, float[] flat, int network, int layer, int from, int to, float weight) {
    MlpShape shape = bank.shape();
    int at = network * shape.parameters();
    for (int below = 0; below < layer; below++) {
      at += (shape.in(below) + 1) * shape.out(below);
    }
    flat[at + from * shape.out(layer) + to] = weight;
    write();
  }

  private void write() {
    a2c.networks().actor().writeParameters(actorBefore);
    a2c.networks().critic().writeParameters(criticBefore);
  }

  private void assertFirst(String expected) {
    assertFirst(1, expected);
  }

  private void assertFirst(long update, String expected) {
    NotFiniteException failure = assertThrows(NotFiniteException.class, a2c::update);
    assertEquals(expected, first(failure));
    assertEquals(update, failure.update());
    assertEquals(update - 1, a2c.updates());
    float[] now = new float[actorBefore.length];
    a2c.networks().actor().readParameters(now);
    assertArrayEquals(actorBefore, now, "the actor was stepped");
    now = new float[criticBefore.length];
    a2c.networks().critic().readParameters(now);
    assertArrayEquals(criticBefore, now, "the critic was stepped");
  }

  /** The middle of the sentence. */
  private static String first(NotFiniteException failure) {
    String begin = "At update " + failure.update() + " the first number that is not finite, ";
    String sentence = failure.getMessage();
    assertEquals(begin, sentence.substring(0, begin.length()));
    return sentence.substring(begin.length(), sentence.indexOf(". The networks"));
  }

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

  @Test
  void theReturnThatOverflowsIsNamedNotThoseBeforeItThatItGoesInto() {
    make(new Poison(0, Poison.REWARD, 2, 3e38));
    critic(2, 2, 2, 0, 3e38f);
    assertFirst("Infinity, is the return of agent 1 in parallel environment 2, at step 2 of 3");
  }

  @Test
  void theNeuronWhoseSquaredErrorOverflowsIsNamed() {
    make(new Poison(1, Poison.REWARD, 1, 1e20));
    assertFirst(
        "Infinity, is the squared error of the critic, network 1, layer 3, neuron 1, for agent 2"
            + " in parallel environment 2, at step 1 of 3");
  }

  @Test
  void logitsThatAreTooFarApartAreNamed() {
    make(Poison.NONE);
    actor(0, 2, 2, 0, 3e38f);
    actor(0, 2, 2, 1, -3e38f);
    assertFirst(
        "NaN, is the loss of the actor, network 1, for agent 2 in parallel environment 1, at step"
            + " 1 of 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vector", "nd4j"})
  void oneGradientOfTheCriticThatOverflowsIsNamed(String kernel) {
    make(kernel, FOR_EVER, new Poison(0, Poison.REWARD, 1, 1e10));
    critic(2, 1, 4, 1, 1e30f);
    assertFirst("-Infinity, is a gradient of the critic, network 3, layer 3, neuron 1");
  }

  @Test
  void theLayerWhoseGradientsOverflowIsNamedNotThoseBelow() {
    make(new Poison(0, Poison.REWARD, 1, 1e10));
    critic(2, 0, 3, 0, 1);
    critic(2, 1, 4, 1, 1e-35f);
    critic(2, 2, 1, 0, 1e30f);
    assertFirst("-Infinity, is a gradient of the critic, network 3, layer 2, neuron 2");
  }

  @Test
  void aGradientOfTheFirstLayerIsNamedWhereThoseAboveAreFinite() {
    make(new Poison(0, Poison.REWARD, 1, 1e10));
    critic(2, 0, 3, 0, 1e-30f);
    critic(2, 1, 0, 1, 1e15f);
    critic(2, 2, 1, 0, 1e15f);
    assertFirst("-Infinity, is a gradient of the critic, network 3, layer 1, neuron 1");
  }

  @Test
  void aGradientOfTheActorThatOverflowsIsNamed() {
    make(new Poison(2, Poison.REWARD, 1, 1e10));
    actor(1, 1, 4, 0, 1e30f);
    NotFiniteException failure = assertThrows(NotFiniteException.class, a2c::update);
    // Its sign depends on which action was taken.
    assertEquals(
        "Infinity, is a gradient of the actor, network 2, layer 3, neuron 1",
        first(failure).replaceFirst("^-", ""));
  }

  /** The vector kernel adds squares up as floats. */
  @Test
  void whereOnlyTheNormOverflowsTheLargestGradientIsNamed() {
    make(new Poison(2, Poison.REWARD, 1, 1e15));
    critic(1, 1, 4, 1, 1e6f);
    assertFirst(
        "Infinity, is the norm of the gradient, which is largest in the critic, network 2, layer"
            + " 3, neuron 1");
  }

  @Test
  void whereOnlyTheNormOverflowsTheLargestGradientIsNamedAlsoInTheActor() {
    make(new Poison(2, Poison.REWARD, 1, 1e15));
    actor(1, 1, 4, 1, 1e8f);
    NotFiniteException failure = assertThrows(NotFiniteException.class, a2c::update);
    // With two actions both have gradients of one size: the first of equals.
    assertEquals(
        "Infinity, is the norm of the gradient, which is largest in the actor, network 2, layer 3,"
            + " neuron 1",
        first(failure));
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
