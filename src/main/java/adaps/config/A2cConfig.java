package adaps.config;

import java.util.List;
import java.util.Locale;

/** The learner: n-step advantage actor-critic (Mnih et al., 2016), the same for all methods. */
public record A2cConfig(
    @Parameter(
            label = "Parallel environments",
            value = "8",
            min = 1,
            max = 4096,
            help =
                "Parallel environments that are stepped together, each in an episode of its own.")
        int environments,
    @Parameter(
            label = "Steps per update",
            value = "5",
            min = 1,
            max = 1024,
            unit = "steps",
            help = "The n of the n-step return.")
        int nSteps,
    @Parameter(
            label = "Discount",
            value = "0.99",
            min = 0,
            max = 1,
            help = "Gamma: how much a reward one step later counts.")
        double gamma,
    @Parameter(
            label = "Learning rate",
            logarithmic = true,
            value = "3e-4",
            min = 0,
            max = 1,
            help = "Step size of Adam.")
        double learningRate,
    @Parameter(
            label = "Adam epsilon",
            logarithmic = true,
            value = "1e-5",
            min = 0,
            max = 1,
            aboveMin = true,
            help = "Keeps Adam's division away from zero.")
        double adamEpsilon,
    @Parameter(
            label = "Entropy weight",
            logarithmic = true,
            value = "0.01",
            min = 0,
            max = 10,
            help = "How strongly the policy is kept random.")
        double entropyWeight,
    @Parameter(
            label = "Value weight",
            value = "0.5",
            min = 0,
            max = 10,
            help = "Weight of the critic's squared error in the loss.")
        double valueWeight,
    @Parameter(
            label = "Gradient norm",
            value = "0.5",
            min = 0,
            max = 1e6,
            aboveMin = true,
            help = "The gradient of all networks together is scaled down to this norm.")
        double maxGradientNorm,
    @Parameter(
            label = "Hidden layers",
            value = "64-64",
            min = 1,
            max = 4096,
            unit = "neurons",
            help = "Neurons of each hidden layer, of the actor and of the critic alike.")
        List<Integer> hidden,
    @Parameter(
            label = "Changes in training",
            value = "none",
            help =
                "Another learning rate or entropy weight from the end of an update on, such as"
                    + " learningRate=1e-4@12000; several are joined by semicolons.")
        String changes) {

  /**
   * @throws ConfigException if the changes cannot be read
   */
  public A2cConfig {
    changes = SettingChanges.parse(changes).text();
  }

  /** What changes in the middle of the training. */
  public SettingChanges settingChanges() {
    return SettingChanges.parse(changes);
  }

  /** What is learned with after so many updates: the same with the changes up to there made. */
  public A2cConfig after(long updates) {
    SettingChanges made = settingChanges();
    return new A2cConfig(
        environments,
        nSteps,
        gamma,
        made.after(updates, "learningRate", learningRate),
        adamEpsilon,
        made.after(updates, "entropyWeight", entropyWeight),
        valueWeight,
        maxGradientNorm,
        hidden,
        changes);
  }

  /**
   * A setting that can change, by its name.
   *
   * @throws ConfigException if it cannot
   */
  public double changeable(String key) {
    return switch (SettingChanges.description(key).key()) {
      case "learningRate" -> learningRate;
      default -> entropyWeight;
    };
  }

  /** Environment steps of so many updates, over all parallel environments. */
  public long envSteps(long updates) {
    return updates * environments * nSteps;
  }

  /** A change in words, with the value before: {@code learning rate 5e-4 → 1e-4}. */
  public String words(SettingChanges.Change change) {
    ParameterDescription setting = SettingChanges.description(change.key());
    double before = after(change.updates() - 1).changeable(change.key());
    return setting.label().toLowerCase(Locale.ROOT)
        + " "
        + ParameterType.text(before)
        + " \u2192 "
        + ParameterType.text(change.value());
  }
}
