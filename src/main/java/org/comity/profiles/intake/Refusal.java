package org.comity.profiles.intake;

/// Why a document is not read at all.
public enum Refusal {
    /// No file was chosen, or it has no bytes.
    EMPTY,
    /// It is larger than the node takes.
    TOO_LARGE,
    /// Neither a Word file nor a table of text.
    OTHER_KIND,
    /// A Word file of before 2007, or one behind a password: both look the same from outside.
    OLD_WORD,
    /// It carries programs.
    MACROS,
    /// It cannot be unpacked or read.
    BROKEN,
    /// It unpacks to far more than a document holds.
    UNPACKS_TOO_FAR,
    /// A part of the archive is named as if it lay outside.
    PATHS,
    /// It declares a document type or entities.
    ENTITIES,
    /// It is nested deeper than a document is.
    TOO_DEEP,
    /// It has no table of two columns or more.
    NO_TABLE,
    /// It has more rows, or more text, than a profile has.
    TOO_MANY_ROWS,
    /// Its text is not in UTF-8.
    ENCODING,
    /// Its columns have other names than those of a profile.
    COLUMNS,
    /// There is nothing in it about the State.
    NOTHING
}
