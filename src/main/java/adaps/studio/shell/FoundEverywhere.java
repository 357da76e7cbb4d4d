package adaps.studio.shell;

import adaps.config.ParameterDescription;
import adaps.config.Scenario;
import adaps.runs.RunNotes;
import adaps.runs.library.LibraryRun;
import adaps.studio.lessons.LessonsViewModel;
import adaps.studio.manual.ManualViewModel;
import adaps.studio.palette.PaletteEntry;
import adaps.studio.palette.PaletteEntry.Deed;
import adaps.studio.palette.PaletteEntry.Words;
import adaps.studio.palette.PaletteKind;
import adaps.studio.session.EditedParameter;
import adaps.studio.setup.SetupViewModel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can be found by typing besides what is in the menus, and how the window goes there. */
final class FoundEverywhere {
  /** Of the manual's passages that hold the words; its own search has all of them. */
  private static final int MOST_PASSAGES = 20;

  private final SetupViewModel setup;
  private final SetupPlace form;
  private final StudioPages pages;
  private final LessonsViewModel lessons;

  FoundEverywhere(
      SetupViewModel setup, SetupPlace form, StudioPages pages, LessonsViewModel lessons) {
    this.setup = setup;
    this.form = form;
    this.pages = pages;
    this.lessons = lessons;
  }

  StudioPages pages() {
    return pages;
  }

  /** Every lesson. */
  Stream<PaletteEntry> lessons() {
    return lessons.titles().entrySet().stream()
        .map(
            lesson ->
                new PaletteEntry(
                    PaletteKind.LESSON,
                    lesson.getValue(),
                    Words.of(""),
                    Deed.of(() -> start(lesson.getKey()))));
  }

  private void start(String lesson) {
    pages.show(Pages.Page.WORKBENCH);
    lessons.open(lesson);
  }

  /** Every parameter of the form, with what it is set to. */
  Stream<PaletteEntry> parameters() {
    return Stream.concat(
            setup.experimentParameters().stream(), setup.environmentParameters().stream())
        .map(this::parameter);
  }

  private PaletteEntry parameter(EditedParameter parameter) {
    ParameterDescription description = parameter.description();
    String now = parameter.text().get().isBlank() ? "" : " = " + parameter.text().get();
    return new PaletteEntry(
        PaletteKind.PARAMETER,
        description.label(),
        new Words(
            description.group() + " \u00b7 " + description.key() + now,
            "",
            description.unit() + " " + description.help()),
        Deed.of(() -> show(description.key())));
  }

  private void show(String parameter) {
    pages.show(Pages.Page.WORKBENCH);
    form.show(parameter);
  }

  /**
   * Every scenario that comes with the program.
   *
   * @param known those that have been read; of the others only the names are known
   */
  Stream<PaletteEntry> scenarios(Map<String, Scenario> known) {
    return setup.scenarioNames().stream()
        .map(
            name ->
                new PaletteEntry(
                    PaletteKind.SCENARIO,
                    name,
                    Words.of(known.containsKey(name) ? known.get(name).title() : ""),
                    Deed.of(() -> choose(name))));
  }

  private void choose(String scenario) {
    pages.show(Pages.Page.WORKBENCH);
    form.show();
    setup.scenarioName().set(scenario);
  }

  /** Every page of the manual. */
  Stream<PaletteEntry> pages(ManualViewModel manual) {
    return manual.tops().stream()
        .map(top -> manual(top.page(), new Words("", "", top.line()), top.go()));
  }

  /** The passages that hold all words. */
  List<PaletteEntry> passages(ManualViewModel manual, String words) {
    return manual.places(words).stream()
        .limit(MOST_PASSAGES)
        .map(place -> manual(place.page(), Words.of(place.line()), place.go()))
        .toList();
  }

  private PaletteEntry manual(String page, Words words, Runnable go) {
    return new PaletteEntry(
        PaletteKind.MANUAL,
        page,
        words,
        Deed.of(
            () -> {
              pages.show(Pages.Page.MANUAL);
              go.run();
            }));
  }

  /** Every run that has been read, the newest first. */
  Stream<PaletteEntry> runs() {
    return pages.library().runs().stream()
        .sorted(Comparator.comparing(LibraryRun::began).reversed())
        .map(this::run);
  }

  private PaletteEntry run(LibraryRun run) {
    String title = run.title() + ", " + LibraryRun.BEGAN.format(run.began());
    RunNotes given = run.given();
    String sought = String.join(" ", run.name(), String.join(" ", given.tags()), given.note());
    String what = given.name().isEmpty() ? "" : run.experiment() + " \u00b7 ";
    String changed = run.changed().isEmpty() ? "" : " \u00b7 " + run.changed();
    return new PaletteEntry(
        PaletteKind.RUN,
        title,
        new Words(what + run.status().label() + changed, "", sought),
        new Deed(() -> pages.open(run), () -> pages.whyNotOpened(run)));
  }
}
