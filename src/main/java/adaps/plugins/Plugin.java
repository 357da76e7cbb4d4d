package adaps.plugins;

import java.nio.file.Path;

/**
 * A jar of somebody's that adds environments, methods, painters or scenarios.
 *
 * @param name of the file
 * @param file where it lies
 * @param sha256 checksum of its bytes, 64 hexadecimal digits
 */
public record Plugin(String name, Path file, String sha256) {}
