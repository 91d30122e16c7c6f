package org.comity.requests.web;

import org.comity.requests.model.Closure;
import org.comity.web.View;

/// Says why a request cannot be sent today.
public final class ClosureText {

    private ClosureText() {}

    public static String of(Closure closure, View view) {
        var key = "requests.gate." + closure.key();
        return closure.opens() == null ? view.text(key) : view.text(key, view.date(closure.opens()));
    }
}
