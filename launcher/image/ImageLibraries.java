import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The program's libraries as the image holds them: native ones are files, so that no start unpacks
 * anything into a folder of the user's.
 *
 * @param system what {@link ImageFlags#system} says
 * @param input the folder that holds the program's own jar
 */
record ImageLibraries(String system, Path input) {
  private static final Pattern NATIVE =
      Pattern.compile(".*\\.(dll|dylib|jnilib|a|so(\\.\\d+)*)", Pattern.CASE_INSENSITIVE);

  /** Every library; what is native of this system beside them, what is of others left out. */
  void copy(Path from) throws IOException {
    Path to = Files.createDirectories(input.resolve("lib"));
    Path natives = Files.createDirectories(input.resolve("natives"));
    try (Stream<Path> jars = Files.list(from)) {
      for (Path jar : jars.sorted().toList()) {
        Path copy = to.resolve(jar.getFileName());
        if (hasNatives(jar)) {
          part(jar, copy, natives);
        } else {
          Files.copy(jar, copy);
        }
      }
    }
    openBlas(natives);
  }

  private static boolean hasNatives(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream().anyMatch(entry -> NATIVE.matcher(entry.getName()).matches());
    }
  }

  /** Copies a jar without its native libraries, which become files. */
  private void part(Path jar, Path copy, Path natives) throws IOException {
    // JavaFX looks beside its jar, on Windows in bin next to the jar's folder; the others are told.
    Path javafx = system.equals("windows") ? natives.resolveSibling("bin") : copy.getParent();
    boolean isJavafx = jar.getFileName().toString().startsWith("javafx-");
    // It unpacks its own where it needs it at all, which the program does not make it do.
    boolean isJna = jar.getFileName().toString().startsWith("jna-");
    Path place = Files.createDirectories(isJavafx ? javafx : natives);
    try (ZipFile zip = new ZipFile(jar.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry : zip.stream().toList()) {
        String name = entry.getName();
        if (!NATIVE.matcher(name).matches()) {
          out.putNextEntry(new ZipEntry(name));
          try (InputStream content = zip.getInputStream(entry)) {
            content.transferTo(out);
          }
          out.closeEntry();
        } else if (!isJna) {
          try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, place.resolve(name.substring(name.lastIndexOf('/') + 1)));
          }
        }
      }
    }
  }

  /**
   * JavaCPP wants OpenBLAS under a second name as well, and would make that copy in the user's
   * cache. On Linux a library is known by the name that stands in it, so that the second name is
   * enough.
   */
  private void openBlas(Path natives) throws IOException {
    Path blas = natives.resolve("libopenblas.so.0");
    if (Files.exists(blas)) {
      Files.move(blas, natives.resolve("libopenblas_nolapack.so.0"));
    }
  }
}
