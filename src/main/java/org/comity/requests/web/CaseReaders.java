package org.comity.requests.web;

import org.comity.requests.RequestReading;
import org.comity.requests.Team;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.web.Readers;

/// Says in one sentence who can read a request as it stands now.
final class CaseReaders {

    private CaseReaders() {}

    static Readers of(RequestReading reading) {
        return of(reading.request(), reading.side(), reading.team());
    }

    static Readers of(Request request, Side side, Team team) {
        if (request.exercise()) {
            return Readers.of("requests.readers.exercise");
        }
        var sent = request.sentAt() != null;
        if (request.handling() == Handling.RED) {
            return red(request, side, team, sent);
        }
        if (request.withoutOfficers()) {
            return Readers.of(
                    "requests.readers.withoutOfficers",
                    request.requesting().name(),
                    request.requested().name());
        }
        return Readers.of(
                sent ? "requests.readers.both" : "requests.readers.unsent",
                request.requesting().name(),
                request.requested().name());
    }

    private static Readers red(Request request, Side side, Team team, boolean sent) {
        var own = side == Side.REQUESTED ? request.requested() : request.requesting();
        return sent
                ? Readers.of(
                        "requests.readers.red.both",
                        team.own().size(),
                        own.name(),
                        team.others(),
                        request.counterpartOf(side).name())
                : Readers.of("requests.readers.red.unsent", team.own().size(), own.name());
    }
}
