package adaps.env;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.AllocatedBytes;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.random.RandomStreams;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteppingTest {
  /** Garbage would stop the training loop now and then; stepping and observing makes none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "spread-10-10-10",
        "spread-6-6-6-6-6-shuffled",
        "warehouse-2color-tiny-4ag",
        "foraging-8x8-4p-4f",
        "foraging-10x10-8p-5f-sight2"
      })
  void steppingAndObservingAllocatesNothing(String name) {
    Scenario scenario = Scenarios.load(name);
    RandomStreams streams = new RandomStreams(1);
    Environment environment =
        EnvironmentKinds.of(scenario).prepare(scenario.settings(), streams).get();
    UniformRandomProvider random = streams.stream("actions");
    play(environment, random, 2000);
    long before = AllocatedBytes.ofThisThread();
    play(environment, random, 20_000);
    long allocated = AllocatedBytes.ofThisThread() - before;
    // The three arrays below and the measurement itself are all there may be: no byte per step.
    assertTrue(allocated < 20_000, allocated + " bytes in 20,000 steps");
  }

  private static void play(Environment environment, UniformRandomProvider random, int steps) {
    EnvironmentSpec spec = environment.spec();
    int[] actions = new int[spec.agents()];
    double[] rewards = new double[spec.agents()];
    float[] observations = new float[spec.agents() * spec.observationSize()];
    int size = spec.observationSize();
    int choices = spec.actions();
    boolean begin = true;
    for (int step = 0; step < steps; step++) {
      if (begin) {
        environment.reset(random);
      }
      for (int i = 0; i < actions.length; i++) {
        environment.observe(i, observations, i * size);
        actions[i] = random.nextInt(choices);
      }
      begin = environment.step(actions, rewards, random) || step % 50 == 49;
    }
  }
}
