package adaps;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Formatter;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What no code says, whichever room it is in, and what no test does. */
class CodingRulesTest {
  private static final JavaClasses CLASSES = CompiledClasses.MAIN;
  private static final JavaClasses TESTS = CompiledClasses.TESTS;

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
}
