package org.comity.requests.usecase;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.audit.AuditTrail;
import org.comity.audit.EntryId;
import org.comity.audit.proof.Receipt;
import org.comity.identity.Action;
import org.comity.identity.Officer;
import org.comity.requests.GuestCase;
import org.comity.requests.GuestCase.Standing;
import org.comity.requests.GuestCases;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Transition;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.requests.store.StepStore;
import org.comity.vault.SealedDocuments;
import org.comity.vault.StoredDocument;
import org.springframework.transaction.annotation.Transactional;

/// Lets somebody of a requested authority that has no officers here receive a request and answer it. What they do goes
/// the way of every act: lifecycle, step, record, event. An authority that has officers here answers by them alone.
public class ReceivingGuests implements GuestCases {

    private final RequestStore requests;
    private final StepStore steps;
    private final WithoutOfficers without;
    private final Reservations reservations;
    private final CaseAccess access;
    private final Chronicle chronicle;
    private final SealedDocuments documents;
    private final AuditTrail audit;
    private final Clock clock;

    public ReceivingGuests(
            RequestStore requests,
            StepStore steps,
            WithoutOfficers without,
            Reservations reservations,
            CaseAccess access,
            Chronicle chronicle,
            SealedDocuments documents,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.without = without;
        this.reservations = reservations;
        this.access = access;
        this.chronicle = chronicle;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<GuestCase> forOfficer(RequestId id, Officer officer, Action action) {
        return readable(requests.find(id))
                .filter(stored -> access.readableBy(stored.request(), officer)
                        .filter(side -> side == Side.REQUESTING)
                        .filter(side -> access.allowsLink(action, stored.request(), side, officer))
                        .isPresent())
                .map(this::opened);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<GuestCase> ofRequesting(RequestId id) {
        return readable(requests.find(id)).map(this::opened);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<GuestCase> forGuest(RequestId id) {
        return readable(requests.find(id)).map(this::opened).filter(found -> switch (found.standing()) {
            case OPEN, NOTHING_TO_DO -> true;
            case NOT_SENT, OFFICERS_THERE -> false;
        });
    }

    @Override
    public boolean nobodyThere(Request request) {
        return without.nobodyThere(request);
    }

    @Override
    @Transactional
    public void deliver(RequestId id, Map<String, String> proof) {
        readable(requests.findForChange(id)).ifPresent(stored -> {
            if (stored.request().apply(Act.DELIVER, clock.instant()) instanceof Transition.Moved(var moved, var edge)) {
                requests.save(moved);
                chronicle.write(moved, stored.caseKey(), edge.act(), Side.NODE, null, Map.of(), proof);
            }
        });
    }

    @Override
    @Transactional
    public Outcome act(RequestId id, Guest guest, Deed deed) {
        var stored = readable(requests.findForChange(id)).orElse(null);
        if (stored == null || without.standing(stored.request()) == Standing.OFFICERS_THERE || !ofGuests(deed.act())) {
            return new Outcome.Closed();
        }
        return switch (reservations.knownTo(stored.request()).applyForGuest(deed, clock.instant())) {
            case Transition.Refused(var reason) -> new Outcome.Refused(reason);
            case Transition.Unchanged same -> new Outcome.Done();
            case Transition.Moved(var moved, var edge) -> {
                requests.save(moved);
                chronicle.write(
                        moved, stored.caseKey(), edge.act(), Side.REQUESTED, null, details(guest, deed), guest.proof());
                yield new Outcome.Done();
            }
        };
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StoredDocument> document(RequestId id) {
        return readable(requests.find(id))
                .filter(stored -> without.standing(stored.request()) == Standing.OPEN)
                .flatMap(stored -> Optional.ofNullable(stored.document()))
                .map(documents::open);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(RequestId id, UUID link, int number) {
        return forGuest(id)
                .flatMap(found -> found.by(link).stream()
                        .filter(step -> step.number() == number)
                        .findFirst()
                        .flatMap(step -> audit.receipt(new EntryId(step.entry()))));
    }

    private static boolean ofGuests(Act act) {
        return act == Act.ACKNOWLEDGE || GuestCase.isAnswer(act);
    }

    /// What a guest says of themselves stands with what they do, and is as sealed as that.
    private static Map<String, String> details(Guest guest, Deed deed) {
        var details = new TreeMap<>(ActingOnRequest.details(deed));
        details.put(GuestCase.LINK, guest.link().toString());
        details.put(GuestCase.NAME, guest.name());
        details.put(GuestCase.FUNCTION, guest.function());
        return details;
    }

    private static Optional<Stored> readable(Optional<Stored> found) {
        return found.filter(stored -> stored.destroyed() == null)
                .filter(stored ->
                        !stored.request().exercise() && !stored.request().toEntity());
    }

    private GuestCase opened(Stored stored) {
        var request = reservations.knownTo(stored.request());
        var visible = steps.of(request.id(), stored.caseKey()).stream()
                .filter(step -> step.visibleTo(Side.REQUESTED))
                .toList();
        return new GuestCase(request, without.standing(request), visible, stored.document() != null);
    }
}
