package org.comity.evidence.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.comity.audit.proof.Receipt;
import org.comity.evidence.FileId;
import org.comity.evidence.proof.CustodyLink;
import org.comity.evidence.proof.PackageManifest;
import org.comity.identity.Authority;

/// All that goes into the file: what it says of itself, who held it, what the record proves, and where its bytes are.
///
/// @param by the authority that takes this copy out: its seal covers everything
/// @param handedOver the seal of the executing authority, made once over [AsicManifest#handedOver] and
/// kept; none of what was not handed over
/// @param receipts of the record's entries on it, as far as they have their place: each names the package in the field
/// `package`, and where it added a link of custody its digest in `link.sha256`
public record SealedPackage(
        PackageManifest manifest,
        List<CustodyLink> custody,
        List<Receipt> receipts,
        Authority by,
        Optional<byte[]> handedOver,
        Bytes bytes) {

    /// The plain bytes of its files, each read as often as needed and never held whole in memory.
    public interface Bytes {
        InputStream open(FileId file) throws IOException;
    }

    public SealedPackage {
        custody = List.copyOf(custody);
        receipts = List.copyOf(receipts);
    }
}
