package org.comity.courseware.usecase;

import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.comity.courseware.model.Cmi5Launch;
import org.comity.courseware.model.Cmi5Verb;
import org.comity.courseware.model.LaunchData;
import org.comity.courseware.model.Unit;
import org.comity.courseware.store.Cmi5Store;
import org.comity.courseware.store.Cmi5Store.Kept;

/// What this node says itself in a registration of cmi5: that a unit was launched, that a launch was
/// abandoned, that the course is satisfied (section 9.3). Called in the transaction of the act.
public class SayingForNode {

    /// For what is said of the whole course.
    private static final int COURSE = 0;

    private final Cmi5Store store;
    private final ReportingResult reporting;
    private final URI publicAddress;
    private final Clock clock;

    public SayingForNode(Cmi5Store store, ReportingResult reporting, URI publicAddress, Clock clock) {
        this.store = store;
        this.reporting = reporting;
        this.publicAddress = publicAddress;
        this.clock = clock;
    }

    private String address(String path) {
        return publicAddress.toString().replaceFirst("/$", "") + path;
    }

    /// The launch that a session is of.
    Cmi5Launch launch(Run run, Unit unit, UUID session) {
        return new Cmi5Launch(
                session,
                run.attempt().id(),
                address("/"),
                run.attempt().pseudonym().toString(),
                address("/training/packages/" + run.version().id() + "/units/" + unit.number()),
                unit.mastery());
    }

    void say(Run run, Cmi5Verb verb, Unit unit, Optional<UUID> session) {
        var launch = launch(run, unit, session.orElseGet(UUID::randomUUID));
        keep(run, unit.number(), session, verb, launch);
    }

    /// Says that the course is satisfied once it is, and tells what came of it.
    void satisfy(Run run) {
        var result = reporting.report(run);
        if (!result.completed() || store.verbs(run.attempt().id(), COURSE).contains(Cmi5Verb.SATISFIED.name())) {
            return;
        }
        var first = launch(run, run.content().units().getFirst(), UUID.randomUUID());
        var course = new Cmi5Launch(
                first.session(),
                first.registration(),
                first.home(),
                first.account(),
                address("/training/packages/" + run.version().id()),
                first.mastery());
        keep(run, COURSE, Optional.empty(), Cmi5Verb.SATISFIED, course);
    }

    private void keep(Run run, int unit, Optional<UUID> session, Cmi5Verb verb, Cmi5Launch launch) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var statement = LaunchData.statement(launch, verb, UUID.randomUUID(), at);
        store.add(new Kept(
                run.attempt().id(),
                UUID.fromString(statement.get("id").stringValue()),
                unit,
                session,
                verb.name(),
                statement.toString(),
                at));
    }
}
