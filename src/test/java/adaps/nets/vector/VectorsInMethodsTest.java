package adaps.nets.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import jdk.incubator.vector.Vector;
import org.junit.jupiter.api.Test;

class VectorsInMethodsTest {

  /**
   * The compiler takes the library's own vector methods into any method, however large; one of ours
   * it may leave out once the method has grown, and then every vector in the loop becomes an
   * object: four times as slow, for the life of the process, and only where it had seen much
   * before.
   */
  @Test
  void vectorsStayWithinTheMethodThatMadeThem() {
    List<String> crossing =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("adaps")
                .stream()
                .flatMap(room -> room.getMethods().stream())
                .filter(
                    method ->
                        Stream.concat(
                                Stream.of(method.getRawReturnType()),
                                method.getRawParameterTypes().stream())
                            .anyMatch(type -> type.isAssignableTo(Vector.class)))
                .map(method -> method.getFullName())
                .toList();
    assertEquals(List.of(), crossing);
  }
}
