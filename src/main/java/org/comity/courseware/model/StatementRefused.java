package org.comity.courseware.model;

/// A statement, or a call of xAPI, that is not taken.
public final class StatementRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /// @param status of HTTP, as xAPI and cmi5 want it: 400 for what is malformed, 403 for what is against the
    ///     rules of cmi5, 409 for a conflict
    /// @param why for whoever makes packages, in English as the standards are
    public StatementRefused(int status, String why) {
        super(why);
        this.status = status;
    }

    static StatementRefused malformed(String why) {
        return new StatementRefused(400, why);
    }

    static StatementRefused forbidden(String why) {
        return new StatementRefused(403, why);
    }

    public int status() {
        return status;
    }
}
