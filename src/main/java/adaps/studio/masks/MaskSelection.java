package adaps.studio.masks;

import adaps.sharing.MaskFrame;
import adaps.studio.session.Neuron;
import adaps.studio.session.Selection;

/** The one selection as masks see it: a mask is a cluster's, or an agent's. */
final class MaskSelection {
  private final MasksViewModel masks;
  private final Selection selection;

  MaskSelection(MasksViewModel masks, Selection selection) {
    this.masks = masks;
    this.selection = selection;
  }

  private Selection.Choice<Integer> owner() {
    return masks.isByCluster() ? selection.cluster() : selection.agent();
  }

  /** The mouse is over a mask, a neuron, both, or neither. */
  void hover(Integer mask, Neuron neuron) {
    owner().hovered().set(mask);
    selection.neuron().hovered().set(neuron);
  }

  /** A click chooses both, or lets both go when they were chosen already. */
  void click(Integer mask, Neuron neuron) {
    boolean again =
        mask != null
            && mask.equals(owner().clicked().get())
            && (neuron == null || neuron.equals(selection.neuron().clicked().get()));
    owner().clicked().set(again ? null : mask);
    selection.neuron().clicked().set(again ? null : neuron);
  }

  /** Chooses both. */
  void choose(int mask, Neuron neuron) {
    owner().clicked().set(mask);
    selection.neuron().clicked().set(neuron);
  }

  /** The mask that is chosen; the first where none is. */
  int clickedMask() {
    return owner().clicked().get() == null ? 0 : owner().clicked().get();
  }

  /** The neuron that is chosen, or null. */
  Neuron clickedNeuron() {
    return selection.neuron().clicked().get();
  }

  /** Whether a mask is to be highlighted. */
  boolean isShown(int mask) {
    Integer shown = mask();
    return shown != null && shown == mask;
  }

  /** The mask to highlight, or null. */
  Integer mask() {
    if (!masks.isByCluster()) {
      return selection.agent().shown().get();
    }
    MaskFrame frame = masks.frame().get();
    return selection.clusterAmong(frame == null ? null : frame.maskOfAgent());
  }

  /** The neuron to highlight, or null. */
  Neuron neuron() {
    return selection.neuron().shown().get();
  }
}
