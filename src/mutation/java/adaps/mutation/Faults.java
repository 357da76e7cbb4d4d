package adaps.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pitest.bytecode.analysis.ClassTree;
import org.pitest.classinfo.ClassByteArraySource;
import org.pitest.classinfo.ClassName;
import org.pitest.classpath.CodeSource;
import org.pitest.coverage.NoCoverage;
import org.pitest.mutationtest.EngineArguments;
import org.pitest.mutationtest.build.InterceptorType;
import org.pitest.mutationtest.build.MutationInterceptor;
import org.pitest.mutationtest.config.PluginServices;
import org.pitest.mutationtest.config.ReportOptions;
import org.pitest.mutationtest.config.SettingsFactory;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.config.GregorEngineFactory;

/** PIT's faults: its default mutators, less what its default filters take out. */
final class Faults {
  private final Settings settings;
  private final Mutater mutater;
  private final MutationInterceptor filters;

  Faults(Settings settings) {
    this.settings = settings;
    ClassByteArraySource bytes = this::bytes;
    mutater =
        new GregorEngineFactory().createEngine(EngineArguments.arguments()).createMutator(bytes);
    ReportOptions options = new ReportOptions();
    options.setTargetClasses(settings.mutated());
    options.setCodePaths(List.of(settings.classes().toString()));
    options.setClassPathElements(
        List.of(settings.classes().toString(), settings.testClasses().toString()));
    SettingsFactory factory =
        new SettingsFactory(options, PluginServices.makeForLoader(Faults.class.getClassLoader()));
    CodeSource code = factory.createCodeSource(options.getMutationClassPaths());
    filters =
        factory
            .getInterceptor()
            .createInterceptor(options, new NoCoverage(), bytes, null, code, null)
            .filter(type -> type != InterceptorType.REPORT);
    filters.initialise(code);
  }

  /** All faults of the classes that were asked for, in the order of the classes' names. */
  List<MutationDetails> all() {
    List<MutationDetails> all = new ArrayList<>();
    for (String name : classes()) {
      ClassName className = ClassName.fromString(name);
      Collection<MutationDetails> found = mutater.findMutations(className);
      if (!found.isEmpty()) {
        filters.begin(ClassTree.fromBytes(original(name)));
        all.addAll(filters.intercept(found, mutater));
        filters.end();
      }
    }
    return all;
  }

  /** A class with one fault. */
  byte[] faulty(MutationDetails fault) {
    return mutater.getMutation(fault.getId()).getBytes();
  }

  /** A class as it was compiled. */
  byte[] original(String className) {
    return bytes(className)
        .orElseThrow(() -> new IllegalArgumentException("no class file of " + className));
  }

  private List<String> classes() {
    Path folder = settings.classes();
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
          .filter(settings.isMutated())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<byte[]> bytes(String className) {
    String path = className.replace('.', '/') + ".class";
    try (var in = Faults.class.getClassLoader().getResourceAsStream(path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
