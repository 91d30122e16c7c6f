package org.comity.requests.usecase;

import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import org.comity.exchange.Exchange;
import org.comity.identity.Officer;
import org.comity.requests.model.Act;
import org.comity.requests.model.CallBackWords;
import org.comity.requests.model.CanonicalContent;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.paper.RequestDocument;
import org.comity.requests.store.RecordedDocuments;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.requests.store.WordsStore;
import org.comity.vault.SealedDocuments;
import org.comity.vocabulary.Sha256;

/// Lets a request go out: seals the document, draws the call-back words, fills the outbox and writes the record,
/// all in the caller's transaction. An exercise never enters the outbox: its counterpart is a script.
public class DispatchingRequest {

    private final RequestStore requests;
    private final RequestDocument documents;
    private final SealedDocuments vault;
    private final RecordedDocuments recorded;
    private final WordsStore words;
    private final Exchange exchange;
    private final Chronicle chronicle;
    private final SecureRandom random;

    public DispatchingRequest(
            RequestStore requests,
            RequestDocument documents,
            SealedDocuments vault,
            RecordedDocuments recorded,
            WordsStore words,
            Exchange exchange,
            Chronicle chronicle,
            SecureRandom random) {
        this.requests = requests;
        this.documents = documents;
        this.vault = vault;
        this.recorded = recorded;
        this.words = words;
        this.exchange = exchange;
        this.chronicle = chronicle;
        this.random = random;
    }

    /// Takes its time: do it before the transaction begins.
    byte[] print(Request sent) {
        return documents.print(sent);
    }

    /// @param act by which it goes out
    /// @param printed the document, made of this very request
    void dispatch(Request sent, Stored stored, Act act, Officer officer, byte[] printed, Map<String, String> touched) {
        var name = sent.reference() + ".pdf";
        var document = vault.keep(stored.caseKey(), name, "application/pdf", printed);
        requests.save(sent);
        requests.saveDocument(sent.id(), document);
        words.add(sent.id(), stored.caseKey(), CallBackWords.draw(random));
        if (!sent.exercise()) {
            exchange.dispatch(sent.id().value(), sent.requested().id().value());
        }
        var digest = Sha256.of(printed);
        recorded.add(sent.id(), CanonicalContent.hash(sent), digest);
        var proof = new TreeMap<>(touched);
        proof.put("document.name", name);
        proof.put("document.sha256", digest.hex());
        chronicle.write(sent, stored.caseKey(), act, Side.REQUESTING, officer, Map.of(), proof);
    }
}
