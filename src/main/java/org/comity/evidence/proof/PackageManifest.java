package org.comity.evidence.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.comity.audit.proof.UnreadableProof;
import org.comity.vocabulary.Sha256;

/// What a sealed package holds, for which request, and under which conditions it may be used.
///
/// @param packageId the package's id, in its written form
/// @param reference of the request it answers
/// @param measure as the request names it, such as `PRESERVATION`
/// @param executing the authority that gives it
/// @param requesting the authority it is for
/// @param conditions of use, in the words both sides agreed on (Articles 27(6) and 28); none when there are none
/// @param files in the order in which they came in
public record PackageManifest(
        String packageId,
        String reference,
        String measure,
        String executing,
        String requesting,
        Instant sealedAt,
        List<String> conditions,
        List<Part> files) {

    /// One file.
    ///
    /// @param id its name in the exported package
    /// @param name as whoever brought it called it: text, never a path
    /// @param size in bytes
    /// @param sha256 taken by the node of what it keeps
    /// @param declared whether the bearer's own digest of it was given and was the same
    public record Part(String id, String name, long size, Sha256 sha256, boolean declared) {}

    /// Moments are kept to the millisecond, so that the digest is the same after a way through a database.
    public PackageManifest {
        sealedAt = sealedAt.truncatedTo(ChronoUnit.MILLIS);
        conditions = List.copyOf(conditions);
        files = List.copyOf(files);
    }

    /// What stands in `manifest.json`.
    public byte[] toJson() {
        return ManifestJson.write(this);
    }

    /// @throws UnreadableProof saying what has not its form
    public static PackageManifest fromJson(byte[] json) {
        return ManifestJson.read(json);
    }

    /// The digest the package is known by: of [#toJson], and the subject of the link [CustodyAct#SEALED].
    public Sha256 digest() {
        return Sha256.of(toJson());
    }
}
