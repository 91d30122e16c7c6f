package org.comity.inbox.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.duty.DutyRoster;
import org.comity.duty.Rung;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.inbox.model.Handover;
import org.comity.inbox.model.Handover.Item;
import org.comity.inbox.model.Handover.Standing;
import org.comity.inbox.store.AssignmentRows;
import org.comity.inbox.store.CaseRows;
import org.comity.inbox.store.HandoverRows;
import org.comity.requests.CaseCircles;
import org.comity.requests.RequestId;
import org.comity.requests.RequestSummary;
import org.comity.requests.Requests;
import org.comity.vault.Vault;
import org.comity.vocabulary.Sensitive;
import org.springframework.transaction.annotation.Transactional;

/// Hands requests to a colleague at the end of a shift, a note with each. Until the colleague accepts,
/// everything stays in the hands it is in. What the colleague may not read is not handed over, and whoever
/// hands over is told so.
public class HandingOver {

    static final String PURPOSE = "board.handover-note";

    /// What came of it.
    public sealed interface Outcome {

        /// @param leftOut references of what the receiver may not read
        record Handed(UUID handover, List<String> leftOut) implements Outcome {}

        /// Nobody is on duty, or the colleague acts no more for the authority.
        record NobodyThere() implements Outcome {}

        /// The receiver may read nothing of it.
        record NothingToHand() implements Outcome {}

        /// The policy lets this officer hand over nothing.
        record NotFound() implements Outcome {}
    }

    /// What a hand-over would hold, and who could receive it.
    ///
    /// @param onDuty who of them is on duty now; empty where nobody is but the reader
    public record Preparation(List<RequestSummary> requests, List<Officer> colleagues, Optional<Officer> onDuty) {}

    private final HandoverRows handovers;
    private final CaseRows rows;
    private final AssignmentRows assignments;
    private final Requests requests;
    private final CaseCircles circles;
    private final DutyRoster roster;
    private final Directory directory;
    private final Vault vault;
    private final InboxAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    public HandingOver(
            HandoverRows handovers,
            CaseRows rows,
            AssignmentRows assignments,
            Requests requests,
            CaseCircles circles,
            DutyRoster roster,
            Directory directory,
            Vault vault,
            InboxAccess access,
            AuditTrail audit,
            Clock clock) {
        this.handovers = handovers;
        this.rows = rows;
        this.assignments = assignments;
        this.requests = requests;
        this.circles = circles;
        this.roster = roster;
        this.directory = directory;
        this.vault = vault;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param chosen which requests; empty for all that the officer has in hand
    @Transactional
    public Optional<Preparation> prepare(Officer officer, List<RequestId> chosen) {
        if (!access.handsOver(officer)) {
            return Optional.empty();
        }
        var ids = chosen.isEmpty() ? assignments.inHandOf(officer, Handover.MOST) : chosen;
        var lines = requests.lines(ids.stream().limit(Handover.MOST).toList(), officer);
        return Optional.of(new Preparation(lines, others(officer), onDuty(officer)));
    }

    /// @param notes which requests, each with its note; an empty one is none
    /// @param to a colleague; empty for whoever is on duty now
    @Transactional
    public Outcome handOver(Officer officer, Map<RequestId, Sensitive<String>> notes, Optional<PersonId> to) {
        if (!access.handsOver(officer)) {
            return new Outcome.NotFound();
        }
        var receiver = to.isEmpty() ? onDuty(officer) : colleague(officer, to.get());
        if (receiver.isEmpty()) {
            return new Outcome.NobodyThere();
        }
        var ours = circles.readable(notes.keySet(), officer);
        var theirs = circles.readable(ours, receiver.get());
        var items = new ArrayList<Item>();
        var leftOut = new ArrayList<String>();
        notes.forEach((request, note) -> rows.named(officer.authority().id(), request)
                .filter(named -> ours.contains(request))
                .ifPresent(named -> {
                    if (theirs.contains(request)) {
                        items.add(item(request, named, note));
                    } else {
                        leftOut.add(named.reference());
                    }
                }));
        if (items.isEmpty()) {
            return new Outcome.NothingToHand();
        }
        var handover = begun(officer, receiver.get(), items);
        handovers.add(handover);
        audit.append(entry("board.handed-over", handover, officer));
        return new Outcome.Handed(handover.id(), leftOut);
    }

    private Handover begun(Officer officer, Officer receiver, List<Item> items) {
        return new Handover(
                UUID.randomUUID(),
                officer.authority().id(),
                officer.id(),
                receiver.id(),
                Standing.OPEN,
                clock.instant(),
                items);
    }

    private Optional<Officer> colleague(Officer officer, PersonId person) {
        return others(officer).stream()
                .filter(known -> known.id().equals(person))
                .findFirst();
    }

    private Item item(RequestId request, CaseRows.Named named, Sensitive<String> note) {
        var text = note.reveal().strip();
        var sealed =
                text.isEmpty() ? null : vault.seal(named.caseKey(), text.getBytes(StandardCharsets.UTF_8), PURPOSE);
        return new Item(request, named.caseKey(), sealed);
    }

    private List<Officer> others(Officer officer) {
        return directory.officersOf(officer.authority().id()).stream()
                .filter(known -> !known.id().equals(officer.id()))
                .toList();
    }

    private Optional<Officer> onDuty(Officer officer) {
        var ladder = roster.now(officer.authority().id());
        var called = new ArrayList<Person>(ladder.on(Rung.DUTY));
        called.addAll(ladder.on(Rung.DEPUTY));
        var others = others(officer);
        return called.stream()
                .flatMap(person -> others.stream().filter(known -> known.id().equals(person.id())))
                .findFirst();
    }

    static AuditEntry entry(String act, Handover handover, Officer officer) {
        return AuditEntry.of(act)
                .with("handover", handover.id().toString())
                .with("authority.id", handover.authority().toString())
                .with("officer", officer.id().toString())
                .with("receiver", handover.to().toString())
                .with("requests", Integer.toString(handover.items().size()));
    }
}
