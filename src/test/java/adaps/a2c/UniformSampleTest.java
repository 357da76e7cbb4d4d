package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.random.RandomStreams;
import org.junit.jupiter.api.Test;

class UniformSampleTest {
  @Test
  void keepsEverythingInOrderWithoutARandomNumberWhileThereIsRoom() {
    UniformSample sample = new UniformSample(5, null);
    for (int i = 0; i < 5; i++) {
      assertEquals(i, sample.next());
    }
    assertFalse(sample.isPartial());
  }

  /** Each of 40 things is kept in 10 of 40 trials: 5,000 of 20,000, deviation 61. */
  @Test
  void everyThingIsKeptEquallyOften() {
    int places = 10;
    int things = 40;
    int trials = 20_000;
    var random = new RandomStreams(0).stream("test");
    int[] kept = new int[things];
    for (int trial = 0; trial < trials; trial++) {
      UniformSample sample = new UniformSample(places, random);
      int[] thingAt = new int[places];
      for (int thing = 0; thing < things; thing++) {
        int place = sample.next();
        if (place != UniformSample.NOT_KEPT) {
          thingAt[place] = thing;
        }
      }
      assertTrue(sample.isPartial());
      for (int thing : thingAt) {
        kept[thing]++;
      }
    }
    for (int thing = 0; thing < things; thing++) {
      assertEquals(trials * places / things, kept[thing], 5 * 61, "thing " + thing);
    }
  }
}
