package org.comity.requests;

import org.comity.vocabulary.ArticleRef;

/// What can stand beside the acts of a request, with the provision it rests on. None of it moves the request.
public enum NoteKind {
    /// A letter to the other side; expedited means of communication serve it.
    LETTER("25(3)"),
    /// A copy of a draft is shown to the other side for comments, and is no request.
    PRECHECK("23"),
    /// It is shown no longer.
    PRECHECK_ENDED("23"),
    /// What the other side says of it.
    COMMENT("23"),
    /// It went out in danger to life or safety; somebody who had no hand in it reviews it afterwards.
    EMERGENCY("25(3)"),
    /// What that review found.
    REVIEW("25(3)"),
    /// Whoever gave material asks how it was used.
    USE_ASKED("28(4)"),
    /// How it was used.
    USE("28(4)"),
    /// What came of the prosecution in the place of extradition.
    OUTCOME("24(6)");

    private final ArticleRef basis;

    NoteKind(String provision) {
        this.basis = ArticleRef.convention(provision);
    }

    public ArticleRef basis() {
        return basis;
    }

    /// Whether it belongs to the requesting authority alone. The other side reads the copies it is shown, and its
    /// own comments, on a page of their own.
    public boolean ofRequestingOnly() {
        return switch (this) {
            case LETTER, USE_ASKED, USE, OUTCOME -> false;
            case PRECHECK, PRECHECK_ENDED, COMMENT, EMERGENCY, REVIEW -> true;
        };
    }
}
