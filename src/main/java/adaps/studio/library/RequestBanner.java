package adaps.studio.library;

import adaps.runs.library.LibraryRun;
import adaps.studio.look.Icons;
import atlantafx.base.controls.Spacer;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;

/** Stands above the runs while one of them is wanted elsewhere, in place of the other buttons. */
final class RequestBanner extends HBox {
  private final LibraryViewModel library;
  private final LibraryActions window;
  private final ObservableList<LibraryRun> selected;

  RequestBanner(
      LibraryViewModel library, LibraryActions window, ObservableList<LibraryRun> selected) {
    super(8);
    this.library = library;
    this.window = window;
    this.selected = selected;
    setId("library-request");
    getStyleClass().add("library-request");
    setAlignment(Pos.CENTER_LEFT);
    Label sentence = new Label();
    sentence.setWrapText(true);
    sentence.textProperty().bind(library.request().map(RunRequest::sentence).orElse(""));
    visibleProperty().bind(library.request().isNotNull());
    managedProperty().bind(visibleProperty());
    getChildren().addAll(sentence, new Spacer(), take(), other(), cancel());
  }

  private StackPane take() {
    StringBinding reason =
        Bindings.createStringBinding(
            () -> library.request().get() == null ? "" : library.request().get().whyNot(selected),
            library.request(),
            selected);
    Button take = new Button();
    take.setId("library-take");
    take.getStyleClass().add("accent");
    take.setMinWidth(USE_PREF_SIZE);
    take.textProperty().bind(library.request().map(RunRequest::action).orElse(""));
    take.disableProperty().bind(reason.isNotEmpty());
    take.setOnAction(e -> takeSelected());
    StackPane place = new StackPane(take);
    Tooltip help = new Tooltip();
    help.textProperty()
        .bind(
            Bindings.when(reason.isEmpty())
                .then("A double click on a run does the same")
                .otherwise(reason));
    Tooltip.install(place, help);
    return place;
  }

  private Button other() {
    Button other = new Button("Other folder\u2026", Icons.icon(Feather.FOLDER));
    other.setId("library-take-other");
    other.setMinWidth(USE_PREF_SIZE);
    other.setTooltip(new Tooltip("Choose a run that is kept outside of the runs folder"));
    other.setOnAction(e -> askForFolder());
    return other;
  }

  private Button cancel() {
    Button cancel = new Button("Cancel");
    cancel.setId("library-take-nothing");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setTooltip(new Tooltip("Go on without (Esc)"));
    cancel.setOnAction(e -> leave());
    return cancel;
  }

  private void askForFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Folder of a stored run");
    File chosen = chooser.showDialog(getScene().getWindow());
    if (chosen != null) {
      library.answer(List.of(chosen.toPath()));
    }
  }

  /** Nobody wants a run any more. */
  void leave() {
    library.request().set(null);
    window.back();
  }

  /** Gives what is selected to who asked for it, where it will do. */
  void takeSelected() {
    if (library.request().get().whyNot(selected).isEmpty()) {
      List<Path> folders = selected.stream().map(run -> run.folder().path()).toList();
      library.answer(folders);
    }
  }
}
