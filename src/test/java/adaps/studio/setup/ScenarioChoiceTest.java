package adaps.studio.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.env.EnvironmentSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shape of an environment in words. */
class ScenarioChoiceTest {
  @Test
  void oneOfSomethingIsNotSpokenOfAsMany() {
    EnvironmentSpec one =
        new EnvironmentSpec(List.of(0), List.of("blue"), List.of("x"), List.of("left"), 1);
    assertEquals("1 agent, 1 observation, 1 action, 1 step", ScenarioChoice.words(one));
    EnvironmentSpec two =
        new EnvironmentSpec(
            List.of(0, 0), List.of("blue"), List.of("x", "y"), List.of("left", "right"), 50);
    assertEquals("2 agents, 2 observations, 2 actions, 50 steps", ScenarioChoice.words(two));
  }
}
