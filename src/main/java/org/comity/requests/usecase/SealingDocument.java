package org.comity.requests.usecase;

import java.util.Map;
import org.comity.requests.model.Request;
import org.comity.requests.paper.RequestDocument;
import org.comity.seals.Sealed;
import org.comity.seals.Seals;

/// Prints a request as the document that is sent, under the seal of the requesting authority.
public class SealingDocument {

    private final RequestDocument documents;
    private final Seals seals;

    public SealingDocument(RequestDocument documents, Seals seals) {
        this.documents = documents;
        this.seals = seals;
    }

    Sealed sealed(Request sent) {
        return seals.seal(sent.requesting(), documents.printForSeal(sent, seals.room()));
    }

    /// What supports an order, on a paper of its own.
    Sealed supporting(Request part) {
        return seals.seal(part.requesting(), documents.printSupporting(part, seals.room()));
    }

    /// What the record says of the seal.
    static Map<String, String> recorded(Sealed sealed) {
        return Map.of(
                "document.seal",
                sealed.certificate().hex(),
                "document.timeStamp",
                switch (sealed.timeStamp()) {
                    case GIVEN -> "given";
                    case MISSING -> "missing";
                    case NOT_WANTED -> "none";
                });
    }
}
