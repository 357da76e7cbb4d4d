import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the application image: the program with a Java of its own, for machines that have none. Run
 * by Maven's profile {@code image} with the JDK that runs Maven.
 */
final class ImageBuild {
  private static final String NAME = "adaps-studio";
  private static final int COMPRESSION_HAS_NAMES = 21;

  /** What the program and its libraries use of Java, and what they find by name when they run. */
  private static final String MODULES =
      "java.base,java.compiler,java.datatransfer,java.desktop,java.instrument,java.logging,"
          + "java.management,java.naming,java.net.http,java.prefs,java.scripting,java.sql,"
          + "java.xml,jdk.charsets,jdk.crypto.ec,jdk.incubator.vector,jdk.jfr,jdk.management,"
          + "jdk.unsupported,jdk.unsupported.desktop,jdk.zipfs";

  private final Path project;
  private final String version;
  private final Path work;
  private final String system;
  private final Path jdk = Path.of(System.getProperty("java.home"));

  private ImageBuild(Path project, String version) {
    this.project = project;
    this.version = version;
    work = project.resolve("target/image");
    system = ImageFlags.system(System.getProperty("os.name"));
  }

  /**
   * @param arguments the project's folder, and the program's version
   */
  public static void main(String[] arguments) throws Exception {
    new ImageBuild(Path.of(arguments[0]).toRealPath(), arguments[1]).build();
  }

  private void build() throws Exception {
    deleteAll(work);
    Path input = Files.createDirectories(work.resolve("input"));
    Files.copy(project.resolve("target/adaps-studio.jar"), input.resolve("adaps-studio.jar"));
    new ImageLibraries(system, input).copy(project.resolve("target/lib"));
    Path runtime = runtime();
    Path image = image(input, runtime);
    terminalCommand(image);
    if (system.equals("linux")) {
      plainNames(image.resolve("lib/app/natives"));
    }
    deleteAll(input);
    deleteAll(runtime);
    say("The image", image);
    say("Packed", packed(image));
    if (system.equals("linux")) {
      DebBuild.build(project, version, image).ifPresent(deb -> say("For Debian", deb));
    }
  }

  /** A Java with what the program needs and no more. */
  private Path runtime() throws Exception {
    Path runtime = work.resolve("runtime");
    run(
        tool("jlink"),
        "--add-modules",
        MODULES,
        "--no-header-files",
        "--no-man-pages",
        "--strip-java-debug-attributes",
        Runtime.version().feature() < COMPRESSION_HAS_NAMES ? "--compress=0" : "--compress=zip-0",
        "--output",
        runtime.toString());
    // What a JDK has and jlink does not make: without it every start takes longer.
    run(
        runtime.resolve("bin").resolve(executable("java")).toString(),
        "-Xshare:dump",
        "-Xlog:disable");
    return runtime;
  }

  private Path image(Path input, Path runtime) throws Exception {
    List<String> line =
        new ArrayList<>(
            List.of(
                tool("jpackage"),
                "--type",
                "app-image",
                "--name",
                NAME,
                "--vendor",
                "AdaPS Studio",
                "--input",
                input.toString(),
                "--main-jar",
                "adaps-studio.jar",
                "--main-class",
                "adaps.StudioLauncher",
                "--runtime-image",
                runtime.toString(),
                "--icon",
                icon().toString(),
                "--dest",
                work.toString()));
    if (!system.equals("mac")) {
      // macOS takes no version that begins with 0.
      line.addAll(List.of("--app-version", version));
    }
    for (String flag : ImageFlags.of(Runtime.version().feature(), system)) {
      line.addAll(List.of("--java-options", flag));
    }
    run(line.toArray(String[]::new));
    return work.resolve(system.equals("mac") ? NAME + ".app" : NAME);
  }

  /** The picture in the file format of the system; each of them can hold a PNG. */
  private Path icon() throws IOException {
    Path png = project.resolve("assets/icons/adaps-256.png");
    if (system.equals("linux")) {
      return png;
    }
    byte[] picture = Files.readAllBytes(png);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    boolean windows = system.equals("windows");
    if (windows) {
      // One picture; width and height 256 are written as 0, 32 bits a pixel; all little-endian.
      out.write(new byte[] {0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 32, 0});
      out.writeInt(Integer.reverseBytes(picture.length));
      out.writeInt(Integer.reverseBytes(22));
    } else {
      out.writeBytes("icns");
      out.writeInt(16 + picture.length);
      out.writeBytes("ic08");
      out.writeInt(8 + picture.length);
    }
    out.write(picture);
    return Files.write(work.resolve(windows ? "adaps.ico" : "adaps.icns"), bytes.toByteArray());
  }

  /**
   * Names without a version, which JavaCPP would make at the first start where it may: what it made
   * in a package's folder would be left behind when that is removed.
   */
  private static void plainNames(Path natives) throws IOException {
    try (Stream<Path> all = Files.list(natives)) {
      for (Path library : all.toList()) {
        String name = library.getFileName().toString();
        if (name.matches(".*\\.so\\.\\d+")) {
          Path plain = natives.resolve(name.substring(0, name.lastIndexOf('.')));
          Files.createSymbolicLink(plain, library.getFileName());
        }
      }
    }
  }

  /** The launcher script knows that it stands in an image, and starts what is there. */
  private void terminalCommand(Path image) throws IOException {
    boolean windows = system.equals("windows");
    Path to = image.resolve(windows ? "" : system.equals("mac") ? "Contents/MacOS" : "bin");
    String script = windows ? "adaps.cmd" : "adaps";
    Path copy =
        Files.copy(
            project.resolve("launcher").resolve(script),
            to.resolve(script),
            StandardCopyOption.REPLACE_EXISTING);
    if (!windows && !copy.toFile().setExecutable(true, false)) {
      throw new IOException(copy + " cannot be made executable");
    }
  }

  private Path packed(Path image) throws Exception {
    String name = NAME + "-" + version + "-" + system + "-" + System.getProperty("os.arch");
    if (!system.equals("windows")) {
      Path tar = work.resolve(name + ".tar.xz");
      run("tar", "-C", work.toString(), "-cJf", tar.toString(), image.getFileName().toString());
      return tar;
    }
    Path zip = work.resolve(name + ".zip");
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file);
        Stream<Path> all = Files.walk(image)) {
      for (Path one : all.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(work.relativize(one).toString().replace('\\', '/')));
        Files.copy(one, out);
        out.closeEntry();
      }
    }
    return zip;
  }

  private String tool(String name) {
    return jdk.resolve("bin").resolve(executable(name)).toString();
  }

  private String executable(String name) {
    return system.equals("windows") ? name + ".exe" : name;
  }

  /** Runs a program to its end; what it says is this program's to say. */
  static void run(String... line) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
    // Half the time of the usual setting, for a few MB more.
    builder.environment().putIfAbsent("XZ_OPT", "-3");
    int code = builder.start().waitFor();
    if (code != 0) {
      throw new IOException(line[0] + " ended with " + code);
    }
  }

  private static void say(String what, Path place) {
    System.out.println(what + ": " + place + ", " + (size(place) >> 20) + " MiB");
  }

  /** Bytes of a file or of everything in a folder. */
  static long size(Path place) {
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .mapToLong(file -> file.toFile().length())
          .sum();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Its own: this tool is compiled by itself and must not need the program's classes. */
  static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path inner : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(inner);
      }
    }
  }
}
