package adaps.config;

import java.util.List;

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
        List<Integer> hidden) {}
