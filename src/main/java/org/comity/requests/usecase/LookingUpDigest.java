package org.comity.requests.usecase;

import java.util.Optional;
import org.comity.requests.RecordedDigest;
import org.comity.requests.store.RecordedDocuments;
import org.comity.vocabulary.Sha256;

/// Answers anyone who holds a document and so knows its digest; nobody else can ask.
public class LookingUpDigest {

    private final RecordedDocuments recorded;

    public LookingUpDigest(RecordedDocuments recorded) {
        this.recorded = recorded;
    }

    public Optional<RecordedDigest> find(Sha256 digest) {
        return recorded.find(digest);
    }
}
