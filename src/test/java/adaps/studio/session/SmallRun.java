package adaps.studio.session;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.env.EnvironmentSpec;
import adaps.identity.LatentFrame;
import adaps.pipeline.Experiment;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.NetworkActivity;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.sharing.MaskFrame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The newest of everything that a short real run told, to be told again. */
public final class SmallRun {
  private static final Map<String, SmallRun> DONE = new LinkedHashMap<>();

  public final ExperimentConfig config;
  public final EnvironmentSpec spec;
  public IdentityFindings findings;
  public LatentFrame latent;
  public MaskFrame masks;
  public PolicySnapshot policy;
  public NetworkActivity activity;

  private SmallRun(ExperimentConfig config) {
    this.config = config;
    Experiment experiment = new Experiment(config, List.of(new Recorder()));
    spec = experiment.spec();
    experiment.run();
  }

  /** A run of three types of five agents that ends after ten updates; each is made once. */
  public static synchronized SmallRun with(Map<String, ?> changes) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("collectSteps", 2000);
    values.put("vaeEpochs", 5);
    values.put("steps", 400);
    values.put("testEpisodes", 1);
    values.putAll(changes);
    return DONE.computeIfAbsent(
        values.toString(),
        key -> new SmallRun(ExperimentConfig.of(Scenarios.load("spread-5-5-5"), values)));
  }

  /** Tells a watcher what the window would. */
  public void tell(RunListener watcher) {
    watcher.accept(new RunEvent.Begins(config, spec));
    if (findings != null) {
      watcher.accept(new RunEvent.IdentityFound(findings));
    }
    if (masks != null) {
      watcher.accept(new RunEvent.MasksKnown(masks));
    }
    watcher.accept(new RunEvent.PolicyChanged(policy));
    if (activity != null) {
      watcher.accept(new RunEvent.ActivityChanged(activity));
    }
  }

  private final class Recorder implements RunListener {
    @Override
    public void accept(RunEvent event) {
      if (event instanceof RunEvent.IdentityFound found) {
        findings = found.findings();
        latent = findings.frame();
      } else if (event instanceof RunEvent.MasksKnown known) {
        masks = known.frame();
      } else if (event instanceof RunEvent.PolicyChanged changed) {
        policy = changed.policy();
      } else if (event instanceof RunEvent.ActivityChanged changed) {
        activity = changed.activity();
      }
    }
  }
}
