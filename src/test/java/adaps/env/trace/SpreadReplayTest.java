package adaps.env.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadReplayTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"bps_v1", "bps_v2", "bps_v4", "bps_v5"})
  void recordedEpisodesAreMetStepByStep(String name) {
    TraceResult result = TraceReplay.replay(ChangedTrace.recorded(name));
    assertNull(result.firstDifference());
    assertTrue(result.passed());
    assertEquals(100, result.steps());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/episodes/1/steps/7/agent_pos/3/1  | 1e-8  | episode 1, step 7, agent_pos, agent 3, entry"
            + " 1",
        "/episodes/0/steps/0/agent_vel/0/0  | 1e-8  | episode 0, step 0, agent_vel, agent 0, entry"
            + " 0",
        "/episodes/1/steps/49/rewards/14    | -1e-8 | episode 1, step 49, rewards, agent 14",
        "/episodes/0/steps/12/obs/9/6       | 1e-6  | episode 0, step 12, obs, agent 9, entry 6",
        "/episodes/1/initial/obs/2/5        | 1e-6  | episode 1, initial, obs, agent 2, entry 5",
        "/episodes/0/initial/agent_vel/2/1  | 1e-8  | episode 0, initial, agent_vel, agent 2, entry"
            + " 1",
        "/obs_dim                           | 2     | header, obs_dim",
      })
  void oneChangedNumberIsReportedAtItsStepAndField(String pointer, double amount, String place)
      throws IOException {
    for (String name : new String[] {"bps_v1", "bps_v5"}) {
      TraceResult result = replay(ChangedTrace.of(name).add(pointer, amount));
      assertFalse(result.passed());
      assertTrue(result.firstDifference().startsWith(place + ": "), result.firstDifference());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 'recorded ', but what follows was done by",
    "7, 'recorded ', but actions are 0 to 4"
  })
  void aChangedActionIsReportedAsTheActionAndNotAsTheState(int amount, String start, String words)
      throws IOException {
    ChangedTrace trace = ChangedTrace.of("bps_v2");
    int action = trace.at("/episodes/0/steps/4/actions/11").intValue();
    int changed = amount == 1 ? (action + 1) % 5 : action + amount;
    TraceResult result = replay(trace.add("/episodes/0/steps/4/actions/11", changed - action));
    assertTrue(
        result
            .firstDifference()
            .startsWith("episode 0, step 4, actions, agent 11: " + start + changed),
        result.firstDifference());
    assertTrue(result.firstDifference().contains(words), result.firstDifference());
    assertEquals(5, result.steps());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 13})
  void anEndThatWasNotRecordedIsReported(int agent) throws IOException {
    ChangedTrace trace = ChangedTrace.of("bps_v1");
    trace.put(
        "/episodes/0/steps/20/dones/" + agent,
        com.fasterxml.jackson.databind.node.BooleanNode.TRUE);
    assertEquals(
        "episode 0, step 20, dones, agent " + agent + ": recorded true, replayed false",
        replay(trace).firstDifference());
  }

  private TraceResult replay(ChangedTrace trace) throws IOException {
    return TraceReplay.replay(trace.write(folder));
  }
}
