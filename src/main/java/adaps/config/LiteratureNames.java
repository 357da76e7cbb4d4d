package adaps.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names under which papers know some scenarios, such as {@code Foraging-2s-8x8-2p-2f-coop-v2}, the
 * identifiers of LBF. Versions before 3 have the food rule of before LBF 2.0.0.
 */
final class LiteratureNames {
  private static final Pattern FORAGING =
      Pattern.compile(
          "(?:lbforaging:)?Foraging(?:-([0-9]{1,2})s)?-([0-9x]{3,7}-[0-9]{1,2}p-[0-9]{1,2}f)"
              + "(-coop)?-v([1-3])");

  private LiteratureNames() {}

  /** The name that a scenario of this name has here, or nothing where it is none of a paper's. */
  static Optional<String> here(String name) {
    Matcher foraging = FORAGING.matcher(name);
    if (!foraging.matches()) {
      return Optional.empty();
    }
    String sight = foraging.group(1) == null ? "" : "-sight" + foraging.group(1);
    String cooperation = foraging.group(3) == null ? "" : foraging.group(3);
    String version = foraging.group(4).equals("3") ? "-v3" : "";
    return Optional.of("foraging-" + foraging.group(2) + cooperation + sight + version);
  }
}
