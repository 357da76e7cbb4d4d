package adaps.studio.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.studio.session.EditedParameter;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentGroupsTest {
  private final SetupViewModel setup = new SetupViewModel("spread-5-5-5");
  private final EditedParameter parameter =
      setup.environmentParameters().stream()
          .filter(AgentGroups::describes)
          .findFirst()
          .orElseThrow();
  private final AgentGroups groups = new AgentGroups(parameter);

  @Test
  void theTextOfTheParameterIsOneCountForEachType() {
    assertEquals(List.of("5", "5", "5"), groups.counts().get());
    parameter.text().set("3, 12");
    assertEquals(List.of("3", "12"), groups.counts().get());
  }

  @Test
  void aChangedCountIsInTheSetting() {
    groups.set(1, "7");
    assertEquals(List.of(5, 7, 5), setup.config().get().scenario().settings().get("groups"));
    assertEquals(17, setup.spec().get().agents());
  }

  @Test
  void typesComeAndGoButOneStays() {
    groups.add();
    assertEquals("5-5-5-5", parameter.text().get());
    groups.remove(0);
    groups.remove(0);
    groups.remove(0);
    groups.remove(0);
    assertEquals("5", parameter.text().get());
  }

  @Test
  void aCountThatCannotBeIsSaidWithItsRangeAndTheOthersStay() {
    groups.set(2, "0");
    assertEquals("groups is 0 but must be 1 to 1000.", parameter.problem().get());
    groups.set(2, "");
    assertFalse(parameter.problem().get().isEmpty());
    assertEquals(List.of("5", "5", ""), groups.counts().get());
    groups.set(2, "4");
    assertEquals("", parameter.problem().get());
  }

  @Test
  void whereTheEnvironmentAsksForAllAgentsAtOnceTypesAreItsOwnAffair() {
    setup.scenarioName().set("warehouse-2color-tiny-4ag");
    assertTrue(setup.environmentParameters().stream().noneMatch(AgentGroups::describes));
    assertEquals(
        List.of("agents"),
        setup.environmentParameters().stream()
            .filter(AgentGroups::countsAgents)
            .map(p -> p.description().key())
            .toList());
  }
}
