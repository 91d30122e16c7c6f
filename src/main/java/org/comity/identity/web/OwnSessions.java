package org.comity.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.comity.identity.Person;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// The sessions of a person that are open right now.
@Component
public class OwnSessions {

    /// @param thisOne whether it is the one that asks
    public record Open(Instant lastUsed, boolean thisOne) {}

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /// The one used last first.
    List<Open> of(Person person, HttpServletRequest request) {
        var current = request.getSession().getId();
        return found(person).values().stream()
                .map(session ->
                        new Open(session.getLastAccessedTime(), session.getId().equals(current)))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    void endOthers(Person person, HttpServletRequest request) {
        var current = request.getSession().getId();
        found(person).keySet().stream().filter(id -> !id.equals(current)).forEach(sessions::deleteById);
    }

    private Map<String, ? extends Session> found(Person person) {
        return sessions.findByPrincipalName(person.id().toString());
    }
}
