package org.comity.requests.usecase;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Directory;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.requests.model.Status;
import org.comity.requests.store.ReadingStore;
import org.comity.requests.store.ReadingStore.What;
import org.springframework.transaction.annotation.Transactional;

/// Answers "who saw my data": every reading of a request by people of the gatekeeper's own authority, without what it
/// says (Second Protocol, Article 14(7)). Asking is itself recorded.
public class ReportingReadings {

    /// One reading.
    ///
    /// @param reader by name; the id where the person is nobody any more
    public record Line(String reader, What what, Instant minute) {}

    private static final List<String> VISIBLE_TO_REQUESTED = Arrays.stream(Status.values())
            .filter(Status::visibleToRequested)
            .map(Enum::name)
            .toList();

    private final ReadingStore readings;
    private final Directory directory;
    private final Access access;
    private final AuditTrail audit;

    public ReportingReadings(ReadingStore readings, Directory directory, Access access, AuditTrail audit) {
        this.readings = readings;
        this.directory = directory;
        this.access = access;
        this.audit = audit;
    }

    public boolean offeredTo(Person person) {
        return person.keepsGateOf().isPresent() && access.allows(person, Action.LIST, Matter.READING);
    }

    /// Empty when the authority has no request of that reference, as far as it may know.
    @Transactional
    public Optional<List<Line>> report(Person gatekeeper, String reference) {
        return gatekeeper
                .keepsGateOf()
                .filter(own -> access.allows(gatekeeper, Action.READ, Matter.READING, Circumstance.OWN_AUTHORITY))
                .flatMap(own -> readings.named(reference, own.id(), VISIBLE_TO_REQUESTED)
                        .map(request -> {
                            audit.append(AuditEntry.of("readings.reported")
                                    .with("reference", reference)
                                    .with("authority", own.name())
                                    .with("by", gatekeeper.id().toString()));
                            return readings.of(request, own.id()).stream()
                                    .map(row -> new Line(name(row.officer()), row.what(), row.minute()))
                                    .toList();
                        }));
    }

    private String name(PersonId officer) {
        return directory.person(officer).map(Person::name).orElse(officer.toString());
    }
}
