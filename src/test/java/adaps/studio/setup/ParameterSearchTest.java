package adaps.studio.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.studio.session.EditedParameter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterSearchTest {
  private final SetupViewModel setup = new SetupViewModel("spread-5-5-5");
  private final ParameterSearch search = new ParameterSearch();

  private List<String> found() {
    return setup.allParameters().filter(search::shows).map(p -> p.description().key()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "discount, gamma",
    "GAMMA, gamma",
    "lamb, lambda",
    "mapping seed, mappingSeed",
    "Davies-Bouldin most, maxClusters",
    "landmark, groups",
  })
  void aParameterIsFoundByItsLabelItsNameItsGroupOrItsHelp(String words, String key) {
    search.words().set(words);
    assertEquals(List.of(key), found());
  }

  @Test
  void nothingSearchedForIsEverything() {
    assertEquals(setup.allParameters().count(), found().size());
    assertFalse(search.narrows().get());
  }

  @Test
  void wordsThatNobodyHoldsFindNothing() {
    search.words().set("qqqq");
    assertEquals(List.of(), found());
    assertTrue(search.narrows().get());
  }

  @Test
  void onlyWhatIsChangedFollowsWhatIsChanged() {
    search.changedOnly().set(true);
    EditedParameter gamma = setup.parameter("gamma");
    assertFalse(search.shows(gamma));
    gamma.text().set("0.9");
    assertTrue(search.shows(gamma));
    assertEquals(List.of("gamma"), found());
    gamma.reset();
    assertEquals(List.of(), found());
  }
}
