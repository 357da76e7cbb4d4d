package adaps.cli;

import adaps.runs.Program;

/** Which AdaPS Studio this is. */
final class Version {
  private Version() {}

  /** Name, version and commit as the build wrote them down. */
  static String text() {
    return "AdaPS Studio " + Program.present().words();
  }
}
