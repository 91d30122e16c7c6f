package org.comity.requests.usecase;

import java.util.Map;
import java.util.Optional;
import org.comity.identity.Authority;
import org.comity.requests.model.Request;
import org.comity.seals.NoSeal;
import org.comity.seals.Sealed;
import org.comity.seals.Seals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the seal of the requesting authority on what was printed for the touch.
public class SealingDocument {

    private static final Logger LOG = LoggerFactory.getLogger(SealingDocument.class);

    private final Seals seals;

    public SealingDocument(Seals seals) {
        this.seals = seals;
    }

    /// Whether an authority can seal as things stand.
    boolean possible(Authority authority) {
        return seals.ready(authority);
    }

    /// Takes its time where a service stamps it: do it before the transaction begins.
    ///
    /// @return empty when the authority cannot seal: then nothing goes out
    Optional<Printed> seal(Request sent, Outgoing outgoing) {
        var by = sent.requesting();
        var print = outgoing.print();
        var support = print.support();
        try {
            var document = seals.seal(by, print.paper());
            return Optional.of(new Printed(outgoing, document, support == null ? null : seals.seal(by, support)));
        } catch (NoSeal cannot) {
            LOG.warn("{} is not sent: {}", sent.id(), cannot.getMessage());
            return Optional.empty();
        }
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
