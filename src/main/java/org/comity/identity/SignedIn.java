package org.comity.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.web.Viewer;
import org.comity.web.ViewerSource;

/// Who is signed in, looked up anew for each request: what a session remembers is only a person's id.
public class SignedIn implements ViewerSource {

    private static final String REMEMBERED = SignedIn.class.getName();

    private static final Viewer.Alarm SOMEBODY_ASKS_FOR_YOUR_KEYS =
            new Viewer.Alarm("identity.recovery.alarm", "/account/recovery/stop", "identity.recovery.alarm.stop");
    private static final String SEEN = SignedIn.class.getName() + ".viewer";

    private final Directory directory;
    private final RecoveryWatch recoveries;

    SignedIn(Directory directory, RecoveryWatch recoveries) {
        this.directory = directory;
        this.recoveries = recoveries;
    }

    /// The person behind a request; empty for visitors and for people suspended meanwhile.
    @SuppressWarnings("unchecked")
    public Optional<Person> person(HttpServletRequest request) {
        var found = (Optional<Person>) request.getAttribute(REMEMBERED);
        if (found == null) {
            var principal = request.getUserPrincipal();
            found = principal == null ? Optional.empty() : personNamed(principal.getName());
            request.setAttribute(REMEMBERED, found);
        }
        return found;
    }

    Optional<Person> personNamed(String name) {
        try {
            return directory.person(new PersonId(UUID.fromString(name)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Viewer> viewer(HttpServletRequest request) {
        var seen = (Optional<Viewer>) request.getAttribute(SEEN);
        if (seen == null) {
            seen = person(request).map(this::viewer);
            request.setAttribute(SEEN, seen);
        }
        return seen;
    }

    private Viewer viewer(Person person) {
        return new Viewer(
                person.name(),
                person.belonging().name(),
                person.belonging().zone(),
                Doors.of(person, recoveries.waitsFor(person)),
                recoveries.somebodyAsksFor(person.id()) ? List.of(SOMEBODY_ASKS_FOR_YOUR_KEYS) : List.of());
    }
}
