package adaps.runs;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentKinds;
import adaps.nets.MlpKernel;
import adaps.nets.MlpKernels;
import adaps.pipeline.WorkerChoice;
import adaps.plugins.Plugins;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What made a run, or a part of one.
 *
 * @param at when it began, in the machine's own time zone
 * @param updates that had been trained before
 * @param facts program, commit, java, processor, system, kernel, workers and host, in words by name
 * @param plugins checksums by the names of the files
 */
public record Maker(
    String at, long updates, Map<String, String> facts, Map<String, String> plugins) {

  public Maker {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    plugins = Collections.unmodifiableMap(new LinkedHashMap<>(plugins));
  }

  /** This process on this machine, about to begin or to go on with a run. */
  static Maker here(ExperimentConfig config, long updates) {
    Program program = Program.present();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("program", program.version());
    facts.put("commit", program.commit() + (program.changed() ? " with changes" : ""));
    facts.put("java", ThisMachine.java());
    facts.put("processor", ThisMachine.processor());
    facts.put("system", ThisMachine.system());
    MlpKernel kernel = MlpKernels.named(config.run().kernel());
    int workers = WorkerChoice.of(config, EnvironmentKinds.spec(config.scenario()), kernel);
    facts.put("kernel", kernel.name());
    facts.put("workers", String.valueOf(workers));
    facts.put("host", LockOwner.thisHost());
    String now = LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
    return new Maker(now, updates, facts, sums());
  }

  /** Checksums of the code that came into the program from outside its build. */
  private static Map<String, String> sums() {
    Map<String, String> sums = new TreeMap<>();
    Plugins.present().used().forEach(plugin -> sums.put(plugin.name(), plugin.sha256()));
    return sums;
  }

  /** What it was in words by name, the plugins among them where there are any. */
  Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>(facts);
    if (!plugins.isEmpty()) {
      words.put(
          "plugins",
          plugins.entrySet().stream()
              .map(one -> one.getKey() + " " + one.getValue())
              .collect(Collectors.joining(", ")));
    }
    return words;
  }

  /** As the file has it. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("at", at);
    fields.put("updates", updates);
    fields.putAll(facts);
    fields.put("plugins", plugins);
    return fields;
  }

  static Maker read(JsonFields fields) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String name : fields.names()) {
      if (!name.equals("at") && !name.equals("updates") && !name.equals("plugins")) {
        facts.put(name, fields.text(name));
      }
    }
    JsonFields plugins = fields.section("plugins");
    Map<String, String> sums = new LinkedHashMap<>();
    plugins.names().forEach(name -> sums.put(name, plugins.text(name)));
    return new Maker(fields.text("at"), fields.count("updates"), facts, sums);
  }
}
