package org.comity.requests.usecase;

import org.comity.identity.Directory;
import org.comity.requests.GuestCase;
import org.comity.requests.GuestCase.Standing;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Status;

/// Whether the requested authority of a request has nobody here, so that it is reached another way. An enrolled
/// authority without a single officer counts as one without.
public class WithoutOfficers {

    private final Directory directory;

    public WithoutOfficers(Directory directory) {
        this.directory = directory;
    }

    Standing standing(Request request) {
        if (request.sentAt() == null) {
            return Standing.NOT_SENT;
        }
        if (!nobodyThere(request)) {
            return Standing.OFFICERS_THERE;
        }
        var possible =
                request.status() == Status.SENT || !GuestCase.open(request).isEmpty();
        return possible && request.measure() != RequestedMeasure.SPONTANEOUS_INFORMATION
                ? Standing.OPEN
                : Standing.NOTHING_TO_DO;
    }

    boolean nobodyThere(Request request) {
        return request.withoutOfficers()
                || directory.officersOf(request.requested().id()).isEmpty();
    }
}
