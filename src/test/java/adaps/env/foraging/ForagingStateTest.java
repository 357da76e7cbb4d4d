package adaps.env.foraging;

import static adaps.env.foraging.ThreeForagers.EAST;
import static adaps.env.foraging.ThreeForagers.LOAD;
import static adaps.env.foraging.ThreeForagers.NORTH;
import static adaps.env.foraging.ThreeForagers.NOTHING;
import static adaps.env.foraging.ThreeForagers.SOUTH;
import static adaps.env.foraging.ThreeForagers.at;
import static adaps.env.foraging.ThreeForagers.environment;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adaps.random.RandomStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What brings an environment back, a saved state or a frame, and the frames that are refused. */
class ForagingStateTest {
  private final double[] rewards = new double[3];

  private void step(ForagingEnvironment environment, int... actions) {
    environment.step(actions, rewards, null);
  }

  @Test
  void aSavedStateBringsLevelsAndTheFoodThatTheyCanLoad() throws IOException {
    ForagingSettings settings =
        new ForagingKind().parameters().read(Map.of("agents", 3, "levels", "drawn"));
    ForagingEnvironment strong = new ForagingEnvironment(settings, new int[] {9, 9, 9});
    ForagingEnvironment other = new ForagingEnvironment(settings, new int[] {1, 1, 1});
    strong.reset(new RandomStreams(1).stream("reset"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    strong.writeState(new DataOutputStream(bytes));
    other.readState(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertArrayEquals(new int[] {9, 9, 9}, other.frame().levels());
    strong.reset(new RandomStreams(2).stream("reset"));
    other.reset(new RandomStreams(2).stream("reset"));
    assertArrayEquals(strong.frame().foods(), other.frame().foods());
  }

  @Test
  void aFrameBringsBackWhatIsSeenOfTheLastStep() {
    ForagingEnvironment one = at(Map.of("penalty", 0.5), new int[] {2, 1, 1, 2, 5, 5}, 2, 2, 4);
    step(one, LOAD, LOAD, NORTH);
    ForagingFrame told = one.frame();
    ForagingEnvironment other = at(Map.of(), new int[] {0, 0, 0, 1, 0, 2}, 3, 3, 1);
    step(other, SOUTH, SOUTH, SOUTH);
    step(other, NOTHING, EAST, LOAD);
    other.restore(told);
    assertEquals(told.step(), other.frame().step());
    assertArrayEquals(new int[] {LOAD, LOAD, NORTH}, other.frame().executed());
    assertArrayEquals(new double[] {-0.5, -0.5, 0}, other.frame().rewards());
    assertEquals(List.of(), other.frame().loadings(), "attempts to load are forgotten");
    assertArrayEquals(told.foods(), other.frame().foods());
    assertArrayEquals(told.positions(), other.frame().positions());
  }

  @Test
  void aFrameWithStrongerAgentsBringsHeavierFood() {
    ForagingSettings settings =
        new ForagingKind()
            .parameters()
            .read(Map.of("agents", 3, "levels", "drawn", "forceCooperation", true));
    ForagingEnvironment weak = new ForagingEnvironment(settings, new int[] {1, 1, 1});
    ForagingEnvironment strong = new ForagingEnvironment(settings, new int[] {4, 5, 6});
    strong.reset(new RandomStreams(1).stream("reset"));
    weak.restore(strong.frame());
    weak.reset(new RandomStreams(2).stream("reset"));
    // With cooperation forced all food has the sum of the three lowest levels.
    assertEquals(15, weak.frame().foods()[2]);
  }

  /** What cannot be: the field is 6 by 6, two pieces of food at most, three agents. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "the number of agents is another          ; 0-0-0-1         ; 1-1-1 ;",
        "there is more food than places for it    ; 0-0-0-1-0-2     ; 1-1-1 ; 1-1-1-3-3-1-5-5-1",
        "food lies outside the field              ; 0-0-0-1-0-2     ; 1-1-1 ; 6-1-1",
        "food lies outside the field              ; 0-0-0-1-0-2     ; 1-1-1 ; 1-6-1",
        "two pieces of food lie on one cell       ; 0-0-0-1-0-2     ; 1-1-1 ; 1-1-1-1-1-2",
        "food has no level                        ; 0-0-0-1-0-2     ; 1-1-1 ; 1-1-0",
        "an agent stands outside the field        ; 6-0-0-1-0-2     ; 1-1-1 ; 1-1-1",
        "an agent stands outside the field        ; 0-0-0-1-0-6     ; 1-1-1 ; 1-1-1",
        "an agent stands on food                  ; 0-0-0-1-1-1     ; 1-1-1 ; 1-1-1",
        "an agent has no level                    ; 0-0-0-1-0-2     ; 1-0-1 ; 1-1-1",
      })
  void aFrameThatCannotBeIsRefused(String reason, String positions, String levels, String foods) {
    ForagingEnvironment environment = environment(Map.of());
    ForagingFrame frame =
        new ForagingFrame(
            0,
            new int[3],
            6,
            6,
            6,
            numbers(positions),
            numbers(levels),
            numbers(foods),
            1,
            3,
            new int[3],
            List.of(),
            new double[3]);
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> environment.restore(frame));
    assertEquals(reason, refused.getMessage());
  }

  private static int[] numbers(String joined) {
    return joined == null
        ? new int[0]
        : Arrays.stream(joined.split("-")).mapToInt(Integer::parseInt).toArray();
  }
}
