package org.comity.courseware.usecase;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.comity.courseware.model.LaunchData;
import org.comity.courseware.model.StatementRefused;
import org.comity.courseware.model.XapiBody;
import org.comity.courseware.store.AttemptStore;
import org.comity.courseware.store.Cmi5Store;
import org.comity.courseware.store.Cmi5Store.Document;
import org.comity.courseware.usecase.ReceivingStatements.Speaker;
import org.springframework.transaction.annotation.Transactional;

/// The documents of a unit: the State resource of xAPI (Part Three, 2.3), for one registration.
public class KeepingDocuments {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 200;

    private final AttemptStore attempts;
    private final Cmi5Store store;
    private final Clock clock;

    public KeepingDocuments(AttemptStore attempts, Cmi5Store store, Clock clock) {
        this.attempts = attempts;
        this.store = store;
        this.clock = clock;
    }

    /// A document as it is sent.
    public record Kept(String mediaType, byte[] content) {}

    @Transactional(readOnly = true)
    public Optional<Kept> find(Speaker speaker, String name) {
        return store.document(speaker.run().attempt().id(), speaker.unit().number(), name)
                .map(found -> new Kept(found.mediaType(), found.content()));
    }

    @Transactional(readOnly = true)
    public List<String> names(Speaker speaker) {
        return store.documents(speaker.run().attempt().id(), speaker.unit().number());
    }

    /// @throws StatementRefused for what this node alone writes, and for too much
    @Transactional
    public void put(Speaker speaker, String name, Kept document) {
        own(name);
        var attempt = speaker.run().attempt().id();
        attempts.lock(attempt);
        if (document.content().length > XapiBody.LARGEST || name.length() > LONGEST_NAME) {
            throw new StatementRefused(413, "Too large");
        }
        var known = store.documents(attempt, speaker.unit().number());
        if (!known.contains(name) && known.size() >= MOST) {
            throw new StatementRefused(413, "Too many documents");
        }
        store.put(
                attempt,
                speaker.unit().number(),
                new Document(name, document.mediaType(), document.content()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Transactional
    public void remove(Speaker speaker, String name) {
        own(name);
        store.remove(speaker.run().attempt().id(), speaker.unit().number(), name);
    }

    private static void own(String name) {
        if (name.isEmpty() || name.equals(LaunchData.NAME)) {
            throw new StatementRefused(name.isEmpty() ? 400 : 403, "stateId is missing, or not the unit’s to change");
        }
    }
}
