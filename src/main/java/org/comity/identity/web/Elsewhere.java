package org.comity.identity.web;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/// Why nobody came in from an identity provider.
public enum Elsewhere {
    /// The sign-in was valid, and no person of this node has linked it: the same for people who are nobody any more.
    UNLINKED(HttpStatus.FORBIDDEN),
    /// Broken off there, or what came back does not fit what was asked.
    REFUSED(HttpStatus.FORBIDDEN),
    /// The provider does not answer.
    DOWN(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Elsewhere(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /// The page that says so, without its language.
    String path() {
        return "/sign-in/elsewhere?why=" + name();
    }

    static Optional<Elsewhere> named(String why) {
        return Arrays.stream(values()).filter(value -> value.name().equals(why)).findFirst();
    }
}
