package adaps;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Collections;
import java.util.Formatter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.testfx.util.WaitForAsyncUtils;

/** The rooms of the house and who may know whom. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("adaps");

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("jmh_generated"))
          .importPackages("adaps", "example");

  /**
   * Known by all: what a person can set, where random numbers come from, how numbers are written.
   */
  private static final Set<String> COMMON = Set.of("config", "random", "words");

  private static final Set<String> CORE =
      Set.of("pipeline", "diversity", "conflict", "a2c", "sharing", "identity", "nets", "env");

  /** Each room and the rooms it may know besides the common ones. */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry(
              "studio",
              and(CORE, "report", "sweep", "runs", "plugins", "showcase", "charts", "drawing")),
          Map.entry("cli", and(CORE, "report", "sweep", "runs", "plugins", "bench")),
          Map.entry("report", and(CORE, "runs", "bench", "charts", "drawing")),
          // Curves and bars; what cannot be a chart is drawn with drawing.
          Map.entry("charts", Set.of("drawing")),
          Map.entry("drawing", Set.of()),
          Map.entry("sweep", and(CORE, "runs")),
          Map.entry("runs", and(CORE, "plugins")),
          // Asks what a jar adds for its names, and stands beside all that may be added.
          Map.entry("plugins", Set.of("sharing", "env")),
          Map.entry("showcase", CORE),
          Map.entry("bench", CORE),
          Map.entry(
              "pipeline",
              Set.of("diversity", "conflict", "a2c", "sharing", "identity", "nets", "env")),
          Map.entry("conflict", Set.of("a2c", "sharing", "nets", "env")),
          Map.entry("diversity", Set.of("sharing", "nets", "env")),
          // Its collector fills the transitions that identity reads.
          Map.entry("a2c", Set.of("sharing", "identity", "nets", "env")),
          Map.entry("sharing", Set.of("identity", "nets")),
          Map.entry("identity", Set.of("nets", "env")),
          Map.entry("nets", Set.of()),
          Map.entry("env", Set.of()),
          Map.entry("config", Set.of()),
          Map.entry("random", Set.of()),
          Map.entry("words", Set.of()));

  private static Set<String> and(Set<String> rooms, String... more) {
    return Stream.concat(rooms.stream(), Stream.of(more)).collect(Collectors.toSet());
  }

  @Test
  void everyPackageIsARoomOfThePlan() {
    Set<String> rooms = roomsInUse();
    rooms.removeAll(MAY_KNOW.keySet());
    assertEquals(Set.of(), rooms);
  }

  @TestFactory
  Stream<DynamicTest> everyRoomKnowsOnlyTheRoomsBelowIt() {
    return roomsInUse().stream()
        .map(room -> DynamicTest.dynamicTest(room, () -> checkRoom(room, forbidden(room))));
  }

  @Test
  void nobodyKnowsTheLauncher() {
    noClasses()
        .that()
        .resideInAPackage("adaps.*..")
        .should()
        .dependOnClassesThat(resideInAPackage("adaps"))
        .check(CLASSES);
  }

  @Test
  void roomsFormNoCircles() {
    slices().matching("adaps.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheStudioKnowsTheWindowToolkit() {
    noClasses()
        .that()
        .resideOutsideOfPackage("adaps.studio..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "javafx..",
                "com.sun.javafx..",
                "org.controlsfx..",
                "org.jfree.chart.fx..",
                "atlantafx..",
                "org.kordamp.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheTerminalPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("adaps.cli..")
        .and()
        .doNotBelongToAnyOf(Launcher.class)
        .should(ACCESS_STANDARD_STREAMS)
        .check(CLASSES);
  }

  @Test
  void onlyTheLauncherAndTheTerminalEndTheProcess() {
    noClasses()
        .that(
            resideInAPackage("adaps..")
                .and(not(belongToAnyOf(Launcher.class, Freshness.class)))
                .and(not(resideInAPackage("adaps.cli.."))))
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(CLASSES);
  }

  /** So that a clock that is set back, or forward, changes nothing. */
  @Test
  void experimentsDoNotReadTheClockOnTheWall() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "adaps.pipeline..",
            "adaps.showcase..",
            "adaps.bench..",
            "adaps.diversity..",
            "adaps.conflict..",
            "adaps.a2c..",
            "adaps.identity..",
            "adaps.nets..",
            "adaps.env..")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat(resideInAPackage("java.time.."))
        .check(CLASSES);
  }

  /**
   * Half the world's languages have digits, or a decimal point, or an upper-case i of their own: a
   * file written with those is one that another language's program does not find.
   */
  @Test
  void nothingIsWrittenInTheLanguageOfTheMachine() {
    noClasses()
        .should()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethodWhere(
            target(nameMatching("printf|format"))
                .and(
                    target(
                        owner(assignableTo(PrintWriter.class).or(assignableTo(PrintStream.class)))))
                .and(target(rawParameterTypes(String.class, Object[].class)))
                .as("print with a format and no locale"))
        .orShould()
        .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
        .orShould()
        .callConstructor(Formatter.class)
        .orShould()
        .callConstructor(DecimalFormat.class)
        .orShould()
        .callConstructor(DecimalFormat.class, String.class)
        .orShould()
        .callConstructor(SimpleDateFormat.class, String.class)
        .orShould()
        .callConstructor(MessageFormat.class, String.class)
        .orShould()
        .callMethod(MessageFormat.class, "format", String.class, Object[].class)
        .orShould()
        .callMethodWhere(
            target(owner(type(NumberFormat.class)))
                .and(target(nameMatching("get.*Instance")))
                .and(target(rawParameterTypes(new Class<?>[0])))
                .as("ask for the machine's number format"))
        .check(CLASSES);
  }

  /** A test that waits for a time is slow on a fast machine and fails on a slow one. */
  @Test
  void testsWaitForWhatTheyMeanInOnePlace() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Waiting.class)
        .should()
        .callMethodWhere(
            target(nameMatching("sleep|parkNanos|parkUntil|onSpinWait"))
                .or(target(owner(type(WaitForAsyncUtils.class))).and(target(name("waitFor"))))
                .as("let time pass, or a loop of their own that asks again and again"))
        .check(TESTS);
  }

  /** {@link TestSeed} is for what may be anything; a failure must be repeatable. */
  @Test
  void testsDrawNothingThatCannotBeRepeated() {
    noClasses()
        .should()
        .callConstructor(Random.class)
        .orShould()
        .callConstructor(SecureRandom.class)
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(ThreadLocalRandom.class, "current")
        .orShould()
        .callMethod(Collections.class, "shuffle", List.class)
        .check(TESTS);
  }

  private static void checkRoom(String room, Collection<String> forbidden) {
    String[] packages =
        forbidden.stream().map(other -> "adaps." + other + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("adaps." + room + "..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(packages))
        .check(CLASSES);
  }

  private static List<String> forbidden(String room) {
    return MAY_KNOW.keySet().stream()
        .filter(other -> !other.equals(room))
        .filter(other -> !MAY_KNOW.get(room).contains(other))
        .filter(other -> !COMMON.contains(other) || COMMON.contains(room))
        .toList();
  }

  /** The packages directly below the root that hold classes. */
  private static Set<String> roomsInUse() {
    return CLASSES.stream()
        .map(type -> type.getPackageName())
        .filter(name -> name.startsWith("adaps."))
        .map(name -> name.split("\\.")[1])
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
