package adaps.mutation;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a campaign is about.
 *
 * @param classes folder of the classes that faults are put into
 * @param testClasses folder of the tests
 * @param work folder of the results
 * @param mutated which classes get faults, names with {@code *}
 * @param unmutated which of them get none
 * @param tests which test classes look
 * @param without test classes that do not look
 * @param withoutGroups tags of tests that do not look
 * @param seconds for how long tests may pass, in seconds, until a fault counts as survived
 * @param again whether survivors whose tests did not all run are tried again
 * @param alone whether each fault gets a process of its own, in which also what is kept from the
 *     first use of a class is made by the faulty one; then survivors are tried again once
 * @param every of how many faults in a row the first is tried; 1 for all
 */
record Settings(
    Path classes,
    Path testClasses,
    Path work,
    List<String> mutated,
    List<String> unmutated,
    List<String> tests,
    List<String> without,
    List<String> withoutGroups,
    double seconds,
    boolean again,
    boolean alone,
    int every) {

  /** Reads the system properties, of which names begin with {@code mutation.}. */
  static Settings ofProperties() {
    return new Settings(
        Path.of(System.getProperty("mutation.classes", "target/classes")),
        Path.of(System.getProperty("mutation.testClasses", "target/test-classes")),
        Path.of(System.getProperty("mutation.folder", "target/mutation")),
        names("mutation.mutated"),
        names("mutation.unmutated"),
        names("mutation.tests"),
        names("mutation.without"),
        names("mutation.withoutGroups"),
        Double.parseDouble(System.getProperty("mutation.seconds", "20")),
        Boolean.getBoolean("mutation.again"),
        Boolean.getBoolean("mutation.alone"),
        Integer.getInteger("mutation.every", 1));
  }

  private static List<String> names(String property) {
    return Stream.of(System.getProperty(property, "").split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  Predicate<String> isMutated() {
    return anyOf(mutated).and(anyOf(unmutated).negate());
  }

  Predicate<String> isTest() {
    return anyOf(tests).and(anyOf(without).negate());
  }

  Path coverageFile() {
    return work.resolve("coverage.tsv");
  }

  Path resultsFile() {
    return work.resolve("faults.csv");
  }

  Path currentFile() {
    return work.resolve("current.txt");
  }

  private static Predicate<String> anyOf(List<String> names) {
    String pattern =
        names.stream()
            .map(name -> Pattern.quote(name).replace("*", "\\E.*\\Q"))
            .collect(Collectors.joining("|"));
    return names.isEmpty() ? name -> false : Pattern.compile(pattern).asMatchPredicate();
  }
}
