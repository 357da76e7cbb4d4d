package adaps.env.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.BooleanNode;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceReplayTest {
  @ParameterizedTest
  @CsvSource({
    "bps_v1, 100",
    "bps_v2, 100",
    "bps_v4, 100",
    "bps_v5, 100",
    "rware_2color_tiny_4ag, 1100",
    "rware_2color_small_8ag, 860",
    "rware_3color_tiny_6ag, 980",
    "rware_4color_tiny_10ag, 950",
    "lbf_8x8_4p_4f, 662",
    "lbf_10x10_8p_5f_sight2, 584",
    "lbf_6x6_3p_2f_coop, 874",
  })
  void recordedStepsAreMetNumberByNumber(String name, int steps) {
    TraceResult result = TraceReplay.replay(ChangedTrace.recorded(name));
    assertNull(result.firstDifference());
    assertTrue(result.passed());
    assertEquals(steps, result.steps());
  }

  /** Trace, number, amount added to it, and the place that must be named. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bps_v1 | /episodes/1/steps/7/agent_pos/3/1  | 1e-8  | episode 1, step 7, agent_pos, agent"
            + " 3, entry 1",
        "bps_v5 | /episodes/0/steps/0/agent_vel/0/0  | 1e-8  | episode 0, step 0, agent_vel, agent"
            + " 0, entry 0",
        "bps_v4 | /episodes/1/steps/49/rewards/14    | -1e-8 | episode 1, step 49, rewards, agent"
            + " 14",
        "bps_v5 | /episodes/0/steps/12/obs/9/6       | 1e-6  | episode 0, step 12, obs, agent 9,"
            + " entry 6",
        "bps_v2 | /episodes/1/initial/obs/2/5        | 1e-6  | episode 1, initial, obs, agent 2,"
            + " entry 5",
        "bps_v1 | /episodes/0/initial/agent_vel/2/1  | 1e-8  | episode 0, initial, agent_vel, agent"
            + " 2, entry 1",
        "bps_v1 | /episodes/0/initial/agent_pos/2/1  | 1e-4  | episode 0, initial, agent_pos",
        "bps_v5 | /episodes/1/initial/landmark_pos/2/1 | 1e-4 | episode 1, initial, landmark_pos",
        "bps_v5 | /obs_permutation_per_group/1/3     | 1     | header, obs_permutation_per_group,"
            + " type 1, entry 3",
        "bps_v1 | /constants/damping                 | 0.05  | header, constants, damping",
        "rware_2color_tiny_4ag  | /episodes/0/steps/123/agents/2/0   | 1 | episode 0, step 123,"
            + " agents, agent 2, entry 0",
        "rware_2color_tiny_4ag  | /episodes/0/steps/7/agents/1/3     | 4 | episode 0, step 7,"
            + " agents, agent 1, entry 3",
        "rware_3color_tiny_6ag  | /episodes/0/steps/499/shelves/31/1 | 1 | episode 0, step 499,"
            + " shelves, shelf 31, entry 1",
        "rware_2color_small_8ag | /scenarios/17/steps/2/request_queue/5 | 1 | scenario 17, step 2,"
            + " request_queue, slot 5",
        "rware_2color_small_8ag | /scenarios/99/steps/0/rewards/7    | 1 | scenario 99, step 0,"
            + " rewards, agent 7",
        "rware_2color_tiny_4ag  | /episodes/0/steps/300/obs/3/43     | 1 | episode 0, step 300,"
            + " obs, agent 3, entry 43",
        "rware_3color_tiny_6ag  | /scenarios/4/steps/1/resolved_actions/2 | 1 | scenario 4, step 1,"
            + " resolved_actions",
        "rware_3color_tiny_6ag  | /episode_counts/cycle              | 1 | header, episode_counts,"
            + " cycle",
        "rware_2color_small_8ag | /scenarios/3/initial/shelves/8/1   | 1 | scenario 3, initial,"
            + " shelves, shelf 8",
        "lbf_8x8_4p_4f          | /episodes/3/steps/11/players/2/1   | 1 | episode 3, step 11,"
            + " players, agent 2, entry 1",
        "lbf_10x10_8p_5f_sight2 | /episodes/0/steps/2/foods/1/2      | 1 | episode 0, step 2,"
            + " foods, food 1, entry 2",
        "lbf_6x6_3p_2f_coop     | /scenarios/50/steps/1/valid/2/5    | 1 | scenario 50, step 1,"
            + " valid, agent 2, entry 5",
        "lbf_6x6_3p_2f_coop     | /episodes/11/steps/40/current_step | 1 | episode 11, step 40,"
            + " current_step",
        "lbf_8x8_4p_4f          | /episodes/9/steps/0/rewards/3      | 1e-8 | episode 9, step 0,"
            + " rewards, agent 3",
        "lbf_10x10_8p_5f_sight2 | /scenarios/7/steps/2/obs/7/38      | 1 | scenario 7, step 2, obs,"
            + " agent 7, entry 38",
        "lbf_10x10_8p_5f_sight2 | /scenarios/7/steps/2/obs_no_levels/0/30 | 1 | scenario 7, step 2,"
            + " obs_no_levels, agent 0, entry 30",
        "lbf_8x8_4p_4f          | /episodes/2/initial/food_spawned   | 1 | episode 2, initial,"
            + " food_spawned",
        "lbf_8x8_4p_4f          | /scenario_counts/swaps             | -1 | header,"
            + " scenario_counts, swaps",
      })
  void oneChangedNumberIsReportedAtItsStepAndField(
      String name, String pointer, double amount, String place) throws IOException {
    TraceResult result = ChangedTrace.of(name).add(pointer, amount).replay();
    assertFalse(result.passed());
    assertTrue(
        result.firstDifference().startsWith(place + ": ")
            || result.firstDifference().startsWith(place + ", "),
        result.firstDifference());
  }

  @ParameterizedTest
  @CsvSource({
    "bps_v2, /episodes/0/steps/4/actions/11, 1, 2",
    "rware_2color_tiny_4ag, /episodes/0/steps/20/actions/0, 1, 3",
    "lbf_8x8_4p_4f, /episodes/0/steps/0/actions/0, 3, 4",
  })
  void aChangedActionIsReportedAsTheActionAndNotAsTheState(
      String name, String pointer, int recorded, int changed) throws IOException {
    ChangedTrace trace = ChangedTrace.of(name);
    int action = trace.at(pointer).intValue();
    int other = action == changed ? recorded : changed;
    String words = trace.add(pointer, other - action).replay().firstDifference();
    String[] path = pointer.split("/");
    assertEquals(
        "episode 0, step "
            + path[4]
            + ", actions, agent "
            + path[6]
            + ": recorded "
            + other
            + ", but what follows was done by "
            + action,
        words);
  }

  @ParameterizedTest
  @CsvSource({"bps_v1, 5, 4", "rware_3color_tiny_6ag, 5, 4", "lbf_8x8_4p_4f, 6, 5"})
  void anActionThatDoesNotExistIsReported(String name, int actions, int highest)
      throws IOException {
    ChangedTrace trace = ChangedTrace.of(name);
    String pointer = "/episodes/0/steps/6/actions/1";
    int action = trace.at(pointer).intValue();
    TraceResult result = trace.add(pointer, actions - action).replay();
    assertEquals(
        "episode 0, step 6, actions, agent 1: recorded "
            + actions
            + ", but actions are 0 to "
            + highest,
        result.firstDifference());
    assertEquals(7, result.steps());
  }

  @ParameterizedTest
  @CsvSource({
    "bps_v1, /episodes/0/steps/20/dones/13, 'episode 0, step 20, dones, agent 13'",
    "rware_2color_tiny_4ag, /scenarios/2/steps/1/dones/0, 'scenario 2, step 1, dones, agent 0'",
    "lbf_8x8_4p_4f, /scenarios/119/steps/2/done, 'scenario 119, step 2, done'",
  })
  void anEndThatDidNotComeIsReported(String name, String pointer, String place) throws IOException {
    ChangedTrace trace = ChangedTrace.of(name).put(pointer, BooleanNode.TRUE);
    assertEquals(place + ": recorded true, replayed false", trace.replay().firstDifference());
  }

  @ParameterizedTest
  @CsvSource({"rware_2color_tiny_4ag", "rware_3color_tiny_6ag"})
  void aChangedDrawIsReportedAsTheDraw(String name) throws IOException {
    ChangedTrace trace = ChangedTrace.of(name);
    int step = 0;
    while (trace.at("/episodes/0/steps/" + step + "/draws").isEmpty()) {
      step++;
    }
    String words =
        trace.add("/episodes/0/steps/" + step + "/draws/0", 1).replay().firstDifference();
    assertTrue(words.startsWith("episode 0, step " + step + ", draws, entry 0: "), words);
  }
}
