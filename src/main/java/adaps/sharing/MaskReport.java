package adaps.sharing;

import java.util.List;

/**
 * What a set of masks has in common.
 *
 * @param keep share of neurons that a mask keeps, [mask][layer]
 * @param overlap Jaccard overlap of two masks over all layers, [mask][mask]
 * @param sharedByAll neurons that every mask keeps, [layer]
 * @param privateToOne neurons that exactly one mask keeps, [layer]
 * @param unused neurons that no mask keeps, [layer]
 * @param warnings named problems for the person to see
 */
public record MaskReport(
    double[][] keep,
    double[][] overlap,
    int[] sharedByAll,
    int[] privateToOne,
    int[] unused,
    List<MaskWarning> warnings) {}
