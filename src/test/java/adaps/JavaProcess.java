package adaps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How tests start a Java process of their own, with the Java and the classes that they run on. */
public final class JavaProcess {
  private JavaProcess() {}

  /**
   * @param jvm flags of its JVM besides the vectors' module
   * @param main the class that it runs
   */
  public static ProcessBuilder of(List<String> jvm, String main, List<String> arguments) {
    return of(classPath(), jvm, main, arguments);
  }

  /**
   * @param classPath other classes than the test's
   */
  public static ProcessBuilder of(
      String classPath, List<String> jvm, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--add-modules=jdk.incubator.vector");
    command.add("-cp");
    command.add(classPath);
    command.addAll(jvm);
    command.add(main);
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }

  /** Surefire may hide the class path in a jar of its own; then it keeps the real one here. */
  public static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
