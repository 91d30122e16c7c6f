package org.comity.duty.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.duty.DutyEvent;
import org.comity.duty.model.CallId;
import org.comity.duty.model.Drill;
import org.comity.duty.model.DrillCall;
import org.comity.duty.store.CallStore;
import org.comity.duty.store.DrillStore;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityId;
import org.comity.identity.Directory;
import org.comity.identity.Role;
import org.comity.vocabulary.Country;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps a drill with its calls, records it and tells of it where it is announced: all of it or nothing.
public class DrillChronicle {

    private static final Set<Role> OF_AUTHORITIES = Set.of(Role.OFFICER, Role.APPROVER, Role.GATEKEEPER, Role.HEAD);

    private final DrillStore drills;
    private final CallStore calls;
    private final Directory directory;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final SecureRandom random;
    private final Clock clock;

    public DrillChronicle(
            DrillStore drills,
            CallStore calls,
            Directory directory,
            AuditTrail audit,
            ApplicationEventPublisher events,
            SecureRandom random,
            Clock clock) {
        this.drills = drills;
        this.calls = calls;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
        this.random = random;
        this.clock = clock;
    }

    /// @param called the authorities it is for
    /// @param proof of a touch, for the record
    @Transactional(propagation = Propagation.MANDATORY)
    public void order(Drill drill, List<Authority> called, Map<String, String> proof) {
        var entry = AuditEntry.of("drill.ordered")
                .with("drill", drill.id().toString())
                .with("by", drill.by().toString())
                .with("announced", drill.announced() ? "yes" : "no")
                .with("day", drill.window().day().toString())
                .with("from", drill.window().from().toString())
                .with("to", drill.window().to().toString())
                .with("called", Integer.toString(called.size()));
        if (drill.owner().isPresent()) {
            entry = entry.with("authority.id", drill.owner().get().toString());
        }
        if (!drill.countries().isEmpty()) {
            entry = entry.with(
                    "countries",
                    drill.countries().stream().map(Country::code).sorted().collect(Collectors.joining(" ")));
        }
        for (var part : proof.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        drills.add(drill, audit.append(entry));
        calls.add(called.stream().map(authority -> call(drill, authority)).toList());
        if (drill.announced()) {
            announce(drill, called);
        }
    }

    private DrillCall call(Drill drill, Authority authority) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var begins = later(drill.window().begins(authority.zone()), now);
        var ends = later(drill.window().ends(authority.zone()), now);
        return new DrillCall(
                new CallId(UUID.randomUUID()),
                drill.id(),
                authority.id(),
                authority.zone(),
                drill.owner().isPresent(),
                somewhere(begins, ends),
                ends,
                Optional.empty(),
                Optional.empty());
    }

    private Instant somewhere(Instant begins, Instant ends) {
        return begins.plusMillis(random.nextLong(ChronoUnit.MILLIS.between(begins, ends) + 1));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void announce(Drill drill, List<Authority> called) {
        var ids = called.stream().map(Authority::id).collect(Collectors.<AuthorityId>toSet());
        events.publishEvent(
                new DutyEvent.DrillAnnounced(drill.id().value(), directory.peopleOf(ids, OF_AUTHORITIES), drill.at()));
    }
}
