package adaps.pipeline;

import adaps.a2c.A2c;
import adaps.a2c.NotFiniteException;
import adaps.a2c.PhaseClock.Phase;
import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentBatch;
import adaps.random.RandomStreams;
import adaps.sharing.Method;
import adaps.sharing.SharingInputs;
import adaps.sharing.SharingPlan;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Stage 5: A2C under a sharing plan, with a test every so many environment steps. */
final class TrainingStage implements AutoCloseable {
  private final ExperimentConfig config;
  private final StageContext context;
  private final RunListener listener;
  private final A2c a2c;
  private final PlannedTraining training;
  private final TestCurve curve;
  private final LiveSettings settings;
  private final CheckpointClock checkpoints;
  private final StepBack stepBack;
  private final Consumer<TrainingState> keeper;
  private final PolicyNews news;
  private final PolicyTest test;
  private boolean checkpointsFail;
  private long checkpointNanos;

  /**
   * @param method may revise the plan
   * @param inputs what it knew before it was told of masks
   * @param plan to begin or to go on with
   * @param masks those of the plan, or null where it has none
   * @param show hears of the masks of revised plans
   * @param keeper takes where training stands, between two updates
   */
  TrainingStage(
      StageContext context,
      Method method,
      SharingInputs inputs,
      SharingPlan plan,
      MaskFindings masks,
      Consumer<MaskFindings> show,
      Consumer<TrainingState> keeper) {
    this.context = context;
    config = context.config();
    listener = context.listener();
    this.keeper = keeper;
    curve = new TestCurve(listener);
    checkpoints = new CheckpointClock(config.run());
    RandomStreams streams = context.streams();
    EnvironmentBatch batch =
        new EnvironmentBatch(
            context.environments(),
            config.a2c().environments(),
            environment -> streams.stream("training environment", environment));
    a2c = new A2c(context.kernel(), plan, batch, config.a2c(), streams, context.workers());
    settings = new LiveSettings(config, a2c, listener);
    test = new PolicyTest(context, inputs.clusterOfAgent(), plan, a2c);
    training = new PlannedTraining(context, method, inputs, plan, a2c, this::follow);
    news = new PolicyNews(a2c, training, masks, show, listener);
    stepBack = new StepBack(a2c, training, config.evaluation().testInterval());
  }

  /**
   * Gives the networks what they begin with.
   *
   * @param stopped whether the run is to end before they are made
   * @throws java.util.concurrent.CancellationException when it ended so
   */
  void begin(BooleanSupplier stopped) {
    a2c.initialise(stopped);
  }

  /** Goes on where another run of the same experiment stood; listeners hear of its curve. */
  void restore(TrainingState state) {
    try {
      training.restore(state);
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigException(
          "run", "The run cannot go on from its checkpoint: " + e.getMessage() + ".");
    }
    checkpoints.taken(a2c.updates());
    stepBack.remember(state);
    news.begins();
    curve.restore(state);
  }

  /**
   * Trains to the end; false when stopped before it.
   *
   * @param told what the method is told when it looks at its plan; a stop is heard meanwhile
   */
  boolean run(StageWork work, Supplier<SharingInputs> told) {
    news.publish();
    checkpoint(work);
    work.onGradientsAsked(news::publishGradients);
    try {
      training.know(told.get());
      train(work);
    } catch (CancellationException stopped) {
      checkpoint(work);
      news.publish();
      return false;
    } finally {
      work.onGradientsAsked(null);
    }
    news.publish();
    work.done(doing());
    return true;
  }

  private void train(StageWork work) {
    long steps = config.run().steps();
    while (a2c.envSteps() < steps) {
      if (checkpoints.isDue(a2c.updates())) {
        checkpoint(work);
      }
      boolean permitted = work.permitted();
      settings.takeOver(work.asked());
      if (!permitted) {
        throw new CancellationException("Training was stopped.");
      }
      if (a2c.envSteps() >= curve.next()) {
        test(work);
      }
      update(work);
      tell(work);
    }
    // Before the last test, which a longer run would not make here.
    checkpoint(work);
    test(work);
  }

  private void update(StageWork work) {
    try {
      training.update();
    } catch (NotFiniteException e) {
      news.publishMasks();
      news.publishPolicy();
      keepBefore(e, work);
      news.publishMasks();
      throw e;
    }
  }

