package org.comity.notices.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.duty.DutyRoster;
import org.comity.duty.Rung;
import org.comity.identity.AuthorityId;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.notices.NoticesSettings;
import org.comity.notices.model.Case;
import org.comity.notices.model.Kind;
import org.comity.notices.model.News;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.Timer;
import org.comity.notices.model.Timer.What;
import org.comity.notices.model.Why;
import org.comity.notices.store.CaseStore;
import org.comity.notices.store.TimerStore;
import org.springframework.transaction.annotation.Transactional;

/// Tells what is to be told when a time has come and nothing happened before: a preservation nears its end, nobody
/// acknowledges a request, a reader's key ends. A timer is taken out in the transaction in which it is told.
public class RingingTimers {

    private static final int AT_ONCE = 50;

    private final TimerStore timers;
    private final CaseStore cases;
    private final Directory directory;
    private final DutyRoster roster;
    private final TellingPeople telling;
    private final AuditTrail audit;
    private final NoticesSettings settings;
    private final Clock clock;

    public RingingTimers(
            TimerStore timers,
            CaseStore cases,
            Directory directory,
            DutyRoster roster,
            TellingPeople telling,
            AuditTrail audit,
            NoticesSettings settings,
            Clock clock) {
        this.timers = timers;
        this.cases = cases;
        this.directory = directory;
        this.roster = roster;
        this.telling = telling;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /// @return whether there may be more
    @Transactional
    public boolean ring() {
        var now = clock.instant();
        var due = timers.take(now, AT_ONCE);
        due.forEach(timer -> ring(timer, now));
        return due.size() == AT_ONCE;
    }

    private void ring(Timer timer, Instant now) {
        if (timer.what() == What.KEY_ENDS) {
            keyEnds(timer, now);
            return;
        }
        cases.find(timer.subject()).ifPresent(known -> {
            switch (timer.what()) {
                case ACKNOWLEDGEMENT_ON_DUTY -> tellWhoeverIsOnDuty(known, now);
                case ACKNOWLEDGEMENT -> tellTheAuthority(known, now);
                case ACKNOWLEDGEMENT_AGAIN -> tellTheEmergencyDesk(known, now);
                case KEY_ENDS -> {}
            }
        });
    }

    private void keyEnds(Timer timer, Instant now) {
        var owner = directory.people(Set.of(new PersonId(timer.subject())));
        telling.tell(
                News.of(Kind.KEY_ENDS, timer.subject(), "/account/notices", timer.deadline(), now),
                owner.stream().map(person -> Recipient.of(person, Why.OWN)).toList());
    }

    /// The officer on duty and the deputy by the roster, where it names somebody for this hour.
    private void tellWhoeverIsOnDuty(Case known, Instant now) {
        var ladder = roster.now(known.requested());
        var told = Stream.concat(
                        ladder.on(Rung.DUTY).stream().map(person -> Recipient.of(person, Why.ON_DUTY)),
                        ladder.on(Rung.DEPUTY).stream().map(person -> Recipient.of(person, Why.DEPUTY)))
                .toList();
        if (!told.isEmpty()) {
            escalate(known, Kind.WAITS_ON_DUTY, known.link(), told, now);
        }
    }

    /// Of an authority that is known by name only nobody is here to be told: whoever asked sees at the link
    /// that was given whether somebody has acknowledged.
    private void tellTheAuthority(Case known, Instant now) {
        if (directory.authority(known.requested()).isEmpty()) {
            return;
        }
        var approvers = of(known.requested(), Role.APPROVER, Why.APPROVER).toList();
        var gatekeepers = of(known.requested(), Role.GATEKEEPER, Why.GATEKEEPER)
                .filter(gatekeeper -> !gatekeeper.person().is(Role.APPROVER));
        var told = Stream.concat(approvers.stream(), gatekeepers).toList();
        escalate(known, Kind.NOT_ACKNOWLEDGED, known.link(), told, now);
        timers.set(new Timer(
                known.request(), What.ACKNOWLEDGEMENT_AGAIN, now.plus(settings.escalateAfter(known.urgent())), null));
    }

    /// They learn the reference and the authority; the request itself does not exist for them.
    private void tellTheEmergencyDesk(Case known, Instant now) {
        var silent = directory.authority(known.requested()).orElseThrow().name();
        var told = directory.bearing(Role.SECRETARIAT_EMERGENCY).stream()
                .map(person -> new Recipient(person, Why.SECRETARIAT_EMERGENCY, silent))
                .toList();
        escalate(known, Kind.NOBODY_THERE, "/notices", told, now);
    }

    private void escalate(Case known, Kind kind, String link, List<Recipient> told, Instant now) {
        telling.tell(
                new News(kind, known.request(), known.requested(), known.reference(), link, null, true, now), told);
        audit.append(AuditEntry.of("request.escalated")
                .with("reference", known.reference())
                .with("authority.id", known.requested().toString())
                .with("to", escalatedTo(kind))
                .with("told", Integer.toString(told.size())));
    }

    private static String escalatedTo(Kind kind) {
        if (kind == Kind.WAITS_ON_DUTY) {
            return "duty";
        }
        return kind == Kind.NOBODY_THERE ? "secretariat" : "authority";
    }

    private Stream<Recipient> of(AuthorityId authority, Role role, Why why) {
        return directory.peopleOf(authority, Set.of(role)).stream().map((Person person) -> Recipient.of(person, why));
    }
}
