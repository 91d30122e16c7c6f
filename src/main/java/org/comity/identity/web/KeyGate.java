package org.comity.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.comity.identity.OwnKeys;
import org.comity.identity.SignedIn;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a session add a passkey when its owner has none yet, or has just touched one: a session somebody took over
/// cannot make itself a key. Nobody takes a key away through the browser's own interface.
class KeyGate extends OncePerRequestFilter {

    private static final Duration OPEN_FOR = Duration.ofMinutes(5);
    private static final String OPEN_UNTIL = KeyGate.class.getName();
    private static final String REGISTRATION = "/webauthn/register";

    private final SignedIn signedIn;
    private final OwnKeys keys;
    private final Clock clock;

    KeyGate(SignedIn signedIn, OwnKeys keys, Clock clock) {
        this.signedIn = signedIn;
        this.keys = keys;
        this.clock = clock;
    }

    /// From now on, for five minutes, this session may add a key.
    static void open(HttpServletRequest request, Clock clock) {
        request.getSession(true).setAttribute(OPEN_UNTIL, clock.instant().plus(OPEN_FOR));
    }

    static boolean isOpen(HttpServletRequest request, Clock clock) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(OPEN_UNTIL) instanceof Instant until
                && clock.instant().isBefore(until);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(REGISTRATION);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = signedIn.person(request);
        if ("DELETE".equals(request.getMethod()) || person.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!keys.of(person.get().id()).isEmpty() && !isOpen(request, clock)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }
}
