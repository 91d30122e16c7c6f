package org.comity.documents;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.comity.vocabulary.Sha256;

/// Where a document comes from and how anyone can check it.
///
/// @param contentHash of the content that was recorded, not of the PDF
/// @param verificationAddress printed, linked and drawn as a QR code
/// @param templateVersion such as `preservation-request 1`
/// @param madeAt becomes the PDF's own date
/// @param clocks the same moment as people read it, one line per time zone, in words that suit both languages
public record Provenance(
        Sha256 contentHash, URI verificationAddress, String templateVersion, Instant madeAt, List<Pair> clocks) {

    /// @throws IllegalArgumentException unless the address is absolute and there is a clock
    public Provenance {
        clocks = List.copyOf(clocks);
        if (!verificationAddress.isAbsolute()) {
            throw new IllegalArgumentException("A verification address is absolute: " + verificationAddress);
        }
        if (clocks.isEmpty()) {
            throw new IllegalArgumentException("A document says when it was made");
        }
    }
}
