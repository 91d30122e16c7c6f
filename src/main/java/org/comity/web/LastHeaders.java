package org.comity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives its protective headers to an error page that was asked for before the chain of security could: what is too
/// frequent, broken, or of a method nobody knows.
public class LastHeaders extends OncePerRequestFilter {

    /// What a page may load and where its forms may go: this node, and nothing inline.
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String REFERRER = "Referrer-Policy";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            REFERRER,
            "same-origin");

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (BelowHelp.asked(request) && !response.containsHeader(REFERRER)) {
            response.setHeader(REFERRER, "no-referrer");
        }
        HEADERS.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
        chain.doFilter(request, response);
    }

    /// Wires the filter to error pages alone.
    @Configuration
    static class Registration {

        @Bean
        FilterRegistrationBean<LastHeaders> lastHeaders() {
            var registration = new FilterRegistrationBean<>(new LastHeaders());
            registration.setDispatcherTypes(DispatcherType.ERROR);
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        }
    }
}