  /** The learner follows a revised plan already. */
  private void follow(SharingPlan before, SharingPlan revised) {
    test.follow(revised, a2c.networks().actor());
    news.begins();
    if (revised.masks() != null) {
      news.revised(MaskStage.revised(revised.masks(), before, news.masks(), config));
    }
  }

  /** A checkpoint from which the very next update is the one that failed. */
  private void keepBefore(NotFiniteException failure, StageWork work) {
    long before = failure.update() - 1;
    work.report(done(), "failed; keeps a checkpoint of update " + before);
    try {
      if (!checkpoints.isTakenAt(before) && stepBack.to(before, work::permitted)) {
        checkpoint(work);
      }
    } catch (IOException | RuntimeException e) {
      // An environment that cannot come back must not hide the failure; older checkpoints stay.
      failure.addSuppressed(e);
    }
  }

  /** Hands out where training stands; a run that cannot be resumed is worth more than none. */
  private void checkpoint(StageWork work) {
    if (checkpointsFail || checkpoints.isTakenAt(a2c.updates())) {
      return;
    }
    a2c.clock().begin(Phase.OTHER);
    long began = System.nanoTime();
    try {
      MaskFindings masks = news.masks();
      TrainingState state =
          new TrainingState(
              training.plan(),
              masks == null ? null : masks.stage(),
              masks == null ? null : masks.frame().probabilities(),
              a2c.state(),
              curve.next(),
              curve.points(),
              work.seconds(),
              training.pullsSoFar(),
              curve.best(),
              training.conflict().state());
      stepBack.remember(state);
      keeper.accept(state);
    } catch (IOException e) {
      checkpointsFail = true;
      work.warn(
          "no checkpoints",
          "This run cannot be resumed, because its environment cannot write its state: "
              + e.getMessage()
              + ".");
    }
    checkpoints.taken(a2c.updates());
    checkpointNanos += System.nanoTime() - began;
  }

  private void tell(StageWork work) {
    if (curve.takeNews() || work.reportIsDue()) {
      work.report(done(), doing());
      news.publishIfDue();
    }
  }

  private double done() {
    return Math.min(1, (double) a2c.envSteps() / config.run().steps());
  }

  private String doing() {
    List<MetricPoint> points = curve.points();
    String newest = points.isEmpty() ? "" : StageSummary.tested(points) + ", ";
    return newest + StageSummary.speed(envStepsPerSecond(), workers());
  }

  /** Stopped in its middle it changes nothing. */
  private void test(StageWork work) {
    a2c.clock().begin(Phase.EVALUATING);
    PolicyTest.Found found;
    try {
      found = test.test(curve.points().size(), work::stopped);
    } finally {
      a2c.clock().begin(Phase.OTHER);
    }
    add(found);
  }

  private void add(PolicyTest.Found found) {
    MetricPoint point =
        new MetricPoint(
            a2c.updates(),
            a2c.envSteps(),
            a2c.clock().trainingSeconds(),
            found.test(),
            a2c.episodeReturns().take(),
            a2c.metrics().take(),
            found.diversity(),
            training.conflict().levels(),
            found.parts());
    curve.add(point, news::snapshot);
    curve.next(stepBack.testAfter(curve.next()));
  }

  /** Mean test return over the last tenth of the steps done, NaN before the first test. */
  double testReturn() {
    return FinalReturn.of(curve.points(), a2c.envSteps());
  }

  long envSteps() {
    return a2c.envSteps();
  }

  long updates() {
    return a2c.updates();
  }

  long trainableParameters() {
    return a2c.trainableParameters();
  }

  /** Threads that share the work. */
  int workers() {
    return a2c.workers().count();
  }

  /** How long training stood still to take checkpoints. */
  double checkpointSeconds() {
    return checkpointNanos / 1e9;
  }

  /** Learning included, tests and pauses not. */
  double envStepsPerSecond() {
    double seconds = a2c.clock().trainingSeconds();
    return seconds == 0 ? 0 : a2c.envSteps() / seconds;
  }

  @Override
  public void close() {
    test.close();
    training.close();
    a2c.close();
  }
}
