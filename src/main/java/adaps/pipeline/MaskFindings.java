package adaps.pipeline;

import adaps.sharing.MaskFrame;

/**
 * The masks of a run, mapped in stage 4 or drawn by the method.
 *
 * @param frame the masks and what they have in common
 * @param stage what stage 4 reported, or null where it was not needed
 */
record MaskFindings(MaskFrame frame, StageFinding stage) {}
