package adaps.cli;

/** Which AdaPS Studio this is. */
final class Version {
  private Version() {}

  /** Name and version as the jar carries them. */
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return "AdaPS Studio " + (version == null ? "(not packaged)" : version);
  }
}
