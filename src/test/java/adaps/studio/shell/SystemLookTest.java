package adaps.studio.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.studio.look.Theme;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemLookTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, color-scheme, 'prefer-dark', DARK",
    "Linux, color-scheme, 'default', LIGHT",
    "Linux, color-scheme, 'prefer-light', LIGHT",
    "Linux, gtk-theme, 'Adwaita-dark', DARK",
    "Mac OS X, AppleInterfaceStyle, Dark, DARK",
    "Windows 11, AppsUseLightTheme, AppsUseLightTheme REG_DWORD 0x0, DARK",
    "Windows 11, AppsUseLightTheme, AppsUseLightTheme REG_DWORD 0x1, LIGHT",
  })
  void theAnswerOfEachSystemIsUnderstood(String system, String asked, String answer, Theme look) {
    assertEquals(
        look,
        SystemLook.of(
            system, command -> command.contains(asked) ? Optional.of(answer) : Optional.empty()));
  }

  @Test
  void aSystemThatDoesNotAnswerIsLight() {
    assertEquals(Theme.LIGHT, SystemLook.of("Plan 9", command -> Optional.empty()));
  }
}
