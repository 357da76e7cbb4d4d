package adaps.sharing;

/**
 * Something about the masks that makes the method fail silently.
 *
 * @param name fixed name, for example {@code masks nearly identical}
 * @param message one sentence with the figures and what to do
 */
public record MaskWarning(String name, String message) {}
