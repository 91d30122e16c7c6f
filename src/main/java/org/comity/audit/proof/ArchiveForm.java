package org.comity.audit.proof;

import java.util.function.Predicate;

/// What one kind of package can be: whatever is more is refused before it is read.
///
/// @param names what a file in it is called; none leads out of a folder, and all are ASCII
/// @param longestName in characters
/// @param mostFiles fewer than 65,535
/// @param mostBytes of the whole archive
public record ArchiveForm(Predicate<String> names, int longestName, int mostFiles, long mostBytes) {

    /// Of the ZIP64 field of a line.
    private static final int LONGEST_FIELD = 28;

    boolean hasName(String name) {
        return name.length() <= longestName && names.test(name);
    }

    /// Of the directory, in bytes.
    long mostOfDirectory() {
        return (long) mostFiles * (ArchivedFile.LINE_BYTES + longestName + LONGEST_FIELD);
    }
}
