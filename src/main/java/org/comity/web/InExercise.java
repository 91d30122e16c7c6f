package org.comity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// Whether what a request of the browser is answered with belongs to an exercise. Every page of the answer
/// then says so, whichever it is, a page of an error too.
public final class InExercise {

    private static final String WHERE = InExercise.class.getName();

    private InExercise() {}

    /// @param page where the exercise is explained, without the language
    public static void mark(HttpServletRequest request, String page) {
        request.setAttribute(WHERE, page);
    }

    /// The page where the exercise is explained; null outside exercises.
    static @Nullable String page(HttpServletRequest request) {
        return (String) request.getAttribute(WHERE);
    }
}
