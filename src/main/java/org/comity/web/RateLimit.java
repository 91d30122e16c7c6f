package org.comity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stops one client address from asking too often, before anything else is done for it.
///
/// Who asks is known from the web server before the node alone, and kept as a digest only ([Askers]). What comes
/// without its header comes from this machine: the node listens nowhere else.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class RateLimit extends OncePerRequestFilter {

    /// Where evidence arrives: files by the hundred in a minute, each announced, sent in pieces and finished. What goes
    /// out, and all else around evidence, is as seldom as any change.
    private static final Pattern PIECES = Pattern.compile("/api/v1/evidence/[^/]+/files(/[^/]+(/finish)?)?");

    private final Askers askers;
    private final Clock clock;
    private final Allowance reads;
    private final Allowance changes;

    RateLimit(WebSettings settings, Askers askers, Clock clock) {
        this.askers = askers;
        this.clock = clock;
        this.reads = new Allowance(settings.readsPerMinute());
        this.changes = new Allowance(settings.changesPerMinute());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = askers.apart(request)
                .map(client -> allowance(request).take(client, clock.instant()))
                .orElse(Duration.ZERO);
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds() + 1)));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    /// Whoever did not ask for a minute is nobody any more.
    @Scheduled(fixedDelay = 60_000)
    void forget() {
        var now = clock.instant();
        Stream.of(reads, changes).forEach(allowance -> allowance.forget(now));
    }

    /// Those told apart at the moment.
    Set<String> remembered() {
        return Stream.of(reads, changes)
                .flatMap(allowance -> allowance.remembered().stream())
                .collect(Collectors.toSet());
    }

    private Allowance allowance(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> reads;
            default -> PIECES.matcher(request.getRequestURI()).matches() ? reads : changes;
        };
    }
}
