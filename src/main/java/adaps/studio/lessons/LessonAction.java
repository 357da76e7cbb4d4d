package adaps.studio.lessons;

import adaps.config.ExperimentConfig;
import adaps.config.NearestName;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** A button of a lesson: a command with its arguments, which are known to be right. */
final class LessonAction {
  private static final Map<String, Command> COMMANDS =
      Map.ofEntries(
          Map.entry("set", new Command(null, LessonAction::set)),
          Map.entry("run", plain(Workbench::run)),
          Map.entry("rerun", plain(Workbench::rerun)),
          Map.entry("pause", plain(Workbench::pauseOrContinue)),
          Map.entry("stop", plain(Workbench::stop)),
          Map.entry("tiles", plain(Workbench::tiles)),
          Map.entry("setup", plain(Workbench::showSetup)),
          Map.entry("compare", plain(Workbench::compare)),
          Map.entry("tile", new Command(Set.of("name"), (link, w) -> w.tile(tile(link)))),
          Map.entry("masks", new Command(Set.of("name"), (link, w) -> w.masks(look(link)))));

  /**
   * What a command takes and does.
   *
   * @param arguments that it takes; null when it says itself
   */
  private record Command(Set<String> arguments, BiConsumer<LessonLink, Workbench> work) {}

  private final LessonLink link;
  private final Command command;

  private LessonAction(LessonLink link, Command command) {
    this.link = link;
    this.command = command;
  }

  private static Command plain(java.util.function.Consumer<Workbench> work) {
    return new Command(Set.of(), (link, workbench) -> work.accept(workbench));
  }

  /**
   * The action that a link asks for.
   *
   * @throws IllegalArgumentException if there is no such command, or its arguments are wrong
   * @throws adaps.config.ConfigException if it sets something that cannot be set
   */
  static LessonAction of(LessonLink link) {
    Command command = COMMANDS.get(link.name());
    if (command == null) {
      throw new IllegalArgumentException(
          "there is no command '"
              + link.name()
              + "'."
              + NearestName.suggestion(link.name(), COMMANDS.keySet()));
    }
    if (command.arguments() == null) {
      LessonSetting.check(link.arguments());
    } else if (!command.arguments().equals(link.arguments().keySet())) {
      throw new IllegalArgumentException(
          "do:" + link.name() + " takes " + command.arguments() + ", not " + link.arguments());
    }
    switch (link.name()) {
      case "tile" -> tile(link);
      case "masks" -> look(link);
      default -> {
        // Nothing more to check.
      }
    }
    return new LessonAction(link, command);
  }

  private static Workbench.TileName tile(LessonLink link) {
    return LessonLink.named(Workbench.TileName.class, "tile", link.needed("name"));
  }

  private static Workbench.MaskLook look(LessonLink link) {
    return LessonLink.named(Workbench.MaskLook.class, "look at masks", link.needed("name"));
  }

  private static void set(LessonLink link, Workbench workbench) {
    ExperimentConfig present = workbench.setting();
    workbench.set(LessonSetting.of(link.arguments(), present));
  }

  /** Does it. */
  void perform(Workbench workbench) {
    command.work().accept(link, workbench);
  }

  /** Whether it begins a run, so that the reader sees which button is the one to press. */
  boolean isRun() {
    return Set.of("run", "rerun").contains(link.name());
  }

  /** Whether it fills the form. */
  boolean isSet() {
    return link.name().equals("set");
  }

  /** Whether the form holds what it would set, so that it has nothing to do. */
  boolean isDone(LessonFacts facts) {
    return isSet() && facts.isSet(link.arguments());
  }

  /** What it changes, in words for the reader, or an empty text. */
  String words() {
    return isSet() ? LessonSetting.words(link.arguments()) : "";
  }
}
