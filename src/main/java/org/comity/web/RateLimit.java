package org.comity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stops one client address from asking too often, before anything else is done for it.
///
/// Who asks is known from the web server before the node alone. What comes without its header comes from this machine:
/// the node listens nowhere else.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class RateLimit extends OncePerRequestFilter {

    private final WebSettings settings;
    private final Clock clock;
    private final Allowance reads;
    private final Allowance changes;

    RateLimit(WebSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.reads = new Allowance(settings.readsPerMinute());
        this.changes = new Allowance(settings.changesPerMinute());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = client(request)
                .map(client -> allowance(request).take(client.text(), clock.instant()))
                .orElse(Duration.ZERO);
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds() + 1)));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private Optional<ClientAddress> client(HttpServletRequest request) {
        return Optional.ofNullable(settings.clientAddressHeader())
                .map(request::getHeader)
                .flatMap(ClientAddress::in);
    }

    private Allowance allowance(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> reads;
            default -> changes;
        };
    }
}
