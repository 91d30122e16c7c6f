package org.comity.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/// The addresses of pages for people to whom something happened. Nobody is known there, and every page has the button
/// that leaves it: also the page that says that something failed.
public final class BelowHelp {

    private static final Pattern ADDRESS = Pattern.compile("/((en|fr|es|ar)/)?help([/;].*)?");

    private BelowHelp() {}

    /// Whether a request is for such an address; of one that failed, whether it was.
    public static boolean asked(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return holds(failed == null ? request.getRequestURI() : failed);
    }

    /// @param path with its language
    static boolean holds(String path) {
        return ADDRESS.matcher(path).matches();
    }
}
