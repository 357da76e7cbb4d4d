package adaps;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.pipeline.RunListener;
import adaps.studio.look.View;
import adaps.studio.session.RunSession;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms inside the studio: one for each tile, page and strip, and what they share. */
class StudioRoomsTest {
  private static final String STUDIO = "adaps.studio.";

  /** Puts the rooms together, and may know all of them. */
  private static final String SHELL = "shell";

  /** Known by all rooms: the run and what is chosen, and what everything is drawn with. */
  private static final Set<String> SHARED = Set.of("session", "look");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("adaps.studio");

  @TestFactory
  Stream<DynamicTest> aRoomKnowsTheSessionTheLookAndItself() {
    return rooms().stream()
        .map(room -> DynamicTest.dynamicTest(room, () -> knowsOnlyItselfAndWhatIsShared(room)));
  }

  private static void knowsOnlyItselfAndWhatIsShared(String room) {
    noClasses()
        .that()
        .resideInAPackage(of(room))
        .should()
        .dependOnClassesThat(
            resideInAPackage("adaps.studio..")
                .and(not(resideInAnyPackage(of(room), of("session"), of("look")))))
        .check(CLASSES);
  }

  private static String of(String room) {
    return STUDIO + room + "..";
  }

  @Test
  void whatIsSharedKnowsNoRoom() {
    noClasses()
        .that()
        .resideInAnyPackage(of("session"), of("look"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("adaps.studio..")
                .and(not(resideInAnyPackage(of("session"), of("look")))))
        .check(CLASSES);
  }

  @Test
  void viewModelsKnowNothingThatIsSeen() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "javafx.scene..",
                "javafx.stage..",
                "org.controlsfx..",
                "atlantafx..",
                "org.kordamp..",
                "org.jfree.chart.fx..",
                of("look")))
        .check(CLASSES);
  }

  @TestFactory
  Stream<DynamicTest> everyRoomHasAViewAndAViewModelOfItsName() {
    return rooms().stream().map(room -> DynamicTest.dynamicTest(room, () -> hasBothShapes(room)));
  }

  private static void hasBothShapes(String room) {
    String name = STUDIO + room + "." + room.substring(0, 1).toUpperCase(Locale.ROOT);
    String whole = name + room.substring(1);
    assertTrue(CLASSES.contain(whole + "View"), "there is no " + whole + "View");
    assertTrue(CLASSES.contain(whole + "ViewModel"), "there is no " + whole + "ViewModel");
  }

  @Test
  void everyViewHasTheOneShape() {
    classes()
        .that()
        .haveSimpleNameEndingWith("View")
        .and()
        .areTopLevelClasses()
        .and()
        .areNotInterfaces()
        .should()
        .beAssignableTo(View.class)
        .andShould()
        .notBeAssignableTo(Node.class)
        .andShould()
        .haveModifier(JavaModifier.FINAL)
        .check(CLASSES);
    classes().that().implement(View.class).should().haveSimpleNameEndingWith("View").check(CLASSES);
  }

  /**
   * A run tells its news to view models, through one method, and only the shell introduces them.
   * What brings the news over from other threads is a mailbox.
   */
  @Test
  void onlyViewModelsAreToldOfNewsAndOnlyTheShellSaysWhoIs() {
    classes()
        .that(not(resideInAnyPackage(of("session"), of("shell"))))
        .and()
        .haveNameNotMatching(".*Mailbox\\$.*")
        .and()
        .implement(RunListener.class)
        .should()
        .haveSimpleNameEndingWith("ViewModel")
        .check(CLASSES);
    noClasses()
        .that(not(resideInAnyPackage(of("session"), of("shell"))))
        .should()
        .callMethod(RunSession.class, "watch", RunListener.class)
        .check(CLASSES);
  }

  private static Set<String> rooms() {
    Set<String> rooms =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(STUDIO))
            .map(name -> name.substring(STUDIO.length()).split("\\.")[0])
            .collect(Collectors.toCollection(TreeSet::new));
    rooms.removeAll(SHARED);
    rooms.remove(SHELL);
    return rooms;
  }
}
