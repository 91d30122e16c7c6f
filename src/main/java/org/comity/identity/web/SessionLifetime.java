package org.comity.identity.web;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/// Notes when an officer signed in, and ends the session twelve hours later, however busy it is.
class SessionLifetime extends OncePerRequestFilter implements SessionAuthenticationStrategy {

    static final Duration LONGEST = Duration.ofHours(12);
    private static final String BEGAN = SessionLifetime.class.getName();

    private final Clock clock;

    SessionLifetime(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        request.getSession(true).setAttribute(BEGAN, clock.instant());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && isOver(session)) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    /// A session of somebody signed in whose beginning is not known is over as well.
    private boolean isOver(HttpSession session) {
        if (session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) == null) {
            return false;
        }
        return !(session.getAttribute(BEGAN) instanceof Instant began)
                || !clock.instant().isBefore(began.plus(LONGEST));
    }
}
