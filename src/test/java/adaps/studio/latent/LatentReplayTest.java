package adaps.studio.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.TestSeed;
import adaps.identity.Identities;
import adaps.identity.IdentityPath;
import adaps.identity.IdentityPath.Moment;
import adaps.identity.LatentFrame;
import adaps.identity.LatentPlane;
import adaps.pipeline.IdentityMoments;
import adaps.pipeline.RunEvent;
import adaps.pipeline.VaePoint;
import adaps.studio.session.LatestAnswer;
import adaps.studio.session.SmallRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The latent space is replayed over the VAE's epochs, with nothing in it that was not so. */
class LatentReplayTest {
  private static final SmallRun RUN = SmallRun.with(Map.of());
  private static final Identities END = RUN.findings.identities();
  private static final double LAST = END.epoch();

  private final LatentViewModel latent =
      new LatentViewModel(
          new LatestAnswer(Runnable::run, Runnable::run),
          new LatestAnswer(Runnable::run, Runnable::run));
  private final LatentReplay replay = latent.replay();

  @BeforeEach
  void begin() {
    latent.accept(new RunEvent.Begins(RUN.config, RUN.spec));
  }

  @Test
  void theNewestIsFollowedUnlessSomebodyWentBack() {
    assertEquals(0, replay.shown().get().last());
    learn(0, 1, 2);
    assertSame(latent.frame().get(), shown());
    assertEquals(2, epoch());
    replay.move(-1);
    assertEquals(1, epoch());
    LatentFrame then = shown();
    learn(3, 4);
    assertSame(then, shown(), "who looks at the past stays there");
    assertEquals(4, latent.frame().get().identities().epoch());
    assertEquals(4, replay.newestEpoch());
    replay.goLive();
    learn(4.5);
    assertEquals(4.5, epoch());
    assertFalse(replay.isPast());
  }

  @Test
  void theMomentsAreThoseThatTheRunsFileKeeps() {
    IdentityMoments kept = new IdentityMoments();
    for (int i = 0; i <= 450; i++) {
      double epoch = i * LAST / 500;
      learn(epoch);
      kept.follow(at(epoch));
      if (i > 0) {
        kept.pointMade(point(epoch));
      }
      if (i == 260) {
        replay.seek(40);
      }
    }
    double stood = epoch();
    latent.accept(new RunEvent.IdentityFound(RUN.findings));
    assertEquals(stood, epoch());
    List<Double> seen = new ArrayList<>();
    for (int at = 0; at < replay.shown().get().last(); at++) {
      replay.seek(at);
      seen.add(epoch());
    }
    assertEquals(kept.kept().stream().map(Identities::epoch).toList(), seen);
    assertTrue(seen.size() > 50, seen.size() + " moments");
  }

  @Test
  void whatIsDrawnOfThePastIsOfThatMomentAndHasNoClusters() {
    learn(0, 1, 2, 3);
    latent.accept(new RunEvent.IdentityFound(RUN.findings));
    assertNotNull(latent.lookOfShown());
    replay.seek(1);
    assertNull(latent.lookOfShown());
    assertNull(shown().clusterOfAgent());
    assertNull(shown().planeCentres());
    LatentAxis second = new LatentAxis(false, 1);
    LatentAxis fourth = new LatentAxis(false, 3);
    LatentCoordinates along =
        LatentCoordinates.of(shown(), latent.lookOfShown(), second, fourth, LatentAxis.FIRST);
    Identities then = at(1);
    LatentPlane plane = LatentCoordinates.planeOf(latent.frame().get());
    for (int agent = 0; agent < then.mu().length; agent++) {
      assertEquals(then.mu()[agent][1], along.means()[agent][0]);
      assertEquals(then.sigma()[agent][3], along.deviations()[agent][1]);
      assertEquals(plane.project(then.mu())[agent][0], along.means()[agent][2]);
    }
    assertEquals(then.divergence(), shown().identities().divergence());
    replay.goLive();
    assertNotNull(latent.lookOfShown());
  }

  /** The plane of the past is the one in which the end is drawn, or the end would be a jump. */
  @Test
  void theEndIsWhereThePastLeadsTo() {
    learn(0);
    latent.accept(new RunEvent.IdentitiesMoved(moved(LAST - 0.01, END.mu())));
    latent.accept(new RunEvent.VaeTrained(point(LAST - 0.01)));
    latent.accept(new RunEvent.IdentityFound(RUN.findings));
    double[][] end = flat();
    replay.move(-1);
    assertTrue(replay.isPast());
    double[][] before = flat();
    for (int agent = 0; agent < end.length; agent++) {
      assertArrayEquals(end[agent], before[agent], 1e-9, "agent " + agent);
    }
  }

