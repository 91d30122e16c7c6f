package org.comity.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.comity.identity.OwnKeys;
import org.comity.identity.Person;
import org.comity.identity.SignedIn;
import org.comity.web.Views;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Whoever came in by a one-time link brings a passkey before anything else: without one, a session opens the own
/// account and no other page of work. Fictional people of a demonstration have none.
class FirstKeyFirst extends OncePerRequestFilter {

    private static final RequestMatcher WORK =
            SecurityConfiguration.anyOf(Arrays.stream(SecurityConfiguration.BEHIND_SIGN_IN)
                    .filter(path -> !path.contains("/account/") && !path.endsWith("/session")));

    private final SignedIn signedIn;
    private final OwnKeys keys;

    FirstKeyFirst(SignedIn signedIn, OwnKeys keys) {
        this.signedIn = signedIn;
        this.keys = keys;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WORK.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (signedIn.person(request).filter(this::keyless).isEmpty()) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect("/" + Views.languageOf(request).code() + "/account");
        }
    }

    private boolean keyless(Person person) {
        return !person.belonging().demonstration() && keys.of(person.id()).isEmpty();
    }
}
