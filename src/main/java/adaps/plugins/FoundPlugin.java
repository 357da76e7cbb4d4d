package adaps.plugins;

/**
 * A jar that was found, and what became of it.
 *
 * @param plugin its file and checksum
 * @param state whether it is used
 * @param words what it adds, or why it is not used, in a sentence
 */
public record FoundPlugin(Plugin plugin, PluginState state, String words) {}
