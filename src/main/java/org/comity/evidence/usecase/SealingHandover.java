package org.comity.evidence.usecase;

import java.util.Optional;
import org.comity.evidence.archive.WritingPackage;
import org.comity.evidence.usecase.FindingPackages.Found;
import org.comity.seals.NoSeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the seal of the executing authority on what it hands over: its manifest, and every file that the
/// manifest names. It is made once and kept; whoever takes a copy out later makes none in that
/// authority's name.
public class SealingHandover {

    private static final Logger LOG = LoggerFactory.getLogger(SealingHandover.class);

    private final WritingPackage writing;

    public SealingHandover(WritingPackage writing) {
        this.writing = writing;
    }

    /// Takes its time where a service stamps it: do it before the transaction begins.
    ///
    /// @return empty when the authority cannot seal
    Optional<byte[]> seal(Found found) {
        var by = found.request().requested();
        try {
            return Optional.of(writing.handOver(found.evidence().manifest(), by));
        } catch (NoSeal cannot) {
            LOG.warn("{} gets no seal: {}", found.evidence().id(), cannot.getMessage());
            return Optional.empty();
        }
    }
}
