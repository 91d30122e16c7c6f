package org.comity.assessments;

/// Who reads replies before they are published.
public enum ReplyReaders {
    /// The secretariat, and each State its own.
    SECRETARIAT,
    /// The people of every Party that is asked, too.
    PARTIES
}
