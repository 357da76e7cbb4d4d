package adaps.diversity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.env.Environment;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.env.WorldFrame;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiversitySampleTest {
  private static final int ALL = DiversitySample.OBSERVATIONS;

  private static DiversitySample draw(String name, long seed) {
    Scenario scenario = Scenarios.load(name);
    return DiversitySample.draw(
        EnvironmentKinds.environments(scenario, seed), new RandomStreams(seed), () -> false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spread-5-5-5", "warehouse-2color-tiny-4ag", "foraging-8x8-4p-4f"})
  void itRestsOnScenarioAndSeedAlone(String scenario) {
    DiversitySample first = draw(scenario, 3);
    DiversitySample again = draw(scenario, 3);
    assertArrayEquals(first.observations(), again.observations());
    assertArrayEquals(first.agentOrder(), again.agentOrder());
    assertFalse(Arrays.equals(first.observations(), draw(scenario, 4).observations()));
    long distinct = rows(first).stream().distinct().count();
    assertTrue(distinct > 0.9 * ALL, distinct + " of them are not seen twice");
  }

  private static List<List<Float>> rows(DiversitySample sample) {
    return IntStream.range(0, ALL)
        .mapToObj(
            row ->
                Arrays.copyOfRange(
                    sample.observations(), row * sample.size(), (row + 1) * sample.size()))
        .map(row -> IntStream.range(0, row.length).mapToObj(i -> row[i]).toList())
        .toList();
  }

  @Test
  void everyAgentGivesItsShareAndEpisodesGoOnBehindTheirEnds() {
    DiversitySample sample =
        DiversitySample.draw(() -> new Told(5, 20), new RandomStreams(0), () -> false);
    int[] given = new int[5];
    for (int row = 0; row < ALL; row++) {
      given[(int) sample.observations()[2 * row]]++;
      // Steps of an episode of twenty.
      assertEquals(
          row * DiversitySample.STEPS_APART % 20, sample.observations()[2 * row + 1], "row " + row);
    }
    Arrays.sort(given);
    assertArrayEquals(new int[] {51, 51, 51, 51, 52}, given);
    int[] order = sample.agentOrder().clone();
    Arrays.sort(order);
    assertArrayEquals(new int[] {0, 1, 2, 3, 4}, order);
  }

  /** Of twenty agents, and another order with another seed. */
  @Test
  void agentsStandInARandomOrder() {
    int[] order = ofTwenty(0);
    assertFalse(Arrays.equals(IntStream.range(0, 20).toArray(), order));
    assertFalse(Arrays.equals(ofTwenty(1), order));
    assertArrayEquals(ofTwenty(0), order);
  }

  private static int[] ofTwenty(long seed) {
    return DiversitySample.draw(() -> new Told(20, 20), new RandomStreams(seed), () -> false)
        .agentOrder();
  }

  @Test
  void itIsGivenUpWhenTheRunStops() {
    AtomicInteger asked = new AtomicInteger();
    assertThrows(
        CancellationException.class,
        () ->
            DiversitySample.draw(
                () -> new Told(2, 9), new RandomStreams(0), () -> asked.incrementAndGet() > 3));
    assertEquals(4, asked.get());
  }

  @Test
  void allActionsAreTaken() {
    boolean[] taken = new boolean[2];
    DiversitySample.draw(
        () ->
            new Told(3, 50) {
              @Override
              public boolean step(int[] actions, double[] rewards, UniformRandomProvider random) {
                IntStream.of(actions).forEach(action -> taken[action] = true);
                return super.step(actions, rewards, random);
              }
            },
        new RandomStreams(0),
        () -> false);
    assertTrue(taken[0] && taken[1]);
  }

  /** An agent sees its own number and how many steps its episode has had. */
  private static class Told implements Environment {
    private final EnvironmentSpec spec;
    private int steps;

    Told(int agents, int timeLimit) {
      spec =
          new EnvironmentSpec(
              Collections.nCopies(agents, 0),
              List.of("only"),
              List.of("agent", "steps"),
              List.of("left", "right"),
              timeLimit);
    }

    @Override
    public EnvironmentSpec spec() {
      return spec;
    }

    @Override
    public void reset(UniformRandomProvider random) {
      steps = 0;
    }

    @Override
    public boolean step(int[] actions, double[] rewards, UniformRandomProvider random) {
      steps++;
      return false;
    }

    @Override
    public void observe(int agent, float[] target, int offset) {
      target[offset] = agent;
      target[offset + 1] = steps;
    }

    @Override
    public WorldFrame frame() {
      throw new UnsupportedOperationException("nobody looks");
    }
  }
}
