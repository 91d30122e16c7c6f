package org.comity.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.OwnKeys;
import org.comity.identity.Passkey;
import org.comity.identity.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthentication;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a session add a passkey when its owner has none yet and came in by a link, or has just touched one: a session
/// somebody took over cannot make itself a key, nor can one whose own key was taken away meanwhile, nor one that began
/// at an identity provider. Nobody takes a key away through the browser's own interface.
class KeyGate extends OncePerRequestFilter {

    private static final Duration OPEN_FOR = Duration.ofMinutes(5);
    private static final String OPENED = KeyGate.class.getName();
    private static final String REGISTRATION = "/webauthn/register";

    /// What opened the gate of a session.
    ///
    /// @param proof the touch, for the entry of the key in the record
    private record Opening(Instant until, Map<String, String> proof) implements Serializable {}

    private final SignedIn signedIn;
    private final OwnKeys keys;
    private final Clock clock;

    KeyGate(SignedIn signedIn, OwnKeys keys, Clock clock) {
        this.signedIn = signedIn;
        this.keys = keys;
        this.clock = clock;
    }

    /// From now on, for five minutes, this session may add one key.
    static void open(HttpServletRequest request, Clock clock, Map<String, String> proof) {
        var opening = new Opening(clock.instant().plus(OPEN_FOR), Map.copyOf(proof));
        request.getSession(true).setAttribute(ownersGate(request), opening);
    }

    /// Whoever signs in next at the same browser finds the gate closed.
    private static String ownersGate(HttpServletRequest request) {
        var owner = request.getUserPrincipal();
        return OPENED + "." + (owner == null ? "" : owner.getName());
    }

    /// Whether this session may add a key to those there are.
    static boolean mayAdd(List<Passkey> there, HttpServletRequest request, Clock clock) {
        return mayAddFirst(there, request) || opening(request, clock).isPresent();
    }

    private static boolean mayAddFirst(List<Passkey> there, HttpServletRequest request) {
        return there.isEmpty() && !signedInByKey() && !SigningIn.beganElsewhere(request);
    }

    private static Optional<Opening> opening(HttpServletRequest request, Clock clock) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(ownersGate(request)) instanceof Opening opening
                        && clock.instant().isBefore(opening.until())
                ? Optional.of(opening)
                : Optional.empty();
    }

    /// The touch by which the request that is being answered may add a key, none for a first key; empty for a request
    /// that may not add any.
    @SuppressWarnings("unchecked")
    static Optional<Map<String, String>> passed() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> (Map<String, String>) request.getAttribute(OPENED, RequestAttributes.SCOPE_REQUEST));
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
        var opening = opening(request, clock);
        if (opening.isPresent()) {
            addOne(opening.get(), request, response, chain);
        } else if (mayAddFirst(keys.of(person.get().id()), request)) {
            request.setAttribute(OPENED, Map.of());
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /// A touch is for one key: whatever follows needs another. What was refused may be tried again.
    private static void addOne(
            Opening opening, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(OPENED, opening.proof());
        var session = request.getSession();
        var gate = ownersGate(request);
        var adds = request.getRequestURI().equals(REGISTRATION);
        if (adds) {
            session.removeAttribute(gate);
        }
        var added = false;
        try {
            chain.doFilter(request, response);
            added = response.getStatus() == HttpServletResponse.SC_OK;
        } finally {
            if (adds && !added) {
                session.setAttribute(gate, opening);
            }
        }
    }

    private static boolean signedInByKey() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof WebAuthnAuthentication;
    }
}
