package org.comity.evidence.web;

import java.util.List;
import org.comity.evidence.PackageId;
import org.comity.evidence.usecase.ListingFiles.Listed;

/// What the list of a package's files shows, and the form below it while the package may be filled. Any
/// page shows it by `evidence/files.jte`.
///
/// @param open whether the reader may fill the package now
/// @param told what came of the files the form just brought, in its order
/// @param unreadable lines of what was pasted that are no digests
public record FilesPart(PackageId packageId, Listed listed, boolean open, List<Told> told, List<Integer> unreadable) {

    /// What came of one file.
    ///
    /// @param name as its bearer calls it, whatever is in it: shown with care
    public record Told(String name, String words, boolean arrived) {

        /// Fit for a page: what would turn the direction of the words around it, or cannot be seen, is replaced.
        public String shownName() {
            return name.replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]", "\uFFFD");
        }
    }

    public FilesPart {
        told = List.copyOf(told);
        unreadable = List.copyOf(unreadable);
    }

    /// For whoever may fill the package now.
    public static FilesPart toFill(PackageId id, Listed listed) {
        return new FilesPart(id, listed, true, List.of(), List.of());
    }

    /// For whoever may only look.
    public static FilesPart toRead(PackageId id, Listed listed) {
        return new FilesPart(id, listed, false, List.of(), List.of());
    }

    FilesPart telling(List<Told> brought, List<Integer> lines) {
        return new FilesPart(packageId, listed, open, brought, lines);
    }
}
