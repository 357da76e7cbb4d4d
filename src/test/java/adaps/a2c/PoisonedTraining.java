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

/**
 * A training into which a test puts a bad number at a known place. Three agents with networks 3-4-2
 * of their own, agent 1 with the last; two copies, rollouts of three steps. All weights are 0 but
 * for those that a test sets, so that every number can be followed by hand.
 */
abstract class PoisonedTraining {
  static final int AGENTS = 3;
  private static final int POISONED_COPY = 1;
  static final int FOR_EVER = 1000;

  private int copiesMade;
  A2c a2c;
  float[] actorBefore;
  float[] criticBefore;

  @AfterEach
  void close() {
    a2c.close();
  }

  void make(String kernel, int timeLimit, Poison poison) {
    SharingPlan own = new SharingPlan(AGENTS, new int[] {2, 0, 1}, null, false);
    make(kernel, timeLimit, poison, 2, own);
  }

  void make(String kernel, int timeLimit, Poison poison, int copies, SharingPlan plan) {
    A2cConfig config =
        ExperimentConfig.of(
                new Scenario("x", "", "spread", "", Map.of()),
                Map.of("nSteps", 3, "environments", copies, "hidden", "4-2", "gamma", 1))
            .a2c();
    copiesMade = 0;
    RandomStreams streams = new RandomStreams(0);
    EnvironmentBatch batch =
        new EnvironmentBatch(
            () ->
                new PoisonedEnvironment(
                    AGENTS, timeLimit, copiesMade++ == POISONED_COPY ? poison : Poison.NONE),
            copies,
            copy -> streams.stream("environment", copy));
    a2c = new A2c(MlpKernels.named(kernel), plan, batch, config, streams, 1);
    a2c.initialise(() -> false);
    actorBefore = new float[a2c.networks().actor().parameterCount()];
    criticBefore = new float[a2c.networks().critic().parameterCount()];
    write();
  }

  void make(Poison poison) {
    make("vector", FOR_EVER, poison);
  }

  void actor(int network, int layer, int from, int to, float weight) {
    set(a2c.networks().actor(), actorBefore, network, layer, from, to, weight);
  }

  void critic(int network, int layer, int from, int to, float weight) {
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

  void assertFirst(String expected) {
    assertFirst(1, expected);
  }

  void assertFirst(long update, String expected) {
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
  static String first(NotFiniteException failure) {
    String begin = "At update " + failure.update() + " the first number that is not finite, ";
    String sentence = failure.getMessage();
    assertEquals(begin, sentence.substring(0, begin.length()));
    return sentence.substring(begin.length(), sentence.indexOf(". The networks"));
  }
}