  @Test
  void playingGoesFromTheFirstToTheNewestAndStandsThere() {
    learn(0, 1, 2, 3);
    replay.playOrStand();
    assertEquals(0, epoch());
    replay.advance(0.25);
    assertEquals(2, epoch());
    assertTrue(replay.playing().get());
    replay.playOrStand();
    replay.advance(5);
    assertEquals(2, epoch());
    replay.playOrStand();
    replay.advance(0.15);
    assertEquals(3, epoch());
    assertFalse(replay.playing().get());
    replay.playOrStand();
    replay.seek(1);
    assertFalse(replay.playing().get(), "who takes the slider stops it");
  }

  @Test
  void anOpenedRunsMomentsAreItsFiles() {
    latent.accept(new RunEvent.IdentitiesCameAbout(path(true)));
    latent.accept(new RunEvent.IdentityFound(RUN.findings));
    assertEquals(new LatentReplay.Shown(latent.frame().get(), 2, 2), replay.shown().get());
    replay.seek(0);
    latent.vertical().set(new LatentAxis(false, 2));
    assertEquals(0, epoch());
    assertFalse(latent.lacksDimensions());
    double there = at(0).mu()[2][5];
    assertEquals(there, shown().mu()[2][5], 5e-4 * Math.abs(there));
    begin();
    assertEquals(0, replay.shown().get().last(), "the next run has none of its moments");
  }

  @Test
  void ofAnOlderProgramsMomentsOnlyThePlaneIsDrawn() {
    IdentityPath path = path(false);
    // Where the agents were drawn before, in another run, turns the picture no more.
    learn(0, 1, 2);
    begin();
    latent.accept(new RunEvent.IdentitiesCameAbout(path));
    latent.accept(new RunEvent.IdentityFound(RUN.findings));
    double[][] inFile = RUN.findings.plane().project(END.mu());
    double[][] end = flat();
    for (int agent = 0; agent < end.length; agent++) {
      assertArrayEquals(inFile[agent], new double[] {end[agent][0], end[agent][1]}, 1e-9);
    }
    replay.seek(1);
    assertArrayEquals(path.moments().get(1).plane()[3], new double[] {flat()[3][0], flat()[3][1]});
    assertFalse(latent.lacksDimensions());
    assertEquals("axis 1", LatentAxis.FIRST.title(shown().explained()[0]));
    latent.depth().set(new LatentAxis(false, 2));
    assertTrue(latent.lacksDimensions());
    latent.depth().set(LatentAxis.NONE);
    latent.horizontal().set(new LatentAxis(false, 0));
    assertTrue(latent.lacksDimensions());
    replay.goLive();
    assertFalse(latent.lacksDimensions());
  }

  private static IdentityPath path(boolean whole) {
    List<Moment> moments = new ArrayList<>();
    for (Identities identities : List.of(at(0), at(1), END)) {
      Moment moment = Moment.of(identities, RUN.findings.plane());
      moments.add(
          whole ? moment : new Moment(moment.epoch(), moment.plane(), moment.planeSigma(), null));
    }
    return new IdentityPath(moments);
  }

  private double[][] flat() {
    LatentScatter scatter =
        LatentScatter.of(shown(), latent.lookOfShown(), LatentAxis.FIRST, LatentAxis.SECOND);
    return scatter.points();
  }

  private LatentFrame shown() {
    return replay.shown().get().frame();
  }

  private double epoch() {
    return shown().identities().epoch();
  }

  private void learn(double... epochs) {
    for (double epoch : epochs) {
      latent.accept(new RunEvent.IdentitiesMoved(at(epoch)));
      if (epoch > 0) {
        latent.accept(new RunEvent.VaeTrained(point(epoch)));
      }
    }
  }

  private static VaePoint point(double epoch) {
    return new VaePoint(epoch, 0, 0, 0, 0);
  }

  private static Identities at(double epoch) {
    Random random = TestSeed.random(7);
    double[][] mu = new double[END.mu().length][END.mu()[0].length];
    for (double[] agent : mu) {
      for (int d = 0; d < agent.length; d++) {
        agent[d] = random.nextGaussian() * (1 + epoch * d);
      }
    }
    return moved(epoch, mu);
  }

  private static Identities moved(double epoch, double[][] mu) {
    return new Identities(epoch, mu, END.sigma(), 1 + epoch, 2 + epoch, 3 + epoch);
  }
}
