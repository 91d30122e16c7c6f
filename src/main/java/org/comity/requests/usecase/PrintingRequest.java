package org.comity.requests.usecase;

import java.time.Clock;
import java.util.Optional;
import org.comity.requests.RequestId;
import org.comity.requests.model.PartOfRequest;
import org.comity.requests.model.Print;
import org.comity.requests.model.Request;
import org.comity.requests.paper.RequestDocument;
import org.comity.requests.store.PrintStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.seals.Seals;

/// Prints a request when an officer is asked for the touch, and keeps what was printed until they touched: so that the
/// passkey signs for the very paper that goes out, and nobody waits for a press once they did.
public class PrintingRequest {

    private final RequestDocument documents;
    private final Seals seals;
    private final GivingSecondMessages second;
    private final PrintStore prints;
    private final Clock clock;

    public PrintingRequest(
            RequestDocument documents, Seals seals, GivingSecondMessages second, PrintStore prints, Clock clock) {
        this.documents = documents;
        this.seals = seals;
        this.second = second;
        this.prints = prints;
        this.clock = clock;
    }

    /// What an officer is shown: printed now, unless the same was a moment ago. Takes its time: not in a transaction.
    ///
    /// @param sent the request as it would go out
    Outgoing print(Stored stored, Request sent) {
        var request = stored.request();
        var source = documents.source(request);
        var kept = prints.find(request.id(), stored.caseKey()).orElse(null);
        if (kept != null && kept.isShown(source, request.requesting().zone(), sent.changedAt())) {
            return outgoing(kept, sent);
        }
        var made = new Print(
                sent.changedAt(),
                source,
                documents.printForSeal(PartOfRequest.ORDER.of(sent), seals.room()),
                PartOfRequest.divides(sent.measure())
                        ? documents.printSupporting(PartOfRequest.SUPPORT.of(sent), seals.room())
                        : null);
        return prints.keep(request.id(), stored.caseKey(), made, kept)
                ? outgoing(made, sent)
                : outgoing(prints.find(request.id(), stored.caseKey()).orElse(made), sent);
    }

    private Outgoing outgoing(Print print, Request sent) {
        return new Outgoing(print, second.addressed(sent));
    }

    /// What an officer was shown, as long as it can go out; else they must be shown it anew.
    ///
    /// @param sent the request as it goes out
    Optional<Outgoing> kept(Stored stored, Request sent) {
        var request = stored.request();
        return prints.find(request.id(), stored.caseKey())
                .filter(print -> print.goesOut(
                        documents.source(request), request.requesting().zone(), clock.instant()))
                .map(print -> outgoing(print, sent));
    }

    /// In the transaction in which it went out or was held.
    void used(RequestId id) {
        prints.delete(id);
    }
}
