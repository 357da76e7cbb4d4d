package adaps.studio.library;

import adaps.runs.library.LibraryRun;
import adaps.runs.library.RunStatus;
import adaps.studio.look.Icons;
import adaps.studio.look.Question;
import adaps.studio.look.SaveDialog;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the runs that are selected: as buttons and as a context menu. */
final class RunActions {
  private final LibraryViewModel library;
  private final LibraryActions window;
  private final ObservableList<LibraryRun> selected;
  private final Node owner;
  private final List<Action> actions = new ArrayList<>();

  /**
   * Something that can be done.
   *
   * @param reason why it cannot be done at the moment; empty when it can
   */
  private record Action(
      String id, String name, Feather icon, String help, StringBinding reason, Runnable act) {

    BooleanBinding disabled() {
      return reason.isNotEmpty();
    }
  }

  RunActions(
      LibraryViewModel library,
      LibraryActions window,
      ObservableList<LibraryRun> selected,
      Node owner) {
    this.library = library;
    this.window = window;
    this.selected = selected;
    this.owner = owner;
    add(
        "open",
        "Open",
        Feather.EYE,
        "Show its identities, masks and curves in the tiles",
        reason(this::whyNotOpened),
        this::open);
    add(
        "watch",
        "Watch",
        Feather.PLAY,
        "Let its policy play in the World tile",
        reason(this::whyNotWatched),
        () -> library.open(selected.get(0), window::watch));
    add(
        "overlay",
        "Overlay",
        Feather.LAYERS,
        "Lay the curves of all selected runs over the Curves tile",
        reason(() -> selected.isEmpty() ? "Select runs first." : unreadable()),
        () -> library.readCurves(List.copyOf(selected), window::overlay));
    add(
        "duplicate",
        "New setting from it",
        Feather.COPY,
        "Put its whole setting into the form",
        reason(() -> one(unreadable())),
        () -> window.duplicate(selected.get(0).config()));
    add(
        "resume",
        "Resume",
        Feather.ROTATE_CW,
        "Go on where it was stopped",
        reason(this::whyNotResumed),
        () -> window.resume(selected.get(0).folder().path(), selected.get(0).config()));
    add(
        "reveal",
        "Show folder",
        Feather.FOLDER,
        "Open its folder in the file browser",
        reason(() -> one("")),
        () -> library.reveal(selected.get(0)));
    add(
        "export",
        "Export\u2026",
        Feather.ARCHIVE,
        "Pack its folder into a ZIP file",
        reason(() -> one("")),
        this::askForArchive);
    add(
        "delete",
        "Delete\u2026",
        Feather.TRASH_2,
        "Delete the selected runs for good",
        reason(this::whyNotDeleted),
        this::askToDelete);
  }

  private void add(
      String id, String name, Feather icon, String help, StringBinding reason, Runnable act) {
    actions.add(new Action(id, name, icon, help, reason, act));
  }

  private StringBinding reason(java.util.concurrent.Callable<String> why) {
    return Bindings.createStringBinding(why, selected, window.active());
  }

  private String one(String otherwise) {
    return selected.size() != 1 ? "Select one run first." : otherwise;
  }

  private String unreadable() {
    return LibraryViewModel.unreadable(selected);
  }

  private String whyNotOpened() {
    return one(LibraryViewModel.whyNotOpened(selected, window.active().get()));
  }

  private String whyNotWatched() {
    String why = whyNotOpened();
    return why.isEmpty() ? selected.get(0).whyNoPolicy() : why;
  }

  private String whyNotResumed() {
    String why = whyNotOpened();
    return why.isEmpty() && selected.get(0).status() == RunStatus.FINISHED
        ? "It has finished."
        : why;
  }

  private String whyNotDeleted() {
    return selected.isEmpty()
        ? "Select runs first."
        : selected.stream().anyMatch(run -> run.status() == RunStatus.UNDER_WAY)
            ? "A run under way cannot be deleted; stop it first."
            : "";
  }

  void open() {
    if (whyNotOpened().isEmpty()) {
      library.open(selected.get(0), window::show);
    }
  }

  /** The buttons; one that cannot be pressed says why when the mouse rests on it. */
  Node buttons() {
    FlowPane buttons = new FlowPane(8, 6);
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.getStyleClass().add("page-buttons");
    for (Action action : actions) {
      Button button = new Button(action.name(), Icons.icon(action.icon()));
      button.setId("library-" + action.id());
      button.setOnAction(e -> action.act().run());
      button.disableProperty().bind(action.disabled());
      StackPane place = new StackPane(button);
      Tooltip help = new Tooltip();
      help.textProperty()
          .bind(Bindings.when(action.disabled()).then(action.reason()).otherwise(action.help()));
      Tooltip.install(place, help);
      buttons.getChildren().add(place);
    }
    Button refresh = new Button("Refresh", Icons.icon(Feather.REFRESH_CW));
    refresh.setId("library-refresh");
    refresh.setTooltip(new Tooltip("Read the runs folder again (F5)"));
    refresh.setOnAction(e -> library.refresh());
    buttons.getChildren().add(refresh);
    return buttons;
  }

  ContextMenu menu() {
    ContextMenu menu = new ContextMenu();
    for (Action action : actions) {
      MenuItem item = new MenuItem(action.name(), Icons.icon(action.icon()));
      item.setOnAction(e -> action.act().run());
      item.disableProperty().bind(action.disabled());
      menu.getItems().add(item);
    }
    return menu;
  }

  private void askForArchive() {
    LibraryRun run = selected.get(0);
    SaveDialog.place(owner, "Export a run", "ZIP archive", run.name() + ".zip")
        .ifPresent(file -> library.export(run, file));
  }

  /** Asks; nothing waits for the answer. */
  void askToDelete() {
    if (!whyNotDeleted().isEmpty()) {
      return;
    }
    List<LibraryRun> chosen = List.copyOf(selected);
    String what = chosen.size() == 1 ? chosen.get(0).name() : chosen.size() + " runs";
    Question.ask(
        owner.getScene().getWindow(),
        "Delete " + what + "?",
        "Its configuration, curves and policy are gone for good; there is no undo.",
        "Delete",
        "Keep",
        delete -> {
          if (delete) {
            library.delete(chosen);
          }
        });
  }
}
