package adaps.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MissingPartTest {
  private static final Throwable ERROR =
      new NoClassDefFoundError("x/Y").initCause(new ClassNotFoundException("x.Y"));

  @Test
  void aLimitOfOpenFilesIsNamedWithWhatToDo() {
    assertEquals(
        "A part of the program could not be loaded (x.Y); this process may open only 64 files, so"
            + " start it with more, for example after 'ulimit -n 4096'.",
        MissingPart.sentence(
            ERROR, List.of("Max open files            64                   524288     files")));
  }

  @Test
  void aLimitOfAddressesIsNamedWithWhatToDo() {
    assertEquals(
        "A part of the program could not be loaded (x.Y); this process may use only 5859 MiB of"
            + " addresses, so start it with more, for example after 'ulimit -v unlimited'.",
        MissingPart.sentence(
            ERROR,
            List.of(
                "Max open files            1024                 524288     files",
                "Max address space         6144000000           unlimited  bytes")));
  }

  @Test
  void withoutLimitsItIsBuiltAgain() {
    String sentence =
        MissingPart.sentence(ERROR, List.of("Max address space  unlimited  unlimited  bytes"));
    assertEquals(
        "A part of the program could not be loaded (x.Y); build it again by deleting the folder"
            + " target and starting the launcher.",
        sentence);
  }
}
