package org.comity.profiles.model;

import java.util.Optional;

/// One provision read from a document, until somebody decides about it.
///
/// @param number counts the rows of a document, from one
/// @param where in the document, such as `2:14` for the fourteenth row of the second table
/// @param cited what stood there for the article
/// @param original what stood there for the provision
/// @param why it could not be understood; empty where it was, or somebody mended it
/// @param said as far as it was understood
public record ReadRow(
        int number, String where, String cited, String original, Optional<Why> why, Said said, Fate fate) {

    /// Why a row is not understood.
    public enum Why {
        /// No article is named, or none that can be read.
        NO_ARTICLE,
        /// The article is none that a profile has rows for.
        OTHER_ARTICLE,
        /// No act is named.
        NO_ACT,
        /// The text is longer than a row holds.
        TOO_LONG,
        /// The text holds characters nobody can see.
        INVISIBLE
    }

    /// What is to become of it.
    public enum Fate {
        /// In the place of the row that it seems to be another version of; a row of its own where there is none.
        TAKE,
        /// A row of its own, whatever is there.
        ADD,
        LEAVE_OUT
    }

    public ReadRow mended(Said better, Fate wanted) {
        return new ReadRow(number, where, cited, original, Optional.empty(), better, wanted);
    }

    public ReadRow leftOut() {
        return new ReadRow(number, where, cited, original, why, said, Fate.LEAVE_OUT);
    }

    /// Whether somebody still has to say what it means.
    public boolean open() {
        return why.isPresent() && fate != Fate.LEAVE_OUT;
    }
}
