package org.comity.requests.usecase;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.exchange.Exchange;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.CanonicalContent;
import org.comity.requests.model.Deed;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Transition;
import org.comity.requests.paper.RequestDocument;
import org.comity.requests.store.RecordedDocuments;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.vault.SealedDocuments;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends an approved request to the 24/7 point of the requested Party.
///
/// Refused when an element of Article 29(2) is missing or no second officer has approved. The document is printed
/// first; then one transaction seals it, moves the request, writes the record and fills the outbox: all of it or
/// nothing. Sending twice is harmless.
public class SendingRequest {

    private final RequestStore requests;
    private final RequestDocument documents;
    private final SealedDocuments vault;
    private final RecordedDocuments recorded;
    private final Exchange exchange;
    private final Chronicle chronicle;
    private final CaseAccess access;
    private final FreshTouch touch;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public SendingRequest(
            RequestStore requests,
            RequestDocument documents,
            SealedDocuments vault,
            RecordedDocuments recorded,
            Exchange exchange,
            Chronicle chronicle,
            CaseAccess access,
            FreshTouch touch,
            TransactionTemplate transaction,
            Clock clock) {
        this.requests = requests;
        this.documents = documents;
        this.vault = vault;
        this.recorded = recorded;
        this.exchange = exchange;
        this.chronicle = chronicle;
        this.access = access;
        this.touch = touch;
        this.transaction = transaction;
        this.clock = clock;
    }

    public ActOutcome send(RequestId id, Officer officer, Optional<TouchAnswer> answer) {
        var seen = requests.find(id).map(Stored::request).orElse(null);
        var side = seen == null ? null : access.readableBy(seen, officer).orElse(null);
        if (seen == null || side == null) {
            return new ActOutcome.NotFound();
        }
        return switch (seen.apply(new Deed.Plain(Act.SEND), officer, clock.instant())) {
            case Transition.Refused(var reason) -> new ActOutcome.Refused(reason);
            case Transition.Unchanged same
            when !access.allows(Act.SEND, seen, side, officer) ->
                new ActOutcome.Refused(new Transition.Reason.RoleLacking(Act.SEND));
            case Transition.Unchanged(var same) -> new ActOutcome.Done(same);
            case Transition.Moved(var sent, var edge) -> {
                if (!access.allows(Act.SEND, seen, side, officer)) {
                    yield new ActOutcome.Refused(new Transition.Reason.RoleLacking(Act.SEND));
                }
                if (answer.isEmpty()) {
                    yield new ActOutcome.Refused(new Transition.Reason.Untouched(TouchOutcome.Reason.MISSING));
                }
                var printed = documents.print(sent);
                yield transaction.execute(status -> commit(seen, officer, printed, answer));
            }
        };
    }

    /// The document was printed from what was seen; should anything have changed meanwhile, nothing is sent.
    private ActOutcome commit(Request seen, Officer officer, byte[] printed, Optional<TouchAnswer> answer) {
        var stored = requests.findForChange(seen.id()).orElseThrow();
        var unchanged = CanonicalContent.hash(stored.request().content()).equals(CanonicalContent.hash(seen.content()));
        return switch (stored.request().apply(new Deed.Plain(Act.SEND), officer, clock.instant())) {
            case Transition.Refused(var reason) -> new ActOutcome.Refused(reason);
            case Transition.Unchanged(var same) -> new ActOutcome.Done(same);
            case Transition.Moved(var sent, var edge) -> {
                if (!unchanged) {
                    yield new ActOutcome.Refused(
                            new Transition.Reason.NotNow(stored.request().status(), Act.SEND));
                }
                yield switch (touch.prove(officer.person(), SolemnAct.shown(stored.request(), Act.SEND), answer)) {
                    case TouchOutcome.Refused(var why) -> new ActOutcome.Refused(new Transition.Reason.Untouched(why));
                    case TouchOutcome.Proven(var touched) -> {
                        dispatch(sent, stored, officer, printed, touched);
                        yield new ActOutcome.Done(sent);
                    }
                };
            }
        };
    }

    private void dispatch(Request sent, Stored stored, Officer officer, byte[] printed, Map<String, String> touched) {
        var name = sent.reference() + ".pdf";
        var document = vault.keep(stored.caseKey(), name, "application/pdf", printed);
        requests.save(sent);
        requests.saveDocument(sent.id(), document);
        exchange.dispatch(sent.id().value(), sent.requested().id().value());
        var digest = Sha256.of(printed);
        recorded.add(sent.id(), CanonicalContent.hash(sent.content()), digest);
        var proof = new TreeMap<>(touched);
        proof.put("document.name", name);
        proof.put("document.sha256", digest.hex());
        chronicle.write(sent, stored.caseKey(), Act.SEND, Side.REQUESTING, officer, Map.of(), proof);
    }
}
