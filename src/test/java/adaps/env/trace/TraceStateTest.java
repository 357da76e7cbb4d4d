package adaps.env.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** States that cannot be, or that disagree with what agents saw, are reported where they are. */
class TraceStateTest {
  private static String replayed(String name, String pointer, String json) throws IOException {
    return ChangedTrace.beginning(name, "/episodes/0", 1)
        .putJson("/episodes/0" + pointer, json)
        .replay()
        .firstDifference();
  }

  /** The tiny warehouse is 10 cells wide and 11 high, has 32 shelves and four robots. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/agents/0/0       ; -1 ; agents, agent 0: recorded outside the warehouse",
        "/agents/0/0       ; 10 ; agents, agent 0: recorded outside the warehouse",
        "/agents/0/1       ; -1 ; agents, agent 0: recorded outside the warehouse",
        "/agents/0/1       ; 11 ; agents, agent 0: recorded outside the warehouse",
        "/agents/3/2       ; -1 ; agents, agent 3: recorded heading -1, but headings are 0 to 3",
        "/agents/3/2       ; 4  ; agents, agent 3: recorded heading 4, but headings are 0 to 3",
        "/agents/3/3       ; -1 ; agents, agent 3: recorded load -1, which is no shelf",
        "/agents/3/3       ; 33 ; agents, agent 3: recorded load 33, which is no shelf",
        "/agents/3/3       ; 32 ; agents, agent 3: recorded with load 32, which stands at home",
        "/agents/1         ; [0,2,0,0] ; agents, agent 1: recorded on the cell of another robot",
        "/request_queue/0  ; 0  ; request_queue, slot 0: recorded 0 wrongly",
        "/request_queue/0  ; 33 ; request_queue, slot 0: recorded 33 wrongly",
        "/request_queue/3  ; 14 ; request_queue, slot 3: recorded 14 wrongly",
        "/shelf_colors/0   ; -1 ; shelf_colors, shelf 0: recorded -1",
        "/shelf_colors/31  ; 2  ; shelf_colors, shelf 31: recorded 2",
        "/shelves/0        ; [0,0] ; shelves, shelf 0: neither at home nor carried",
        "/agents/0/2       ; 0  ; agents: disagrees with the obs of agent 0",
        "/shelf_colors/0   ; 0  ; shelf_colors: disagrees with the obs of agent 0",
      })
  void aStateOfTheWarehouseThatCannotBeIsReported(String pointer, String json, String words)
      throws IOException {
    assertEquals(
        "episode 0, initial, " + words,
        replayed("rware_2color_tiny_4ag", "/initial" + pointer, json));
  }

  @Test
  void aRequestThatNobodySawIsReportedAsTheQueue() throws IOException {
    // Shelf 14 is asked for; whoever sees shelf 1 sees that it is not.
    String words =
        ChangedTrace.beginning("rware_2color_tiny_4ag", "/episodes/0", 1)
            .putJson("/episodes/0/initial/request_queue/0", "1")
            .putJson("/episodes/0/initial/request_queue/1", "2")
            .replay()
            .firstDifference();
    assertTrue(
        words.startsWith("episode 0, initial, request_queue: disagrees with the obs"), words);
  }

  /** In the fourth start robots carry the shelves 18, 17, 5 and 25. */
  @Test
  void aLoadThatIsMissingIsReportedWithTheRobotThatCarriesIt() throws IOException {
    ChangedTrace trace = ChangedTrace.beginning("rware_2color_tiny_4ag", "/scenarios/4", 1);
    assertNull(trace.replay().firstDifference());
    assertEquals(
        "episode 0, initial, agents, agent 2: recorded without the shelf that obs says it carries",
        trace.putJson("/episodes/0/initial/agents/2/3", "0").replay().firstDifference());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/players/0/0   ; 9 ; players and foods: an agent stands outside the field",
        "/players/0     ; [2,3] ; players and foods: an agent stands on food",
        "/foods         ; [[2,3,4],[2,3,1]] ; players and foods: two pieces of food lie on one"
            + " cell",
        "/players/0/0   ; 0 ; players: disagrees with the obs of agent 0",
        "/levels/1      ; 3 ; levels, agent 1: recorded level 3, but levels are 1 to 2",
        "/levels/1      ; 0 ; levels, agent 1: recorded level 0, but levels are 1 to 2",
        "/levels/1      ; 1 ; levels: disagrees with the obs of agent 0",
        "/foods/1/2     ; 2 ; foods: disagrees with the obs of agent 0",
        "/foods/3/1     ; 3 ; foods: disagrees with the obs of agent 0",
        "/food_spawned  ; 13 ; food_spawned: recorded 13.0, replayed 12.0",
        "/current_step  ; 1 ; current_step: recorded 1, replayed 0",
        "/valid/0/5     ; 1 ; valid, agent 0, entry 5: recorded 1, replayed 0",
      })
  void aStateOfForagingThatCannotBeIsReported(String pointer, String json, String words)
      throws IOException {
    assertEquals(
        "episode 0, initial, " + words, replayed("lbf_8x8_4p_4f", "/initial" + pointer, json));
  }

  /** Agents have levels 2, 2, 1, 1, so food has 1 to 4; what they saw is changed with it. */
  @ParameterizedTest
  @CsvSource({"5", "0"})
  void foodThatNoTeamCouldLoadIsReported(int level) throws IOException {
    ChangedTrace trace = ChangedTrace.beginning("lbf_8x8_4p_4f", "/episodes/0", 0);
    trace.putJson("/min_food_level", level == 0 ? "2" : "1");
    String recorded = level == 0 ? "1" : "5";
    trace.putJson("/episodes/0/initial/foods/1/2", recorded);
    for (int agent = 0; agent < 4; agent++) {
      trace.putJson("/episodes/0/initial/obs/" + agent + "/5", recorded);
    }
    String words = trace.replay().firstDifference();
    String range = level == 0 ? "2 to 4" : "1 to 4";
    assertEquals(
        "episode 0, initial, foods, food 1: recorded level "
            + recorded
            + ", but levels are "
            + range,
        words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "rware_2color_tiny_4ag ; /rolled_actions/2 ; 4      ; rolled_actions, agent 2: recorded 4,",
        "rware_2color_tiny_4ag ; /tie_cells        ; [[3,3]] ; tie_cells: recorded 1 rows, replayed"
            + " 0",
        "rware_2color_tiny_4ag ; /draws            ; [7]    ; draws: recorded 1, but 0 were needed",
        "lbf_8x8_4p_4f         ; /truncated        ; true   ; truncated: recorded true, replayed"
            + " false",
      })
  void whatAStepSaysBesideItsStateIsCompared(String name, String pointer, String json, String words)
      throws IOException {
    ChangedTrace trace = ChangedTrace.beginning(name, "/episodes/0", 1);
    String recorded = trace.at("/episodes/0/steps/0" + pointer).toString();
    assertFalse(recorded.equals(json), "another value than the recorded one");
    String said = replayed(name, "/steps/0" + pointer, json);
    assertTrue(said.startsWith("episode 0, step 0, " + words), said);
  }

  /** Step 142 of the first recording delivers two shelves. */
  @Test
  void everyDeliveryNeedsItsDraw() throws IOException {
    ChangedTrace trace = ChangedTrace.of("rware_2color_tiny_4ag");
    int step = 142;
    while (trace.at("/episodes/0/steps/" + step + "/draws").isEmpty()) {
      step++;
    }
    String steps = "/episodes/0/steps/" + step;
    String words =
        ChangedTrace.beginning("rware_2color_tiny_4ag", "/episodes/0", step + 1)
            .putJson(steps + "/draws", "[]")
            .replay()
            .firstDifference();
    assertTrue(
        words.startsWith("episode 0, step " + step + ", draws: recorded 0, but a delivery needs"),
        words);
  }
}
