package org.comity.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.comity.web.Viewer;
import org.comity.web.ViewerSource;

/// Who is signed in, looked up anew for each request: what a session remembers is only an officer's id.
public class SignedIn implements ViewerSource {

    private static final String REMEMBERED = SignedIn.class.getName();

    private final Directory directory;

    SignedIn(Directory directory) {
        this.directory = directory;
    }

    /// The officer behind a request; empty for visitors and for officers suspended meanwhile.
    @SuppressWarnings("unchecked")
    public Optional<Officer> officer(HttpServletRequest request) {
        var found = (Optional<Officer>) request.getAttribute(REMEMBERED);
        if (found == null) {
            var principal = request.getUserPrincipal();
            found = principal == null ? Optional.empty() : officerNamed(principal.getName());
            request.setAttribute(REMEMBERED, found);
        }
        return found;
    }

    Optional<Officer> officerNamed(String name) {
        try {
            return directory.officer(new OfficerId(UUID.fromString(name)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Viewer> viewer(HttpServletRequest request) {
        return officer(request)
                .map(officer -> new Viewer(
                        officer.name(),
                        officer.authority().name(),
                        officer.authority().zone()));
    }
}
