package adaps.env.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A recording of another setting than its header says is told apart, field by field. */
class TraceHeaderTest {
  @ParameterizedTest
  @ValueSource(strings = {"bps_v5", "rware_2color_tiny_4ag", "lbf_8x8_4p_4f"})
  void theBeginningAloneIsRight(String name) throws IOException {
    TraceResult result = ChangedTrace.beginning(name, "/episodes/0", 2).replay();
    assertNull(result.firstDifference());
    assertEquals(2, result.steps());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "bps_v5 ; /agent_type/3             ; 1        ; agent_type, agent 3: recorded 1, replayed"
            + " 0",
        "bps_v5 ; /n_agents                 ; 16       ; n_agents: recorded 16, replayed 15",
        "bps_v5 ; /n_landmarks              ; 4        ; n_landmarks: recorded 4, replayed 3",
        "bps_v5 ; /obs_dim                  ; 12       ; obs_dim: recorded 12, replayed 10",
        "bps_v5 ; /n_actions                ; 6        ; n_actions: recorded 6, replayed 5",
        "bps_v5 ; /constants/dt             ; 0.2      ; constants, dt: recorded 0.2, replayed 0.1",
        "bps_v5 ; /constants/force          ; 4        ; constants, force: recorded 4.0, replayed"
            + " 5.0",
        "bps_v5 ; /constants/mass           ; 2        ; constants, mass: recorded 2.0, replayed"
            + " 1.0",
        "bps_v5 ; /constants/local_ratio    ; 1        ; constants, local_ratio: recorded 1.0,"
            + " replayed 0.5",
        "bps_v5 ; /constants/max_frames     ; 101      ; constants, max_frames: recorded 101,"
            + " replayed 100",
        "rware_2color_tiny_4ag ; /agent_colors/1       ; 1    ; agent_colors, agent 1: recorded 1,"
            + " replayed 0",
        "rware_2color_tiny_4ag ; /goals/1/0            ; 6    ; goals, goal 1, entry 0: recorded 6,"
            + " replayed 5",
        "rware_2color_tiny_4ag ; /goals                ; [[4,10]] ; goals: recorded 1 rows,"
            + " replayed 2",
        "rware_2color_tiny_4ag ; /n_shelves            ; 33   ; n_shelves: recorded 33, replayed"
            + " 32",
        "rware_2color_tiny_4ag ; /request_queue_size   ; 5    ; request_queue_size: recorded 5,"
            + " replayed 8",
        "rware_2color_tiny_4ag ; /request_queue_size   ; 1    ; request_queue_size: recorded 1,"
            + " replayed 2",
        "rware_2color_tiny_4ag ; /obs_dim              ; 53   ; obs_dim: recorded 53, replayed 44",
        "rware_2color_tiny_4ag ; /n_actions            ; 6    ; n_actions: recorded 6, replayed 5",
        "rware_2color_tiny_4ag ; /max_inactivity_steps ; 9    ; max_inactivity_steps: recorded 9,"
            + " replayed null",
        "rware_2color_tiny_4ag ; /msg_bits             ; 2    ; msg_bits: recorded 2, replayed 0",
        "rware_2color_tiny_4ag ; /reward_type          ; \"GLOBAL\" ; reward_type: recorded GLOBAL,"
            + " replayed INDIVIDUAL",
        "rware_2color_tiny_4ag ; /highway/1            ; \"1011111001\" ; highway: recorded",
        "rware_2color_tiny_4ag ; /action_roll_per_color/1/3 ; 3 ; action_roll_per_color, colour 1,"
            + " entry 3: recorded 3, replayed 2",
        "rware_2color_tiny_4ag ; /grid_height          ; 12   ; grid_height: recorded 12, replayed"
            + " 11",
        "rware_2color_tiny_4ag ; /grid_width           ; 11   ; grid_width: recorded 11, replayed"
            + " 10",
        "lbf_8x8_4p_4f ; /n_actions             ; 5     ; n_actions: recorded 5, replayed 6",
        "lbf_8x8_4p_4f ; /obs_dim               ; 27    ; obs_dim: recorded 27, replayed 24",
        "lbf_8x8_4p_4f ; /obs_dim_no_levels     ; 24    ; obs_dim_no_levels: recorded 24, replayed"
            + " 20",
        "lbf_8x8_4p_4f ; /own_level_index       ; 17    ; own_level_index: recorded 17, replayed"
            + " 14",
        "lbf_8x8_4p_4f ; /other_level_indices/2 ; 22    ; other_level_indices, entry 2: recorded"
            + " 22, replayed 23",
        "lbf_8x8_4p_4f ; /normalize_reward      ; false ; normalize_reward: recorded false,"
            + " replayed true",
      })
  void aFieldOfTheHeaderThatSaysAnotherThingIsReported(
      String name, String pointer, String json, String words) throws IOException {
    TraceResult result =
        ChangedTrace.beginning(name, "/episodes/0", 1).putJson(pointer, json).replay();
    assertTrue(
        result.firstDifference() != null && result.firstDifference().startsWith("header, " + words),
        result.firstDifference());
    assertEquals(
        0, result.steps(), "nothing is replayed in a setting that is not the recorded one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/color_obs_permutations/1/7 ; -1 ; color_obs_permutations[1] is no permutation",
        "/color_obs_permutations/1/7 ; 44 ; color_obs_permutations[1] is no permutation",
        "/color_obs_permutations     ; [] ; color_obs_permutations has 0 elements and not 2",
        "/env                        ; \"mpe\" ; the environment 'mpe' is none of bps, rware, lbf",
        "/env                        ; 3  ; env is no text",
        "/highway/2                  ; 3  ; highway[2] is no text",
        "/highway                    ; 3  ; highway is no list",
        "/n_agents                   ; 4.5; n_agents is 4.5 and no whole number",
        "/n_agents                   ; 2147483648 ; n_agents is 2147483648 and no whole number",
        "/n_agents                   ; 0  ; its environment cannot be built (agents is 0 but must"
            + " be 1 to 1000.)",
        "/agent_colors               ; {} ; agent_colors is no list",
        "/episodes                   ; [1]; episode 0 is no JSON object",
        "/goals/0                    ; [4]; goals[0] has 1 elements and not 2",
        "/goals/0/1                  ; \"a\" ; goals[0][1] is no number",
        "/sensor_range               ; null ; the field 'sensor_range' is missing",
      })
  void aHeaderThatCannotBeIsRefused(String pointer, String json, String words) throws IOException {
    ChangedTrace trace =
        ChangedTrace.beginning("rware_2color_tiny_4ag", "/episodes/0", 1).putJson(pointer, json);
    TraceException refused = assertThrows(TraceException.class, trace::replay);
    assertEquals(
        "changed: " + words + ", so this is no trace that can be replayed.", refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"7, 8", "8, 7"})
  void anEntryThatIsShownTwiceIsNoPermutation(int from, int to) throws IOException {
    ChangedTrace trace = ChangedTrace.beginning("rware_2color_tiny_4ag", "/episodes/0", 1);
    trace.put("/color_obs_permutations/0/" + to, trace.at("/color_obs_permutations/0/" + from));
    TraceException refused = assertThrows(TraceException.class, trace::replay);
    assertTrue(refused.getMessage().contains("color_obs_permutations[0] is no permutation"));
  }

  /** Recordings count what happened in them, so that a replay that sees less is noticed. */
  @ParameterizedTest
  @CsvSource({
    "rware_2color_tiny_4ag, pick",
    "rware_2color_tiny_4ag, drop",
    "rware_2color_tiny_4ag, deliver",
    "rware_2color_tiny_4ag, reward",
    "rware_2color_tiny_4ag, failed",
    "rware_2color_tiny_4ag, moved",
    "rware_2color_tiny_4ag, tie",
    "rware_2color_tiny_4ag, wall",
    "lbf_8x8_4p_4f, load_try",
    "lbf_8x8_4p_4f, load_ok_players",
    "lbf_8x8_4p_4f, failed_load_players",
    "lbf_8x8_4p_4f, food_eaten",
    "lbf_8x8_4p_4f, move_ok",
    "lbf_8x8_4p_4f, move_fail_valid",
    "lbf_8x8_4p_4f, invalid",
    "lbf_8x8_4p_4f, stacked",
    "lbf_8x8_4p_4f, done_steps",
    "lbf_8x8_4p_4f, steps",
  })
  void aCountOfEventsThatIsNotMetIsReported(String name, String event) throws IOException {
    ChangedTrace trace = ChangedTrace.of(name).putJson("/scenarios", "[]");
    trace.putJson("/scenario_counts", "{}").add("/episode_counts/" + event, 1);
    String words = trace.replay().firstDifference();
    assertTrue(words != null && words.startsWith("header, episode_counts, " + event + ": "), words);
  }
}
