package adaps.plugins;

import adaps.config.AdapsException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKind;
import adaps.env.EnvironmentKinds;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tries what a jar adds before anything else meets it: each of its classes is loaded, made and
 * asked its name, beside the program's own and those of the jars that are used already.
 *
 * @param file the jar
 * @param loader finds its classes and what it may stand beside
 */
record PluginTrial(Path file, ClassLoader loader) {

  /** What has a word of its own among the services; a painter is known by its interface alone. */
  private static final Map<String, String> WORDS =
      Map.of(
          EnvironmentKind.class.getName(),
          "environment",
          Method.class.getName(),
          "method",
          "adaps.studio.world.WorldPainter",
          "painter");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+._-]{0,60}");

  /** A jar is not used; the message says why, in a sentence. */
  static final class Refusal extends AdapsException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
      super(message);
    }
  }

  /**
   * @return what it adds, in words
   * @throws Refusal saying why it cannot be used
   */
  String added(PluginJar jar) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      List<String> added = new ArrayList<>();
      for (Map.Entry<String, List<String>> service : jar.services().entrySet()) {
        for (String type : service.getValue()) {
          added.add(service(service.getKey(), type));
        }
      }
      checkTogether();
      for (String scenario : jar.scenarios()) {
        added.add(scenario(scenario));
      }
      return added.isEmpty() ? "classes for other plugins" : String.join(", ", added);
    } catch (UnsupportedClassVersionError e) {
      throw new Refusal(
          name()
              + " was compiled for a newer Java than this one, which is Java "
              + Runtime.version().feature()
              + "; compile it with '--release 17'.");
    } catch (NoClassDefFoundError e) {
      throw new Refusal(
          name()
              + " needs the class "
              + String.valueOf(e.getMessage()).replace('/', '.')
              + ", which is in no jar; put the jar that holds it into the same folder.");
    } catch (Refusal e) {
      throw e;
    } catch (AdapsException e) {
      throw new Refusal(name() + " cannot be used: " + e.getMessage());
    } catch (RuntimeException | LinkageError | AssertionError e) {
      throw failed("failed when it was asked", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }

  private Refusal failed(String what, Throwable error) {
    String message = error.getMessage() == null ? "" : ": " + error.getMessage();
    return new Refusal(
        name()
            + " "
            + what
            + " ("
            + error.getClass().getSimpleName()
            + message.replaceFirst("\\.$", "")
            + "); mend it, or take it away.");
  }

  private String service(String service, String type) {
    if (!WORDS.containsKey(service)) {
      throw new Refusal(
          name()
              + " names classes for "
              + service
              + ", which plugins cannot add; they add environments, methods, painters, scenarios.");
    }
    Object made = made(service, type);
    String word = WORDS.get(service) + " ";
    if (made instanceof EnvironmentKind kind) {
      kind.parameters().descriptions();
      return word + checked(kind.name());
    }
    if (made instanceof Method method) {
      method.parameters().descriptions();
      Objects.requireNonNull(method.label(), "it has no label");
      Objects.requireNonNull(method.sentence(), "it has no sentence");
      return word + checked(method.name());
    }
    return word + made.getClass().getSimpleName();
  }

  /** Names stand in command lines, in files and in the names of folders. */
  private String checked(String name) {
    if (name == null || !NAME.matcher(name).matches()) {
      throw new Refusal(
          name()
              + " has a name '"
              + name
              + "', but names are of letters, digits, '+', '-', '.' and '_', and begin with a"
              + " letter or a digit; give it another one.");
    }
    return name;
  }

  private Object made(String service, String type) {
    try {
      Class<?> found = Class.forName(type, true, loader);
      if (!isOurs(found)) {
        throw new Refusal(
            name()
                + " has the class "
                + type
                + ", and so has the program or another jar; give it another package.");
      }
      if (!Class.forName(service, false, loader).isAssignableFrom(found)) {
        throw new Refusal(
            name() + " names " + type + ", which is no " + WORDS.get(service) + "; correct it.");
      }
      return found.getDeclaredConstructor().newInstance();
    } catch (ClassNotFoundException e) {
      throw new Refusal(
          name() + " names the class " + type + ", which is not in it; build it again.");
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof LinkageError error) {
        throw error;
      }
      throw failed("failed when its " + type + " was made", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new Refusal(
          name()
              + " has the class "
              + type
              + ", which cannot be made; it must be public, not abstract, and have a public"
              + " constructor without parameters.");
    }
  }

  /** Whether a class comes from this jar: what lies in the program, or in a jar before it, wins. */
  private boolean isOurs(Class<?> found) {
    CodeSource source = found.getProtectionDomain().getCodeSource();
    return found.getClassLoader() == loader
        && source != null
        && PluginLoader.url(file).toString().equals(String.valueOf(source.getLocation()));
  }

  /** Names that are taken, and settings that are called as other parameters are. */
  private static void checkTogether() {
    Methods.all();
    ExperimentConfig.parameters();
    Set<String> names = new HashSet<>();
    for (EnvironmentKind kind : EnvironmentKinds.all()) {
      if (!names.add(kind.name())) {
        throw new Refusal(
            "There are two environments '"
                + kind.name()
                + "'; give the one in the plugin another name.");
      }
    }
  }

  private String scenario(String name) {
    if (Scenarios.class.getResource("/scenarios/" + name + ".yaml") != null) {
      throw new Refusal(
          name() + " has a scenario " + name + ", and so has the program; name it otherwise.");
    }
    if (!Scenarios.names().contains(name)) {
      throw new Refusal(
          name() + " does not list its folder scenarios; make it with the command jar.");
    }
    EnvironmentKinds.spec(Scenarios.load(name));
    return "scenario " + name;
  }
}
