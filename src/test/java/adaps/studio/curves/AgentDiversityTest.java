package adaps.studio.curves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import adaps.pipeline.RunEvent;
import adaps.studio.session.LatestAnswer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgentDiversityTest {
  private static final long SECOND = 1_000_000_000L;

  private final List<Runnable> questions = new ArrayList<>();
  private final AgentDiversity agents =
      new AgentDiversity(new LatestAnswer(questions::add, Runnable::run));

  @BeforeEach
  void begin() {
    agents.hear(new RunEvent.Begins(HandMadePolicies.CONFIG, HandMadePolicies.SPEC));
  }

  private void answer() {
    questions.forEach(Runnable::run);
    questions.clear();
  }

  @Test
  void theNewestPolicyIsMeasuredWhenSomebodyLooks() {
    agents.look(0);
    assertEquals(0, questions.size(), "there is none yet");
    agents.hear(HandMadePolicies.after(7, 2, 2, 4));
    assertEquals(0, questions.size(), "nobody looks");
    agents.look(5);
    answer();
    assertEquals(7, agents.shown().get().update());
    assertEquals(2.0 / 3, agents.shown().get().mean(), 1e-12);
    assertEquals(List.of(0, 1, 2), agents.shown().get().table().agents());
    assertEquals(1, agents.shown().get().table().values()[0][2]);
    agents.look(9 * SECOND);
    assertEquals(0, questions.size(), "it is the newest still");
  }

  @Test
  void itIsLookedAtOnceASecondAtMost() {
    agents.hear(HandMadePolicies.after(1, 0, 0, 0));
    agents.look(SECOND);
    agents.hear(HandMadePolicies.after(2, 0, 0, 1));
    agents.look(2 * SECOND - 1);
    assertEquals(1, questions.size());
    agents.look(2 * SECOND);
    assertEquals(2, questions.size());
    answer();
    assertEquals(2, agents.shown().get().update());
  }

  @Test
  void theInitialPolicyToldBehindATrainedOneIsNotTheNewest() {
    agents.hear(HandMadePolicies.after(9, 0, 0, 1));
    agents.hear(HandMadePolicies.after(0, 0, 0, 0));
    agents.look(0);
    answer();
    assertEquals(9, agents.shown().get().update());
  }

  @Test
  void anotherRunHasNothingOfTheOneBefore() {
    agents.hear(HandMadePolicies.after(9, 0, 0, 1));
    agents.look(0);
    begin();
    answer();
    assertNull(agents.shown().get(), "the answer came too late");
    agents.hear(HandMadePolicies.after(1, 0, 0, 0));
    agents.look(1);
    answer();
    assertEquals(1, agents.shown().get().update());
  }
}
