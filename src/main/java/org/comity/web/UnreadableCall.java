package org.comity.web;

import org.comity.vocabulary.Language;

/// A program's call has a form that cannot be read: nothing was done. [UnreadableCalls] answers it.
public final class UnreadableCall extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final Language language;

    /// @param language the one the problem is told in
    public UnreadableCall(Problem problem, Language language) {
        super(problem.title());
        this.problem = problem;
        this.language = language;
    }

    Problem problem() {
        return problem;
    }

    Language language() {
        return language;
    }
}
