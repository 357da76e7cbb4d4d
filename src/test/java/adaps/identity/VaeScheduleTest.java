package adaps.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.RecordParameters;
import adaps.config.VaeConfig;
import java.util.Map;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

/** When a VAE stops, slows down and begins again, from errors that are made up. */
class VaeScheduleTest {
  private static final double RATE = 0.003;

  private static VaeSchedule schedule(boolean rewardsAreRare, Map<String, ?> values) {
    VaeConfig config = RecordParameters.of(VaeConfig.class, "Identity").read(values);
    return new VaeSchedule(config, 10, rewardsAreRare);
  }

  /**
   * What a training came to: how many batches, when the steps became smaller, when it began anew.
   */
  private record Course(long batches, long smallerAt, long widerAt) {}

  /**
   * Trains with an observation's error of 8 before and 0.01 after the first look.
   *
   * @param reward the reward's error after so many batches since the VAE began (anew)
   */
  private static Course train(VaeSchedule schedule, LongToDoubleFunction reward) {
    long batches = 0;
    long begun = 0;
    long smallerAt = -1;
    long widerAt = -1;
    for (; !schedule.isOver(batches); batches++) {
      if (schedule.lookIsDue(batches)) {
        double observation = batches == begun ? 8 : 0.01;
        if (schedule.look(batches, observation, reward.applyAsDouble(batches - begun))) {
          begun = batches;
          widerAt = batches;
          assertFalse(schedule.look(batches, 8, reward.applyAsDouble(0)), "once");
        }
      }
      if (smallerAt < begun && schedule.rate() < RATE) {
        smallerAt = batches;
        assertEquals(RATE / 3, schedule.rate(), 1e-12);
      }
    }
    return new Course(batches, smallerAt, widerAt);
  }

  @Test
  void aNumberOfEpochsIsTrainedExactlyAndNothingIsLookedAt() {
    VaeSchedule schedule = schedule(false, Map.of("vaeEpochs", 7));
    assertEquals(70, schedule.most());
    assertFalse(schedule.lookIsDue(0) || schedule.lookIsDue(VaeSchedule.LOOK_EVERY));
    assertFalse(schedule.isOver(69));
    assertTrue(schedule.isOver(70));
    assertEquals(RATE, schedule.rate());
    assertEquals(1, VaeSchedule.mostWidth(config(Map.of("vaeEpochs", 7))));
  }

  private static VaeConfig config(Map<String, ?> values) {
    return RecordParameters.of(VaeConfig.class, "Identity").read(values);
  }

  /** Both errors are below a twentieth of the untrained ones at 500; three looks more. */
  @Test
  void whatIsKnownIsPolishedWithSmallerStepsAndDone() {
    Course course = train(schedule(false, Map.of("vaeMinBatches", 1)), b -> b < 500 ? 1 : 0.049);
    assertEquals(new Course(1251, 500, -1), course);
  }

  @Test
  void theFewestBatchesAreTrainedEvenWhereEverythingIsKnown() {
    VaeSchedule schedule = schedule(false, Map.of("vaeMinBatches", 4000));
    assertEquals(4000, train(schedule, b -> b == 0 ? 1 : 0.01).batches());
  }

  /** It falls by a fiftieth of the untrained error at every look, until 5,000: 0.6. */
  @Test
  void anErrorThatFallsKeepsTheTrainingGoing() {
    Course course = train(schedule(true, Map.of()), b -> 1 - 0.02 * Math.min(b, 5000) / 250);
    assertEquals(new Course(5000 + 6 * 250 + 1, 5750, -1), course);
  }

  /** It needs six looks to fall by more than a hundredth: three in vain, and again from 1,500. */
  @Test
  void whatFallsTooSlowlyDoesNotFall() {
    Course course = train(schedule(true, Map.of()), b -> 1 - 0.002 * b / 250);
    assertEquals(new Course(2251, 1000, -1), course);
  }

  @Test
  void itEndsAfterTheMostBatchesWhateverFalls() {
    Course course = train(schedule(true, Map.of("vaeMaxBatches", 2_500)), b -> 1 - b / 5000.0);
    assertEquals(2500, course.batches());
  }

  @Test
  void rewardsThatAreHardlyLearnedByAThousandBatchesWantAWiderVae() {
    VaeSchedule schedule = schedule(false, Map.of("vaeMaxBatches", 2_000));
    assertEquals(new Course(3000, -1, 1000), train(schedule, b -> 1 - b / 5000.0));
    assertEquals(2, VaeSchedule.mostWidth(config(Map.of())));
  }

  /** 0.2 of the untrained error from 500 on: looked at in vain from 750 on, twice three times. */
  @Test
  void rewardsThatStayBadlyLearnedWantAWiderVaeAtTheEnd() {
    Course course = train(schedule(false, Map.of()), b -> b < 500 ? 1 : 0.2);
    assertEquals(2000, course.widerAt());
    assertEquals(2000 + 2001, course.batches());
  }

  @Test
  void rareRewardsAreNoReasonForAWiderVae() {
    assertEquals(-1, train(schedule(true, Map.of()), b -> 0.9).widerAt());
  }

  /** What falls further although it is known already does not prolong the polish. */
  @Test
  void whatIsKnownNeedNotFallNoMore() {
    VaeSchedule schedule = schedule(false, Map.of("vaeMinBatches", 1));
    Course course = train(schedule, b -> b < 500 ? 1 : b < 750 ? 0.049 : b < 1000 ? 0.03 : 0.01);
    assertEquals(new Course(1251, 500, -1), course);
  }

  @Test
  void theFewestBatchesCountFromTheWiderBeginning() {
    VaeSchedule schedule = schedule(false, Map.of("vaeMinBatches", 3000));
    Course course = train(schedule, b -> b == 0 ? 1 : b <= 1000 ? 0.9 : 0.01);
    assertEquals(1000, course.widerAt());
    assertEquals(1000 + 3000, course.batches());
  }
}
