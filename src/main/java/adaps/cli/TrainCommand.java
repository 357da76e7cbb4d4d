package adaps.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code adaps train}: one run, from the first stage to the last. */
@Command(
    name = "train",
    description = "Train one method on one scenario and keep the run in a folder.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed on the way",
      "2:wrong arguments or configuration; nothing was written",
      "130:interrupted; 'adaps resume' goes on"
    })
final class TrainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ExperimentOptions experiment;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Environment steps to train, over all parallel environments. Default: 600000.")
  private String steps;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "Where run folders are kept. Default: ${DEFAULT-VALUE}.")
  private Path runs;

  @Option(
      names = "--json",
      description = "Print one JSON object on standard output, everything else elsewhere.")
  private boolean json;

  @Option(
      names = "--tensorboard",
      description = "Also write the learning curve as a TensorBoard event file in the run folder.")
  private boolean tensorboard;

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    TrainingRun training = new TrainingRun(terminal, experiment.config(steps), json);
    if (tensorboard) {
      training.withEventFile();
    }
    return training.run(runs);
  }
}
