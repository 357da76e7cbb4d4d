package adaps.sweep.away;

import adaps.config.ConfigException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is asked of Slurm for every run.
 *
 * @param partition where it is queued; empty for the cluster's default
 * @param time its limit, as sbatch takes it: {@code 30}, {@code 02:00:00}, {@code 1-12}; empty for
 *     the partition's default
 * @param atOnce how many run at once; 0 for as many as there is room for
 * @param further options of sbatch, each with its value, such as {@code --mem=4G}
 */
public record SlurmOptions(String partition, String time, int atOnce, List<String> further) {
  /** A checkpoint takes a second; the rest is for disks and clocks that are slow. */
  private static final int USUAL_NOTICE = 120;

  private static final int LEAST_NOTICE = 15;
  private static final int SHARE_OF_TIME = 10;

  /** Days, hours, minutes and seconds in the forms that sbatch takes. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?:(\\d{1,6})-(\\d{1,2})(?::(\\d{1,2}))?(?::(\\d{1,2}))?"
              + "|(\\d{1,6})(?::(\\d{1,2}))?|(\\d{1,6}):(\\d{1,2}):(\\d{1,2}))");

  /**
   * @throws ConfigException naming what cannot be used
   */
  public SlurmOptions {
    further = List.copyOf(further);
    for (String option : further) {
      if (!option.startsWith("-") || option.contains("\n")) {
        throw new ConfigException(
            "slurm",
            "--slurm is '" + option + "' but must be an option of sbatch, --slurm=--mem=4G.");
      }
    }
    if (!time.isEmpty() && !TIME.matcher(time).matches()) {
      throw new ConfigException(
          "time",
          "--time is '" + time + "' but must be minutes, hours:minutes:seconds or days-hours.");
    }
    if ((partition + time).contains("\n")) {
      throw new ConfigException("partition", "--partition and --time are one line each.");
    }
    if (atOnce < 0) {
      throw new ConfigException("atOnce", "--at-once is " + atOnce + " but must be 1 or more.");
    }
  }

  /** How many seconds before its limit a run is told to end: a tenth of it, 15 to 120. */
  int notice() {
    long seconds = seconds();
    return seconds == 0
        ? USUAL_NOTICE
        : (int) Math.max(LEAST_NOTICE, Math.min(USUAL_NOTICE, seconds / SHARE_OF_TIME));
  }

  /** The limit, or 0 where none is given. */
  private long seconds() {
    Matcher parts = TIME.matcher(time);
    if (!parts.matches()) {
      return 0;
    }
    if (parts.group(1) != null) {
      return 60 * (60 * (24 * part(parts, 1) + part(parts, 2)) + part(parts, 3)) + part(parts, 4);
    }
    return parts.group(5) != null
        ? 60 * part(parts, 5) + part(parts, 6)
        : 60 * (60 * part(parts, 7) + part(parts, 8)) + part(parts, 9);
  }

  private static long part(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
  }
}
