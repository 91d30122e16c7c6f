package org.comity.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Writes down who asked for something that is not theirs, or is not there: the answer to both is one, and so is the
/// entry. At most twenty a minute of one person, so that nobody fills the record by asking.
class RefusedAccess extends OncePerRequestFilter {

    private static final int MOST_A_MINUTE = 20;
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final RequestMatcher WORK =
            SecurityConfiguration.anyOf(Arrays.stream(SecurityConfiguration.BEHIND_SIGN_IN));

    /// How many entries of one person in the minute that began then.
    private record Counted(long minute, int entries) {}

    private final SignedIn signedIn;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Map<PersonId, Counted> counts = new ConcurrentHashMap<>();

    RefusedAccess(SignedIn signedIn, AuditTrail audit, TransactionOperations transactions, Clock clock) {
        this.signedIn = signedIn;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WORK.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var status = HttpStatus.resolve(response.getStatus());
        if (status == HttpStatus.NOT_FOUND || status == HttpStatus.FORBIDDEN) {
            signedIn.person(request).filter(this::counts).ifPresent(person -> record(person, request));
        }
    }

    private boolean counts(Person person) {
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES).getEpochSecond();
        var counted = counts.merge(
                person.id(),
                new Counted(minute, 1),
                (before, first) -> before.minute() == minute ? new Counted(minute, before.entries() + 1) : first);
        return counted.entries() <= MOST_A_MINUTE;
    }

    /// What the address looks like, and the ids in it: what else it holds was typed by somebody, and stays out.
    private void record(Person person, HttpServletRequest request) {
        var entry = AuditEntry.of("access.refused")
                .with("person", person.id().toString())
                .with("place", person.belonging().name())
                .with("method", request.getMethod())
                .with("path", shape(request));
        var ids = ids(request);
        var said = ids.isEmpty() ? entry : entry.with("ids", ids);
        transactions.executeWithoutResult(begun -> audit.append(said));
    }

    private static String shape(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern.replaceFirst("^/\\{language[^}]*}", "")
                : "none";
    }

    private static String ids(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables.values().stream()
                        .map(String::valueOf)
                        .filter(value -> value.matches(UUID_FORM))
                        .collect(Collectors.joining(" "))
                : "";
    }
}
