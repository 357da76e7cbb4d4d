package adaps.studio.latent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.TestSeed;
import adaps.identity.Identities;
import adaps.identity.LatentFrame;
import adaps.pipeline.RunEvent;
import adaps.studio.session.LatestAnswer;
import adaps.studio.session.SmallRun;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatentViewModelTest {
  private final LatentViewModel latent =
      new LatentViewModel(
          new LatestAnswer(Runnable::run, Runnable::run),
          new LatestAnswer(Runnable::run, Runnable::run));

  @Test
  void theRunsOwnClustersAreThoseItFound() {
    for (String on : new String[] {"mu", "sample"}) {
      SmallRun run = SmallRun.with(Map.of("clusterOn", on));
      run.tell(latent);
      ClusterLook look = latent.look().get();
      assertTrue(look.ofRun());
      assertSame(run.findings.clusters(), look.clusters());
      assertEquals(run.latent.planeCentres().length, latent.clustersOfRun());
      LatentScatter scatter =
          LatentScatter.of(run.latent, look, LatentAxis.FIRST, LatentAxis.SECOND);
      for (int cluster = 0; cluster < latent.clustersOfRun(); cluster++) {
        // The drawing may be turned against the run's own, but nothing in it comes nearer.
        for (int agent = 0; agent < scatter.points().length; agent++) {
          assertEquals(
              distance(run.latent.planeCentres()[cluster], run.latent.plane()[agent]),
              distance(scatter.centres()[cluster], scatter.points()[agent]),
              1e-9,
              on);
        }
      }
    }
  }

  private static double distance(double[] one, double[] other) {
    return Math.hypot(one[0] - other[0], one[1] - other[1]);
  }

  @Test
  void aLookAtAnotherKIsMarkedAndLeavesTheRunAlone() {
    SmallRun run = SmallRun.with(Map.of());
    run.tell(latent);
    LatentFrame frame = latent.frame().get();
    latent.lookAt(7);
    assertFalse(latent.look().get().ofRun());
    assertEquals(7, latent.look().get().clusters().clusters());
    double index =
        run.latent.daviesBouldin().stream()
            .filter(choice -> choice.clusters() == 7)
            .findFirst()
            .orElseThrow()
            .daviesBouldin();
    assertEquals(index, latent.look().get().clusters().tried().get(0).daviesBouldin());
    assertSame(frame, latent.frame().get());
    latent.lookAtRun();
    assertTrue(latent.look().get().ofRun());
  }

  @Test
  void aNewRunForgetsTheOldOneAndAnAxisThatItHasNot() {
    SmallRun run = SmallRun.with(Map.of());
    run.tell(latent);
    latent.horizontal().set(new LatentAxis(false, 9));
    latent.vertical().set(new LatentAxis(false, 1));
    latent.accept(new RunEvent.Begins(run.config.with("latentSize", 3), run.spec));
    assertNull(latent.look().get());
    assertNull(latent.errors().get());
    assertEquals(LatentAxis.FIRST, latent.horizontal().get());
    assertEquals(new LatentAxis(false, 1), latent.vertical().get());
  }

  @Test
  void whereKWasGivenTheIndexOfTheOthersIsWorkedOut() {
    SmallRun chosen = SmallRun.with(Map.of());
    SmallRun given = SmallRun.with(Map.of("clusters", 3));
    given.tell(latent);
    assertEquals(1, given.latent.daviesBouldin().size());
    assertEquals(chosen.latent.daviesBouldin(), latent.choices().get());
    assertEquals(3, latent.clustersOfRun());
    chosen.tell(latent);
    assertSame(chosen.latent.daviesBouldin(), latent.choices().get());
    latent.accept(new RunEvent.Begins(chosen.config, chosen.spec));
    assertEquals(0, latent.choices().get().size());
  }

  @Test
  void aRunThatTakesItsIdentitiesOverHasTheirErrors() {
    SmallRun run = SmallRun.with(Map.of());
    run.tell(latent);
    latent.accept(new RunEvent.Begins(run.config, run.spec));
    latent.accept(new RunEvent.IdentityFound(run.findings));
    assertSame(run.findings.errors(), latent.errors().get());
    latent.accept(new RunEvent.Begins(run.config, run.spec));
    assertNull(latent.errors().get());
  }

  /** Two components that trade places, or change sign, would throw the points across the plane. */
  @Test
  void pointsMoveLittleFromOneDrawingToTheNext() {
    Random random = TestSeed.random(1);
    double[][] mu = new double[9][4];
    for (double[] point : mu) {
      for (int d = 0; d < 4; d++) {
        point[d] = (d < 2 ? 5 + d : 0.2) * random.nextGaussian();
      }
    }
    SmallRun run = SmallRun.with(Map.of());
    latent.accept(new RunEvent.Begins(run.config, run.spec));
    double[][] last = null;
    for (int step = 0; step < 200; step++) {
      for (double[] point : mu) {
        point[0] *= step < 100 ? 1.01 : 0.99;
        point[1] *= step < 100 ? 0.99 : 1.01;
      }
      double[][] now = Arrays.stream(mu).map(double[]::clone).toArray(double[][]::new);
      latent.accept(new RunEvent.IdentitiesMoved(new Identities(step, now, now, 0, 0, 0)));
      double[][] next = latent.frame().get().plane();
      double moved = 0;
      double size = 0;
      for (int agent = 0; last != null && agent < mu.length; agent++) {
        moved += distance(next[agent], last[agent]);
        size += Math.hypot(last[agent][0], last[agent][1]);
      }
      assertTrue(moved <= 0.2 * size, "step " + step + ": " + moved + " of " + size);
      last = next;
    }
  }

  @Test
  void agreementIsPutInWords() {
    assertEquals("The clusters are the types.", new ClusterLook(null, 1, true).words());
    assertEquals("Nearly the types.", new ClusterLook(null, 0.9, true).words());
    assertEquals("Partly the types.", new ClusterLook(null, 0.5333, true).words());
    assertEquals("Hardly the types.", new ClusterLook(null, 0.2, true).words());
    assertEquals("No better than chance.", new ClusterLook(null, -0.1, true).words());
  }
}
