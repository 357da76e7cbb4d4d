package adaps.studio.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.identity.Identities;
import adaps.pipeline.BestPolicy;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.MetricPoints;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.pipeline.VaePoint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailboxTest {
  private final Mailbox mailbox = new Mailbox();
  private final List<String> heard = new ArrayList<>();

  private final RunListener reader =
      event -> {
        if (event instanceof RunEvent.StageChanged changed) {
          heard.add(changed.progress().stage() + " " + changed.progress().done());
        } else if (event instanceof RunEvent.Tested tested) {
          heard.add("update " + tested.point().update());
        } else if (event instanceof RunEvent.PolicyChanged changed) {
          heard.add("policy " + changed.policy().update());
        } else if (event instanceof RunEvent.BestPolicyChanged changed) {
          heard.add(
              "best " + changed.best().policy().update() + " with " + changed.best().testMean());
        } else if (event instanceof RunEvent.Warned warned) {
          heard.add(warned.name());
        } else if (event instanceof RunEvent.StateChanged changed) {
          heard.add(changed.state() + " " + changed.message());
        }
      };

  private static StageProgress progress(Stage stage, double done) {
    return new StageProgress(stage, StageProgress.State.RUNNING, done, 0, "");
  }

  private static MetricPoint point(long update) {
    return MetricPoints.of(update, 0, 0, new MetricPoint.TestReturn(0, 0, 0), 0);
  }

  @Test
  void onlyTheNewestProgressOfEachStageIsDeliveredInTheOrderInWhichItCame() {
    mailbox.accept(new RunEvent.StageChanged(progress(Stage.ENCODE, 0.1)));
    mailbox.accept(new RunEvent.StageChanged(progress(Stage.COLLECT, 1)));
    mailbox.accept(new RunEvent.StageChanged(progress(Stage.ENCODE, 0.7)));
    mailbox.deliver(reader);
    assertEquals(List.of("COLLECT 1.0", "ENCODE 0.7"), heard);
  }

  /** Or the window would keep other moments to replay than the run's own file. */
  @Test
  void everyMoveOfTheIdentitiesIsDeliveredBeforeItsPoint() {
    List<RunEvent> told = new ArrayList<>();
    for (double epoch : new double[] {0, 0.5, 1}) {
      told.add(new RunEvent.IdentitiesMoved(new Identities(epoch, null, null, 0, 0, 0)));
      told.add(new RunEvent.VaeTrained(new VaePoint(epoch, 0, 0, 0, 0)));
    }
    told.forEach(mailbox::accept);
    List<RunEvent> delivered = new ArrayList<>();
    mailbox.deliver(delivered::add);
    assertEquals(told, delivered);
  }

  @Test
  void theInitialAndTheBestPolicyAreNotOvertakenByTheNewest() {
    for (long update : new long[] {0, 5, 9}) {
      mailbox.accept(new RunEvent.PolicyChanged(new PolicySnapshot(null, null, null, update)));
      mailbox.accept(
          new RunEvent.BestPolicyChanged(
              new BestPolicy(new PolicySnapshot(null, null, null, update / 2), 0.5 * update)));
    }
    mailbox.deliver(reader);
    mailbox.deliver(reader);
    assertEquals(List.of("policy 0", "policy 9", "best 4 with 4.5"), heard);
  }

  @Test
  void everyPointOfTheVaesLossCurveIsDeliveredInOrderAndOnce() {
    List<Double> epochs = new ArrayList<>();
    RunListener losses =
        event -> {
          if (event instanceof RunEvent.VaeTrained trained) {
            epochs.add(trained.point().epoch());
          }
        };
    for (int i = 0; i < 3; i++) {
      mailbox.accept(new RunEvent.VaeTrained(new VaePoint(i, 0, 0, 0, 0)));
    }
    mailbox.deliver(losses);
    mailbox.deliver(losses);
    assertEquals(List.of(0.0, 1.0, 2.0), epochs);
  }

  @Test
  void everyMetricPointIsDeliveredInOrderAndOnce() {
    List<String> sent = new ArrayList<>();
    for (int update = 0; update < 1000; update++) {
      mailbox.accept(new RunEvent.Tested(point(update)));
      sent.add("update " + update);
    }
    mailbox.deliver(reader);
    mailbox.deliver(reader);
    assertEquals(sent, heard);
  }

  @Test
  void theEndIsToldAfterWhatCameBeforeIt() {
    mailbox.accept(new RunEvent.Tested(point(1)));
    mailbox.accept(new RunEvent.Warned("empty layer", "…"));
    mailbox.accept(new RunEvent.StateChanged(RunState.FINISHED, ""));
    mailbox.deliver(reader);
    assertEquals(List.of("update 1", "empty layer", "FINISHED "), heard);
  }

  @Test
  void nothingIsLostBetweenTwoThreads() throws InterruptedException {
    int points = 20_000;
    Thread writer =
        new Thread(
            () -> {
              for (int update = 0; update < points; update++) {
                mailbox.accept(new RunEvent.Tested(point(update)));
              }
              mailbox.accept(new RunEvent.StateChanged(RunState.FINISHED, ""));
            });
    writer.start();
    while (heard.isEmpty() || !heard.get(heard.size() - 1).startsWith("FINISHED")) {
      mailbox.deliver(reader);
      assertTrue(heard.size() <= points + 1);
    }
    writer.join();
    assertEquals(points + 1, heard.size());
    assertEquals("update " + (points - 1), heard.get(points - 1));
  }
}
