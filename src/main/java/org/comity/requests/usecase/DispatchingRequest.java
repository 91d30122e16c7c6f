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
import org.comity.requests.store.RecordedDocuments;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.requests.store.SupportStore;
import org.comity.requests.store.WordsStore;
import org.comity.vault.SealedDocuments;
import org.comity.vocabulary.Sha256;

/// Lets a request go out: seals the document, draws the call-back words, fills the outbox and writes the record,
/// all in the caller's transaction. An exercise never enters the outbox: its counterpart is a script.
public class DispatchingRequest {

    private final RequestStore requests;
    private final SealingDocument documents;
    private final SealedDocuments vault;
    private final RecordedDocuments recorded;
    private final WordsStore words;
    private final Exchange exchange;
    private final Chronicle chronicle;
    private final SupportStore supports;
    private final GivingSecondMessages second;
    private final NoteChronicle notes;
    private final SecureRandom random;

    public DispatchingRequest(
            RequestStore requests,
            SealingDocument documents,
            SealedDocuments vault,
            RecordedDocuments recorded,
            WordsStore words,
            Exchange exchange,
            Chronicle chronicle,
            SupportStore supports,
            GivingSecondMessages second,
            NoteChronicle notes,
            SecureRandom random) {
        this.requests = requests;
        this.documents = documents;
        this.vault = vault;
        this.recorded = recorded;
        this.words = words;
        this.exchange = exchange;
        this.chronicle = chronicle;
        this.supports = supports;
        this.second = second;
        this.notes = notes;
        this.random = random;
    }

    /// Takes its time: do it before the transaction begins.
    Printed print(Request sent) {
        return new Printed(
                documents.sealed(PartOfRequest.ORDER.of(sent)),
                PartOfRequest.divides(sent.measure()) ? documents.supporting(PartOfRequest.SUPPORT.of(sent)) : null,
                second.addressed(sent));
    }

    /// @param act by which it goes out
    /// @param printed what was made of this very request, under seal
    void dispatch(Request sent, Stored stored, Act act, Officer officer, Printed printed, Map<String, String> touched) {
        var name = sent.reference() + ".pdf";
        var pdf = printed.document().pdf();
        var document = vault.keep(stored.caseKey(), name, "application/pdf", pdf);
        requests.save(sent);
        requests.saveDocument(sent.id(), document);
        words.add(sent.id(), stored.caseKey(), CallBackWords.draw(random));
        // A provider or registry has nobody here: it gets the document by the authority's own means.
        if (!sent.exercise() && !sent.toEntity()) {
            exchange.dispatch(sent.id().value(), sent.requested().id().value());
        }
        var digest = Sha256.of(pdf);
        recorded.add(sent.id(), CanonicalContent.hash(PartOfRequest.ORDER.of(sent)), digest);
        var proof = new TreeMap<>(touched);
        proof.put("document.name", name);
        proof.put("document.sha256", digest.hex());
        proof.putAll(SealingDocument.recorded(printed.document()));
        proof.putAll(supporting(sent, stored, printed));
        proof.putAll(second.give(sent, printed.second()));
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
