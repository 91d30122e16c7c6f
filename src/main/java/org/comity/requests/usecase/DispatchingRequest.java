package org.comity.requests.usecase;

import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import org.comity.exchange.Exchange;
import org.comity.identity.Officer;
import org.comity.requests.NoteKind;
import org.comity.requests.model.Act;
import org.comity.requests.model.CallBackWords;
import org.comity.requests.model.CanonicalContent;
import org.comity.requests.model.PartOfRequest;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.requests.store.SupportStore;
import org.comity.requests.store.WordsStore;
import org.comity.vault.SealedDocuments;
import org.comity.vocabulary.Sha256;

/// Lets a request go out: keeps the sealed document, draws the call-back words, fills the outbox and writes the record,
/// all in the caller's transaction. An exercise never enters the outbox: its counterpart is a script.
public class DispatchingRequest {

    private final RequestStore requests;
    private final SealedDocuments vault;
    private final WordsStore words;
    private final Exchange exchange;
    private final Chronicle chronicle;
    private final SupportStore supports;
    private final GivingSecondMessages second;
    private final NoteChronicle notes;
    private final SecureRandom random;

    public DispatchingRequest(
            RequestStore requests,
            SealedDocuments vault,
            WordsStore words,
            Exchange exchange,
            Chronicle chronicle,
            SupportStore supports,
            GivingSecondMessages second,
            NoteChronicle notes,
            SecureRandom random) {
        this.requests = requests;
        this.vault = vault;
        this.words = words;
        this.exchange = exchange;
        this.chronicle = chronicle;
        this.supports = supports;
        this.second = second;
        this.notes = notes;
        this.random = random;
    }

    /// @param act by which it goes out
    /// @param printed what was made of this very request, under seal
    void dispatch(Request sent, Stored stored, Act act, Officer officer, Printed printed, Map<String, String> touched) {
        var name = sent.reference() + ".pdf";
        var pdf = printed.document().pdf();
        var document = vault.keep(stored.caseKey(), name, "application/pdf", pdf);
        var digest = Sha256.of(pdf);
        requests.saveSent(sent, document, CanonicalContent.hash(PartOfRequest.ORDER.of(sent)), digest);
        words.add(sent.id(), stored.caseKey(), CallBackWords.draw(random));
        // A provider or registry has nobody here: it gets the document by the authority's own means. Of an authority
        // that has nobody here it is delivered once somebody opens it with link and code.
        if (!sent.exercise() && !sent.toEntity() && !sent.withoutOfficers()) {
            exchange.dispatch(sent.id().value(), sent.requested().id().value());
        }
        var proof = new TreeMap<>(touched);
        proof.put("document.name", name);
        proof.put("document.sha256", digest.hex());
        proof.put("document.printed.sha256", printed.outgoing().print().digest().hex());
        proof.putAll(SealingDocument.recorded(printed.document()));
        proof.putAll(supporting(sent, stored, printed));
        proof.putAll(second.give(sent, printed.outgoing().second()));
        chronicle.write(sent, stored.caseKey(), act, Side.REQUESTING, officer, Map.of(), proof);
        if (sent.emergency() && !sent.exercise()) {
            notes.write(stored, NoteKind.EMERGENCY, Side.REQUESTING, officer.person(), Map.of());
        }
    }

    /// What supports an order, on its own paper.
    private Map<String, String> supporting(Request sent, Stored stored, Printed printed) {
        var support = printed.support();
        if (support == null) {
            return Map.of();
        }
        var name = sent.reference() + "-supporting.pdf";
        var kept = vault.keep(stored.caseKey(), name, "application/pdf", support.pdf());
        var digest = Sha256.of(support.pdf());
        supports.add(sent.id(), kept, CanonicalContent.hash(PartOfRequest.SUPPORT.of(sent)), digest);
        return Map.of("support.name", name, "support.sha256", digest.hex());
    }
}
