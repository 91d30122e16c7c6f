package org.comity.evidence.usecase;

import org.comity.evidence.PackageId;
import org.comity.identity.TouchOutcome;

/// What came of an act on a package.
public sealed interface PackageOutcome {

    record Done(PackageId id) implements PackageOutcome {}

    /// The package does not exist, or not for this officer.
    record NotFound() implements PackageOutcome {}

    record Refused(Reason reason) implements PackageOutcome {}

    /// Why not.
    sealed interface Reason {
        /// Not as the package or its request stands, or not this officer's to do.
        record NotNow() implements Reason {}

        /// There is nothing in it.
        record NoFiles() implements Reason {}

        /// Files are still coming.
        record FilesUnderWay(int many) implements Reason {}

        /// So many were begun, or said, that no more are kept.
        record TooMany(int most) implements Reason {}

        /// Nobody of one's own authority, or nobody who may read the request.
        record NobodyThere() implements Reason {}

        /// The executing authority cannot put its seal on it now.
        record NoSeal() implements Reason {}

        /// The act needs a touch of the passkey, and this was none.
        record Untouched(TouchOutcome.Reason why) implements Reason {}
    }

    static PackageOutcome notNow() {
        return new Refused(new Reason.NotNow());
    }
}
