package org.comity.vault;

/// How much more fits on the disk that sealed files lie on.
@FunctionalInterface
public interface UsableSpace {

    /// In bytes, for whom the node runs as.
    ///
    /// @throws java.io.UncheckedIOException when the disk does not say
    long bytes();
}
