package adaps.studio.shell;

import adaps.studio.manual.ManualViewModel;

/** The one manual of the window, read when somebody first asks for it, on whatever thread. */
final class ManualBook {
  private ManualViewModel manual;

  synchronized ManualViewModel get() {
    if (manual == null) {
      manual = new ManualViewModel();
    }
    return manual;
  }
}
