package adaps;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the house and who may know whom. */
class ArchitectureTest {
  private static final JavaClasses CLASSES = CompiledClasses.MAIN;

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
