package org.comity.evidence.model;

import java.util.Optional;
import org.comity.evidence.FileId;
import org.comity.evidence.PackageId;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Sha256;

/// A file of a package, on its way in or there.
///
/// @param number in its package, from 1, in the order of announcement
/// @param name as its bearer calls it: text, never a path; what a case says, so never to be logged
/// @param announced how many bytes it is to have
/// @param arrived how many of them are safely here
/// @param declared digest its bearer took before it was sent
/// @param sha256 digest the node took of what it keeps, once it is all there
public record EvidenceFile(
        FileId id,
        PackageId packageId,
        int number,
        String name,
        long announced,
        long arrived,
        Optional<Sha256> declared,
        Optional<Sha256> sha256,
        State state,
        PersonId uploader) {

    /// How far it is.
    public enum State {
        /// Announced, and not all there.
        ARRIVING,
        /// All there, its digest taken.
        ARRIVED,
        /// Out again, or never let in: its bytes are gone.
        TAKEN_OUT
    }

    @Override
    public String toString() {
        return "file " + id + " of package " + packageId + ", " + state;
    }
}
