package adaps.pipeline;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.env.Environment;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.identity.ClusterAgreement;
import adaps.identity.IdentityClusters;
import adaps.nets.MlpKernel;
import adaps.nets.MlpKernels;
import adaps.random.RandomStreams;
import adaps.sharing.MaskReport;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingInputs;
import adaps.sharing.SharingPlan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One run of the five stages. It computes the same numbers whether or not it is paused, stepped,
 * watched or drawn.
 *
 * <p>Usage: make it, {@link #run} it on a thread of its own, press the buttons of {@link #control}
 * from anywhere.
 */
public final class Experiment implements Runnable {
  private final ExperimentConfig config;
  private final EnvironmentSpec spec;
  private final Method method;
  private final RunControl control = new RunControl();
  private final RunListener listener;
  private final RandomStreams streams;
  private final Map<String, String> warnings = new LinkedHashMap<>();
  private final Map<Stage, StageWork> works = new EnumMap<>(Stage.class);

  private final IdentityFindings earlier;
  private final Map<Stage, Double> secondsBefore = new EnumMap<>(Stage.class);

  private MlpKernel kernel;
  private Supplier<Environment> environments;
  private IdentityClusters clusters;
  private MaskStage masking;
  private volatile RunState state = RunState.PREPARING;

  /**
   * @throws ConfigException if the configuration cannot be run
   */
  public Experiment(ExperimentConfig config, List<RunListener> listeners) {
    this(config, listeners, null);
  }

  /**
   * An experiment that takes over what an earlier one found, as far as it would find the same
   * itself: with the same clustering it begins with stage 4, with another one with stage 3, with
   * other identities it begins from the start. Its numbers are the same either way.
   *
   * @throws ConfigException if the configuration cannot be run
   */
  public static Experiment from(
      IdentityFindings findings, ExperimentConfig config, List<RunListener> listeners) {
    return new Experiment(config, listeners, findings);
  }

  private Experiment(
      ExperimentConfig config, List<RunListener> listeners, IdentityFindings earlier) {
    this.config = config;
    this.earlier = earlier;
    spec = ExperimentChecks.check(config);
    method = Methods.named(config.run().method());
    List<RunListener> all = new ArrayList<>(listeners);
    all.add(
        new RunListener() {
          @Override
          public void warning(String name, String message) {
            warnings.merge(name, message, StageWork::bothLines);
          }
        });
    listener = new Listeners(all);
    streams = new RandomStreams(config.run().seed());
  }

  /** What it runs. */
  public ExperimentConfig config() {
    return config;
  }

  /** Shape of its environment. */
  public EnvironmentSpec spec() {
    return spec;
  }

  /** Its buttons. */
  public RunControl control() {
    return control;
  }

  /** Where it stands; any thread. */
  public RunState state() {
    return state;
  }

  @Override
  public void run() {
    try {
      tell(RunState.PREPARING, "");
      prepare();
      tell(RunState.RUNNING, "");
      runStages();
    } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
      listener.failed(e);
      tell(RunState.FAILED, sentence(e));
    }
  }

  private static String sentence(Throwable e) {
    if (e instanceof OutOfMemoryError) {
      return "The memory is used up; use fewer parallel environments, smaller layers or fewer"
          + " collected steps.";
    }
    return e.getMessage() == null
        ? "The run failed with " + e.getClass().getSimpleName() + "; see the log."
        : e.getMessage();
  }

  private void tell(RunState newState, String message) {
    state = newState;
    listener.stateChanged(newState, message);
  }

  private void prepare() {
    control.onWaiting(() -> tell(RunState.PAUSED, ""), () -> tell(RunState.RUNNING, ""));
    kernel = MlpKernels.named(config.run().kernel());
    environments =
        EnvironmentKinds.of(config.scenario())
            .prepare(config.scenario().settings(), streams.child("environment"));
    for (Stage stage : Stage.values()) {
      StageProgress.State waits =
          needs(stage) ? StageProgress.State.WAITING : StageProgress.State.SKIPPED;
      listener.stageChanged(
          new StageProgress(
              stage, waits, 0, 0, needs(stage) ? "" : method.label() + " does not need it"));
    }
  }

  private boolean needs(Stage stage) {
    return switch (stage) {
      case COLLECT, ENCODE, CLUSTER -> method.usesClusters();
      case MASK -> method.mapsMasks();
      case TRAIN -> true;
    };
  }

  private StageWork begin(Stage stage) {
    control.stageBegins();
    StageWork work = new StageWork(stage, control, listener);
    works.put(stage, work);
    return work;
  }

  private void runStages() {
    if (method.usesClusters()) {
      Optional<IdentityFindings> found = identify();
      if (found.isEmpty()) {
        stoppedBeforeTraining();
        return;
      }
      clusters = found.get().clusters();
    }
    masking = new MaskStage(config, streams, listener);
    Optional<NeuronMasks> masks = Optional.empty();
    if (method.mapsMasks()) {
      masks = masking.map(clusters, begin(Stage.MASK));
      if (masks.isEmpty()) {
        stoppedBeforeTraining();
        return;
      }
    }
    SharingPlan plan =
        method.plan(
            new SharingInputs(
                spec.agents(),
                config.a2c().hidden(),
                clusters == null ? null : clusters.clusterOfAgent(),
                masks.orElse(null),
                config.masks(),
                streams));
    if (plan.masks() != null && !method.mapsMasks()) {
      masking.show(plan.masks(), null);
    }
    train(plan);
  }

  /** Stages 1 to 3, or what is known of them already; nothing when stopped. */
  private Optional<IdentityFindings> identify() {
    IdentityStages stages =
        new IdentityStages(config, spec, environments, kernel, streams, listener, this::begin);
    Optional<IdentityFindings> known =
        Optional.ofNullable(earlier).flatMap(findings -> findings.usableFor(config));
    if (known.isEmpty()) {
      return stages.run();
    }
    takeOver(known.get());
    return known.get().clusters() == null ? stages.cluster(known.get()) : known;
  }

  private void takeOver(IdentityFindings known) {
    known
        .stages()
        .forEach(
            (stage, finding) -> {
              secondsBefore.put(stage, finding.seconds());
              listener.stageChanged(
                  new StageProgress(
                      stage,
                      StageProgress.State.DONE,
                      1,
                      finding.seconds(),
                      finding.result() + "; taken over"));
              finding.warnings().forEach(listener::warning);
            });
    listener.latentChanged(known.frame());
    listener.identityFound(known);
  }

  private void train(SharingPlan plan) {
    StageWork work = begin(Stage.TRAIN);
    try (TrainingStage training =
        new TrainingStage(config, plan, environments, kernel, streams, listener)) {
      training.run(work);
      boolean stopped = training.envSteps() < config.run().steps();
      end(stopped ? RunState.STOPPED : RunState.FINISHED, training);
    }
  }

  private void stoppedBeforeTraining() {
    end(RunState.STOPPED, null);
  }

  private void end(RunState how, TrainingStage training) {
    Map<Stage, Double> seconds = new EnumMap<>(secondsBefore);
    works.forEach((stage, work) -> seconds.put(stage, work.seconds()));
    MaskReport maskReport = masking == null ? null : masking.report();
    int[] clusterOfAgent = clusters == null ? null : clusters.clusterOfAgent();
    listener.ended(
        new RunResult(
            how,
            training == null ? 0 : training.envSteps(),
            training == null ? 0 : training.updates(),
            training == null ? Double.NaN : training.testReturn(),
            clusterOfAgent,
            clusters == null
                ? Double.NaN
                : ClusterAgreement.adjustedRandIndex(clusterOfAgent, spec.agentTypes()),
            clusters == null
                ? Double.NaN
                : ClusterAgreement.purity(clusterOfAgent, spec.agentTypes()),
            maskReport == null ? null : maskReport.keep(),
            maskReport == null ? null : maskReport.overlap(),
            Map.copyOf(warnings),
            training == null ? 0 : training.trainableParameters(),
            training == null ? 0 : training.envStepsPerSecond(),
            seconds));
    tell(how, "");
  }
}
