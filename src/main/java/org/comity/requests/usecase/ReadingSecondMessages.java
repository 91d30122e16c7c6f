package org.comity.requests.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Officer;
import org.comity.requests.SecondCopy;
import org.comity.requests.SecondLine;
import org.comity.requests.model.Handling;
import org.comity.requests.model.SecondMessage;
import org.comity.requests.store.ReadingStore;
import org.comity.requests.store.ReadingStore.What;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.requests.store.SecondMessageStore;
import org.comity.requests.store.SupportStore;
import org.comity.vault.DocumentId;
import org.comity.vault.SealedDocuments;
import org.comity.vault.StoredDocument;
import org.springframework.transaction.annotation.Transactional;

/// Reads the copies and notifications that an officer's authority was given: the request as it was sent, and
/// of what happened to it afterwards that it was withdrawn or recalled, and nothing else. Each reading is kept, as
/// readings of requests are.
public class ReadingSecondMessages {

    private static final int MOST = 100;

    private final SecondMessageStore messages;
    private final RequestStore requests;
    private final SupportStore supports;
    private final SealedDocuments documents;
    private final ReadingStore readings;
    private final Access access;
    private final Clock clock;

    public ReadingSecondMessages(
            SecondMessageStore messages,
            RequestStore requests,
            SupportStore supports,
            SealedDocuments documents,
            ReadingStore readings,
            Access access,
            Clock clock) {
        this.messages = messages;
        this.requests = requests;
        this.supports = supports;
        this.documents = documents;
        this.readings = readings;
        this.access = access;
        this.clock = clock;
    }

    /// The newest first, at most a hundred; that they are there, and nothing that a request says.
    @Transactional
    public List<SecondLine> list(Officer reader) {
        if (!access.allows(reader.roles(), Action.LIST, Matter.SECOND_MESSAGE, Set.of())) {
            return List.of();
        }
        var given = messages.givenTo(reader.authority().id(), MOST).stream()
                .filter(line -> readable(line.handling(), reader))
                .toList();
        readings.add(
                reader, What.NOTICE, given.stream().map(SecondLine::request).toList(), clock.instant());
        return given;
    }

    private boolean readable(Handling handling, Officer reader) {
        return access.allows(reader.roles(), Action.READ, Matter.SECOND_MESSAGE, holding(handling));
    }

    private static Set<Circumstance> holding(Handling handling) {
        return Set.of(Circumstance.OWN_AUTHORITY, handling == Handling.RED ? Circumstance.RED : Circumstance.NOT_RED);
    }

    /// Empty for everyone who is not of the authority it was given to.
    @Transactional
    public Optional<SecondCopy> read(UUID id, Officer reader) {
        return messages.find(id).flatMap(message -> copy(message, reader)).map(copy -> {
            messages.seen(id, clock.instant());
            readings.add(reader, What.CASE, List.of(copy.message().request()), clock.instant());
            return copy;
        });
    }

    /// The request as it was sent; what supports an order, too, for whoever is notified of it.
    ///
    /// @throws org.comity.vault.NotOpened when it was destroyed
    @Transactional
    public Optional<StoredDocument> document(UUID id, boolean support, Officer reader) {
        return messages.find(id)
                .flatMap(message -> copy(message, reader))
                .filter(SecondCopy::documented)
                .flatMap(copy -> document(copy.message(), support))
                .map(document -> {
                    readings.add(
                            reader,
                            What.DOCUMENT,
                            List.of(messages.find(id).orElseThrow().request()),
                            clock.instant());
                    return documents.open(document);
                });
    }

    private Optional<DocumentId> document(SecondMessage message, boolean support) {
        return support
                ? supports.of(message.request())
                : requests.find(message.request()).map(Stored::document);
    }

    private Optional<SecondCopy> copy(SecondMessage message, Officer reader) {
        if (message.authority()
                .filter(named -> named.id().equals(reader.authority().id()))
                .isEmpty()) {
            return Optional.empty();
        }
        var stored = requests.find(message.request()).orElseThrow();
        var request = stored.request();
        if (!readable(request.handling(), reader)) {
            return Optional.empty();
        }
        var whole = stored.document() != null
                && stored.destroyed() == null
                && access.allows(reader.roles(), Action.EXPORT, Matter.SECOND_MESSAGE, holding(request.handling()));
        return Optional.of(new SecondCopy(
                message,
                request.reference(),
                request.measure(),
                request.requesting(),
                request.requested(),
                request.handling(),
                SecondCopy.over(request.status()) ? request.changedAt() : null,
                whole && message.given() == SecondMessage.Given.DOCUMENT,
                whole && supports.of(request.id()).isPresent()));
    }
}
