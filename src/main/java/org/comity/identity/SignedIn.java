package org.comity.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.comity.web.Viewer;
import org.comity.web.ViewerSource;

/// Who is signed in, looked up anew for each request: what a session remembers is only a person's id.
public class SignedIn implements ViewerSource {

    private static final String REMEMBERED = SignedIn.class.getName();

    private final Directory directory;

    SignedIn(Directory directory) {
        this.directory = directory;
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
    public Optional<Viewer> viewer(HttpServletRequest request) {
        return person(request)
                .map(person -> new Viewer(
                        person.name(),
                        person.belonging().name(),
                        person.belonging().zone(),
                        Doors.of(person)));
    }
}
