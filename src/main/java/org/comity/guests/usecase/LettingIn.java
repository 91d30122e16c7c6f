package org.comity.guests.usecase;

import java.util.Optional;
import org.comity.guests.model.Link;
import org.comity.identity.Action;
import org.comity.identity.Directory;
import org.comity.requests.GuestCase;
import org.comity.requests.GuestCase.Standing;
import org.comity.requests.GuestCases;

/// Whether a link still lets anybody in: its giver could still give it, and the request can still be answered. Asked
/// anew for every page, so that a suspension bites at once.
public class LettingIn {

    private final GuestCases cases;
    private final Directory directory;

    public LettingIn(GuestCases cases, Directory directory) {
        this.cases = cases;
        this.directory = directory;
    }

    /// The request, where it does.
    Optional<GuestCase> by(Link link) {
        return directory
                .officer(link.giver())
                .flatMap(giver -> cases.forOfficer(link.request(), giver, Action.START))
                .filter(found -> found.standing() == Standing.OPEN);
    }
}
