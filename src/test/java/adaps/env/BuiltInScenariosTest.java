package adaps.env;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.random.RandomStreams;
import java.util.HashSet;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class BuiltInScenariosTest {
  @Test
  void everyScenarioCanBePlayed() {
    for (Scenario scenario : Scenarios.all()) {
      EnvironmentSpec spec = EnvironmentKinds.spec(scenario);
      assertTrue(spec.types() >= 1, scenario.name());
      assertEquals(
          spec.types(),
          new HashSet<>(spec.agentTypes()).size(),
          scenario.name() + " uses its types");
      play(scenario, spec);
    }
  }

  private static void play(Scenario scenario, EnvironmentSpec spec) {
    RandomStreams streams = new RandomStreams(5);
    Environment environment =
        EnvironmentKinds.of(scenario).prepare(scenario.settings(), streams).get();
    UniformRandomProvider random = streams.stream("play");
    assertEquals(spec, environment.spec(), scenario.name());
    environment.reset(random);
    int[] actions = new int[spec.agents()];
    double[] rewards = new double[spec.agents()];
    float[] observation = new float[spec.observationSize()];
    boolean terminal = false;
    for (int step = 0; step < 30 && !terminal; step++) {
      for (int i = 0; i < actions.length; i++) {
        environment.observe(i, observation, 0);
        actions[i] = random.nextInt(spec.actions());
      }
      assertAllAreSeenAsOneByOne(environment, scenario.name());
      terminal = environment.step(actions, rewards, random);
      assertEquals(step + 1, environment.frame().step(), scenario.name());
    }
  }

  /** Agents' rows lie backwards, with a gap between them, as far behind as the shift says. */
  private static void assertAllAreSeenAsOneByOne(Environment environment, String name) {
    int agents = environment.spec().agents();
    int apart = environment.spec().observationSize() + 1;
    int shift = 7;
    float[] together = new float[agents * apart + shift];
    float[] oneByOne = together.clone();
    int[] offsets = new int[agents];
    for (int agent = 0; agent < agents; agent++) {
      offsets[agent] = (agents - 1 - agent) * apart;
      environment.observe(agent, oneByOne, offsets[agent] + shift);
    }
    environment.observeAll(together, offsets, shift);
    assertArrayEquals(oneByOne, together, name);
  }
}
