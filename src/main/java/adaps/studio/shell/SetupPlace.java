package adaps.studio.shell;

import adaps.studio.setup.SetupView;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.StackPane;

/** The form at the left of the workbench, which can be put away; whether it is, is remembered. */
final class SetupPlace extends StackPane {
  private static final String SHOWN = "setup.shown";

  private final SetupView view;
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private Runnable before = () -> {};

  /**
   * @param onWorkbench whether the workbench is the page that is seen
   */
  SetupPlace(SetupView view, StudioPreferences preferences, BooleanBinding onWorkbench) {
    super(view.root());
    this.view = view;
    getStyleClass().add("setup-place");
    shown.set(preferences.flag(SHOWN, true));
    shown.addListener((o, before, now) -> preferences.setFlag(SHOWN, now));
    visibleProperty().bind(onWorkbench.and(shown));
    managedProperty().bind(visibleProperty());
  }

  /** Whether it is there, as far as the person has a say in it. */
  BooleanProperty shown() {
    return shown;
  }

  /** What else is to be done for the form to be seen, whenever somebody asks for it. */
  void onWanted(Runnable wanted) {
    before = wanted;
  }

  /** Shows the form. */
  void show() {
    before.run();
    shown.set(true);
  }

  /** Puts the cursor where parameters are searched. */
  void search() {
    show();
    view.search();
  }

  /** Shows a parameter and puts the cursor there. */
  void show(String parameter) {
    show();
    view.show(parameter);
  }
}
