package org.comity.evidence.usecase;

import org.comity.evidence.model.EvidenceFile;
import org.comity.evidence.model.FileName;
import org.comity.vocabulary.Sha256;

/// What came of bringing a file or a part of it.
public sealed interface FileOutcome {

    /// It went as asked; the file as it is now.
    record Done(EvidenceFile file) implements FileOutcome {}

    /// There is no such package or file, or it is not this officer's to fill now.
    record NotFound() implements FileOutcome {}

    record NameRefused(FileName.Problem why) implements FileOutcome {}

    /// @param most in bytes
    record TooLarge(long most) implements FileOutcome {}

    /// @param most files in a package
    record TooMany(int most) implements FileOutcome {}

    /// @param left bytes that still go into the package
    record PackageFull(long left) implements FileOutcome {}

    /// The disk has only its reserve left: nothing was begun, and what had arrived before is kept.
    record NoRoom() implements FileOutcome {}

    /// @param right where the file goes on, in bytes
    record WrongOffset(long right) implements FileOutcome {}

    /// Another part of it is arriving at this moment.
    record Busy() implements FileOutcome {}

    /// It is all there already.
    record Closed() implements FileOutcome {}

    /// More bytes came than were announced; those that were announced are kept.
    record MoreThanAnnounced(long announced) implements FileOutcome {}

    record Incomplete(long arrived, long announced) implements FileOutcome {}

    /// What arrived is not what was declared: it was not let in.
    record Different(Sha256 declared, Sha256 found) implements FileOutcome {}
}
