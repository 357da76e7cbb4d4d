import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the package for Debian and its relatives. It has no scripts: menu, icons and the type of
 * setting files are files in the folders that the desktop's own packages watch, so that removing it
 * leaves nothing behind.
 */
final class DebBuild {
  private static final String NAME = "adaps-studio";
  private static final String HOME = "opt/" + NAME;

  /** Java's names of processors where Debian has another one. */
  private static final Map<String, String> PROCESSORS = Map.of("aarch64", "arm64");

  private final Path project;
  private final Path root;

  private DebBuild(Path project, Path root) {
    this.project = project;
    this.root = root;
  }

  /**
   * Packs an image; it is moved for that long and is where it was afterwards.
   *
   * @return the package; nothing where the command dpkg-deb is not installed
   */
  static Optional<Path> build(Path project, String version, Path image) throws Exception {
    if (Stream.of("/usr/bin", "/bin").noneMatch(dir -> Files.exists(Path.of(dir, "dpkg-deb")))) {
      System.out.println("No package for Debian is made: the command dpkg-deb is not installed.");
      return Optional.empty();
    }
    Path root = image.resolveSibling("deb");
    ImageBuild.deleteAll(root);
    Path home = root.resolve(HOME);
    Files.createDirectories(home.getParent());
    Files.move(image, home);
    try {
      DebBuild deb = new DebBuild(project, root);
      deb.control(version, ImageBuild.size(home));
      deb.menu();
      String processor = processor();
      Path file = image.resolveSibling(NAME + "_" + version + "_" + processor + ".deb");
      // As for the archive: a third of the usual setting's time.
      ImageBuild.run(
          "dpkg-deb",
          "--root-owner-group",
          "-Zxz",
          "-z3",
          "--build",
          root.toString(),
          file.toString());
      return Optional.of(file);
    } finally {
      Files.move(home, image);
      ImageBuild.deleteAll(root);
    }
  }

  private static String processor() {
    String arch = System.getProperty("os.arch");
    return PROCESSORS.getOrDefault(arch, arch);
  }

  private void control(String version, long size) throws IOException {
    write(
        "DEBIAN/control",
        """
        Package: adaps-studio
        Version: %s
        Architecture: %s
        Maintainer: AdaPS Studio <adaps-studio@localhost>
        Installed-Size: %d
        Depends: libc6, libstdc++6
        Recommends: libgtk-3-0 | libgtk-3-0t64, libxtst6, libxxf86vm1, libgl1, fontconfig
        Section: science
        Priority: optional
        Description: see how many agents learn with one network
         AdaPS (Adaptive Parameter Sharing) trains agents of hidden types with a single
         network. The window shows the method at work, the command adaps does the same
         in the terminal. It brings a Java of its own.
        """
            .formatted(version, processor(), size >> 10));
  }

  private void menu() throws IOException {
    write(
        "usr/share/applications/adaps-studio.desktop",
        """
        [Desktop Entry]
        Type=Application
        Name=AdaPS Studio
        GenericName=Multi-agent learning
        Comment=See how many agents learn with one network
        Exec=/opt/adaps-studio/bin/adaps studio %f
        Icon=adaps-studio
        Terminal=false
        Categories=Education;ArtificialIntelligence;
        MimeType=application/x-adaps-setting;application/yaml;application/x-yaml;
        StartupWMClass=adaps.studio.StudioApplication
        """);
    write(
        "usr/share/mime/packages/adaps-studio.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
          <mime-type type="application/x-adaps-setting">
            <comment>setting of AdaPS Studio</comment>
            <sub-class-of type="application/yaml"/>
            <icon name="adaps-studio"/>
            <glob pattern="*.adaps.yaml" weight="60"/>
          </mime-type>
        </mime-info>
        """);
    for (int size : new int[] {16, 32, 48, 64, 128, 256}) {
      copy(
          "assets/icons/adaps-" + size + ".png",
          "usr/share/icons/hicolor/" + size + "x" + size + "/apps/adaps-studio.png");
    }
    copy("assets/icons/adaps.svg", "usr/share/icons/hicolor/scalable/apps/adaps-studio.svg");
    copy("LICENSE", "usr/share/doc/adaps-studio/copyright");
    Path command = root.resolve("usr/bin/adaps");
    Files.createDirectories(command.getParent());
    Files.createSymbolicLink(command, Path.of("/" + HOME + "/bin/adaps"));
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void copy(String from, String to) throws IOException {
    Path file = root.resolve(to);
    Files.createDirectories(file.getParent());
    Files.copy(project.resolve(from), file, StandardCopyOption.REPLACE_EXISTING);
  }
}
