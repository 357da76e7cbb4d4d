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
import adaps.sharing.MaskFrame;
import adaps.sharing.MaskMapping;
import adaps.sharing.MaskReport;
import adaps.sharing.MaskWarning;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingInputs;
import adaps.sharing.SharingPlan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  private MlpKernel kernel;
  private Supplier<Environment> environments;
  private IdentityClusters clusters;
  private MaskReport maskReport;
  private volatile RunState state = RunState.PREPARING;

  /**
   * @throws ConfigException if the configuration cannot be run
   */
  public Experiment(ExperimentConfig config, List<RunListener> listeners) {
    this.config = config;
    spec = ExperimentChecks.check(config);
    method = Methods.named(config.run().method());
    List<RunListener> all = new ArrayList<>(listeners);
    all.add(
        new RunListener() {
          @Override
          public void warning(String name, String message) {
            warnings.merge(
                name, message, (first, second) -> first + System.lineSeparator() + second);
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
      Optional<IdentityClusters> found =
          new IdentityStages(config, spec, environments, kernel, streams, listener, this::begin)
              .run();
      if (found.isEmpty()) {
        stoppedBeforeTraining();
        return;
      }
      clusters = found.get();
    }
    Optional<NeuronMasks> masks = method.mapsMasks() ? map() : Optional.empty();
    if (method.mapsMasks() && masks.isEmpty()) {
      stoppedBeforeTraining();
      return;
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
      showMasks(plan.masks(), null);
    }
    train(plan);
  }

  private Optional<NeuronMasks> map() {
    StageWork work = begin(Stage.MASK);
    if (!work.permitted()) {
      return Optional.empty();
    }
    MaskMapping.Mapped mapped =
        MaskMapping.map(
            clusters.centres(),
            clusters.clusterOfAgent(),
            config.a2c().hidden(),
            config.masks(),
            streams);
    showMasks(mapped.masks(), mapped.probabilities());
    work.done(summary(maskReport));
    return Optional.of(mapped.masks());
  }

  private void showMasks(NeuronMasks masks, double[][][] probabilities) {
    maskReport = MaskReport.of(masks.bits(), masks.layerNames());
    listener.masksChanged(
        new MaskFrame(
            masks.layerNames(),
            probabilities,
            masks.bits(),
            masks.maskOfAgent(),
            config.masks().lambda(),
            maskReport));
    for (MaskWarning warning : maskReport.warnings()) {
      listener.warning(warning.name(), warning.message());
    }
  }

  private static String summary(MaskReport report) {
    double keep = 0;
    int cells = 0;
    for (double[] mask : report.keep()) {
      for (double share : mask) {
        keep += share;
        cells++;
      }
    }
    double overlap = 0;
    int pairs = 0;
    for (int a = 0; a < report.overlap().length; a++) {
      for (int b = a + 1; b < report.overlap().length; b++) {
        overlap += report.overlap()[a][b];
        pairs++;
      }
    }
    String kept = String.format(Locale.ROOT, "keeps %.0f %%", 100 * keep / cells);
    return pairs == 0 ? kept : kept + String.format(Locale.ROOT, ", overlap %.2f", overlap / pairs);
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
    Map<Stage, Double> seconds = new EnumMap<>(Stage.class);
    works.forEach((stage, work) -> seconds.put(stage, work.seconds()));
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
