package adaps.env;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.Scenario;
import adaps.random.RandomStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A state that was written down is the whole state: nothing of it is told apart afterwards. */
class SavedStateTest {
  private static final int STEPS = 60;

  /** An environment, settings, and the same with another size, whose states do not fit. */
  record Setting(String environment, Map<String, Object> settings, Map<String, Object> other) {
    @Override
    public String toString() {
      return environment;
    }
  }

  static List<Setting> settings() {
    return List.of(
        new Setting("spread", Map.of("groups", "2-3"), Map.of("groups", "3-3")),
        new Setting(
            "warehouse",
            Map.of("agents", 8, "colours", 2, "requests", "hard"),
            Map.of("agents", 9, "colours", 2, "requests", "hard")),
        new Setting(
            "foraging",
            Map.of("levels", "drawn", "maxLevel", 5, "penalty", 0.5),
            Map.of("levels", "drawn", "maxLevel", 5, "penalty", 0.5, "foods", 5)));
  }

  /** Makes copies of one experiment, which share what is drawn once. */
  private static Supplier<Environment> copies(String kind, Map<String, Object> settings) {
    Scenario scenario = new Scenario("mine", "", kind, "", settings);
    return EnvironmentKinds.of(scenario).prepare(settings, new RandomStreams(1));
  }

  private static byte[] written(Environment environment) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ((SavedState) environment).writeState(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static void read(Environment environment, byte[] state) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(state));
    ((SavedState) environment).readState(in);
    assertEquals(0, in.available(), "all of it is read");
  }

  /** Everything in a frame, as text: records compare their arrays by identity. */
  private static List<String> everything(Environment environment) {
    WorldFrame frame = environment.frame();
    List<String> all = new ArrayList<>();
    for (RecordComponent component : frame.getClass().getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(frame);
        String text = Arrays.deepToString(new Object[] {value});
        all.add(component.getName() + " " + text);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    return all;
  }

  private static float[] observations(Environment environment) {
    int size = environment.spec().observationSize();
    float[] all = new float[size * environment.spec().agents()];
    for (int agent = 0; agent < environment.spec().agents(); agent++) {
      environment.observe(agent, all, agent * size);
    }
    return all;
  }

  private static void play(Environment environment, UniformRandomProvider random, int steps) {
    int agents = environment.spec().agents();
    int choices = environment.spec().actions();
    for (int step = 0; step < steps; step++) {
      environment.step(random.ints(agents, 0, choices).toArray(), new double[agents], random);
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void whatWasWrittenGoesOnLikeTheOriginal(Setting setting) throws IOException {
    RandomStreams streams = new RandomStreams(41);
    Supplier<Environment> copies = copies(setting.environment, setting.settings);
    Environment one = copies.get();
    Environment other = copies.get();
    UniformRandomProvider random = streams.stream("play");
    one.reset(random);
    other.reset(random);
    play(other, random, 7);
    for (int moment = 0; moment < STEPS; moment++) {
      assertFalse(everything(one).equals(everything(other)), "two different states to begin with");
      read(other, written(one));
      assertEquals(everything(one), everything(other));
      assertArrayEquals(observations(one), observations(other));
      assertArrayEquals(written(one), written(other));
      play(one, new RandomStreams(moment).stream("a"), 1);
      play(other, new RandomStreams(moment).stream("a"), 1);
      assertEquals(everything(one), everything(other));
      play(one, random, 1);
      if (one.frame().step() > 20) {
        one.reset(random);
        play(one, random, 1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void theNextEpisodeIsTheOriginalsToo(Setting setting) throws IOException {
    Supplier<Environment> copies = copies(setting.environment, setting.settings);
    Environment one = copies.get();
    Environment other = copies.get();
    one.reset(new RandomStreams(5).stream("first"));
    read(other, written(one));
    for (int episode = 0; episode < 20; episode++) {
      one.reset(new RandomStreams(episode).stream("next"));
      other.reset(new RandomStreams(episode).stream("next"));
      assertEquals(everything(one), everything(other));
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void anEpisodeBeginsLikeTheFirstWhateverCameBefore(Setting setting) {
    Supplier<Environment> copies = copies(setting.environment, setting.settings);
    Environment fresh = copies.get();
    Environment used = copies.get();
    UniformRandomProvider random = new RandomStreams(6).stream("play");
    used.reset(random);
    for (int episode = 0; episode < 10; episode++) {
      play(used, random, 15);
      fresh.reset(new RandomStreams(episode).stream("reset"));
      used.reset(new RandomStreams(episode).stream("reset"));
      assertEquals(everything(fresh), everything(used));
      assertArrayEquals(observations(fresh), observations(used));
      play(fresh, new RandomStreams(episode).stream("play"), 10);
      play(used, new RandomStreams(episode).stream("play"), 10);
      assertEquals(everything(fresh), everything(used));
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aStateOfAnotherSizeIsRefusedWithBothSizes(Setting setting) throws IOException {
    Environment one = copies(setting.environment, setting.settings).get();
    Environment other = copies(setting.environment, setting.other).get();
    byte[] state = written(one);
    IOException refused = assertThrows(IOException.class, () -> read(other, state));
    String sentence = refused.getMessage();
    assertTrue(
        sentence.matches("a saved state holds \\d+ values where this scenario has \\d+"), sentence);
  }
}
