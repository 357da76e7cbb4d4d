package adaps.pipeline;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.env.Environment;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.nets.MlpKernel;
import adaps.nets.MlpKernels;
import adaps.random.RandomStreams;
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

  private final Checkpoint earlier;
  private final Map<Stage, Double> secondsBefore = new EnumMap<>(Stage.class);

  private MlpKernel kernel;
  private Supplier<Environment> environments;
  private IdentityFindings findings;
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
    return new Experiment(config, listeners, new Checkpoint(config, null, findings, null));
  }

  /**
   * An experiment that goes on where another one of the same configuration stood, with the numbers
   * that it would have computed. Only the length of the training may differ.
   *
   * @throws ConfigException if the configuration cannot be run
   */
  public static Experiment from(
      Checkpoint checkpoint, ExperimentConfig config, List<RunListener> listeners) {
    return new Experiment(config, listeners, checkpoint);
  }

  private Experiment(ExperimentConfig config, List<RunListener> listeners, Checkpoint earlier) {
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

          @Override
          public void identityFound(IdentityFindings found) {
            findings = found;
            if (earlier == null || earlier.training() == null) {
              keep(null);
            }
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
    } catch (RuntimeException | Error e) {
      // Whatever broke it, an own environment too: the run must say that it has ended.
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
    kernel =
        MlpKernels.named(
            earlier == null || earlier.kernel() == null ? config.run().kernel() : earlier.kernel());
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

  private void keep(TrainingState training) {
    listener.checkpoint(new Checkpoint(config, kernel.name(), findings, training));
  }

  private void runStages() {
    masking = new MaskStage(config, streams, listener);
    if (earlier != null && earlier.training() != null) {
      goOn(earlier.training());
      return;
    }
    if (method.usesClusters() && !identify()) {
      stoppedBeforeTraining();
      return;
    }
    Optional<NeuronMasks> masks = Optional.empty();
    if (method.mapsMasks()) {
      masks = masking.map(findings.clusters(), begin(Stage.MASK));
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
                findings == null ? null : findings.clusters().clusterOfAgent(),
                masks.orElse(null),
                config.masks(),
                streams));
    if (plan.masks() != null && !method.mapsMasks()) {
      masking.show(plan.masks(), null);
    }
    train(plan, null);
  }

  /** Stages 1 to 3, or what is known of them already; false when stopped. */
  private boolean identify() {
    IdentityStages stages =
        new IdentityStages(config, spec, environments, kernel, streams, listener, this::begin);
    Optional<IdentityFindings> known =
        Optional.ofNullable(earlier)
            .map(Checkpoint::findings)
            .flatMap(found -> found.usableFor(config));
    if (known.isEmpty()) {
      return stages.run().isPresent();
    }
    takeOver(known.get());
    return known.get().clusters() != null || stages.cluster(known.get()).isPresent();
  }

  private void takeOver(IdentityFindings known) {
    known.stages().forEach(this::takeOver);
    listener.latentChanged(known.frame());
    listener.identityFound(known);
  }

  private void takeOver(Stage stage, StageFinding finding) {
    secondsBefore.put(stage, finding.seconds());
    String result = finding.result() + "; taken over";
    listener.stageChanged(
        new StageProgress(stage, StageProgress.State.DONE, 1, finding.seconds(), result));
    finding.warnings().forEach(listener::warning);
  }

  private void goOn(TrainingState training) {
    if (earlier.findings() != null) {
      takeOver(earlier.findings());
    }
    if (training.mapping() != null) {
      takeOver(Stage.MASK, training.mapping());
    }
    if (training.plan().masks() != null) {
      masking.takeOver(training);
    }
    train(training.plan(), training);
  }

  /**
   * @param before where training stands already, or null at its beginning
   */
  private void train(SharingPlan plan, TrainingState before) {
    StageWork work = begin(Stage.TRAIN);
    try (TrainingStage training =
        new TrainingStage(
            config, plan, environments, kernel, streams, listener, masking, this::keep)) {
      if (before != null) {
        training.restore(before);
        work.continues(before.seconds());
      }
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
    listener.ended(
        RunResult.of(
            how, training, findings, spec, masking.report(), Map.copyOf(warnings), seconds));
    tell(how, "");
  }
}
