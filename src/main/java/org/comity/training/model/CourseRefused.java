package org.comity.training.model;

/// Files that are no course as this node reads them.
public final class CourseRefused extends Exception {

    private static final long serialVersionUID = 1;

    /// What is wrong, for whoever wrote them.
    public enum Reason {
        NO_ZIP,
        TOO_MANY_FILES,
        TOO_LARGE,
        /// Not a name of this format: a folder, a path, another ending.
        FILE_NAME,
        FILE_TWICE,
        FILE_MISSING,
        /// Nothing in `course.json` speaks of it.
        FILE_UNKNOWN,
        NOT_UTF8,
        NOT_JSON,
        FIELD_MISSING,
        FIELD_UNKNOWN,
        /// Not what may stand there.
        VALUE,
        /// The same id twice.
        TWICE,
        /// The languages of a quiz do not ask the same.
        LANGUAGES_DIFFER,
        /// A text that is not harmless or too long.
        TEXT
    }

    private final Reason reason;
    private final String where;

    /// @param where the file and the place in it, as in `quiz-check.fr.json: questions[2].text`
    public CourseRefused(Reason reason, String where) {
        super(reason + " at " + where);
        this.reason = reason;
        this.where = where;
    }

    public Reason reason() {
        return reason;
    }

    public String where() {
        return where;
    }
}
