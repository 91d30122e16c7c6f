package org.comity.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.comity.vault.NotOpened.Reason;
import org.comity.vault.store.DocumentStore;
import org.comity.vault.store.SealedDocument;
import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;

/// Keeps files of a case, sealed with their names, up to 20 MB each. Only size and digest can be read without the key.
public final class SealedDocuments {

    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final int LONGEST_NAME = 255;

    private final Vault vault;
    private final DocumentStore documents;
    private final Clock clock;

    SealedDocuments(Vault vault, DocumentStore documents, Clock clock) {
        this.vault = vault;
        this.documents = documents;
        this.clock = clock;
    }

    /// Reads the stream to its end and keeps it; does not close it.
    ///
    /// @throws DocumentTooLarge beyond 20 MB, having read no more than that
    /// @throws IllegalArgumentException when name or media type have not their form
    public DocumentId keep(CaseKeyId caseKey, String name, String mediaType, InputStream content) throws IOException {
        return keep(caseKey, name, mediaType, content.readNBytes(MOST_BYTES + 1));
    }

    /// Keeps the document in the caller's transaction if there is one.
    ///
    /// @param name a file name without folders, at most 255 characters
    /// @throws DocumentTooLarge beyond 20 MB
    /// @throws NotOpened when the case's key is destroyed or there is none
    /// @throws IllegalArgumentException when name or media type have not their form
    public DocumentId keep(CaseKeyId caseKey, String name, String mediaType, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new DocumentTooLarge(MOST_BYTES);
        }
        requireForm(name, mediaType);
        var id = new DocumentId(UUID.randomUUID());
        var keys = vault.keys(Set.of(caseKey));
        var description = (mediaType + "\n" + name).getBytes(StandardCharsets.UTF_8);
        documents.insert(new SealedDocument(
                id.value(),
                caseKey.value(),
                Sha256.of(content),
                content.length,
                keys.seal(caseKey, description, purpose("description", id)),
                keys.seal(caseKey, content, purpose("content", id)),
                clock.instant()));
        return id;
    }

    /// @throws NotOpened when there is no such document, its case's key is destroyed, or it was altered
    public StoredDocument open(DocumentId id) {
        var sealed = documents
                .find(id.value())
                .orElseThrow(() -> new NotOpened(Reason.NO_SUCH_DOCUMENT, "There is no document " + id));
        var caseKey = new CaseKeyId(sealed.caseKey());
        var content = vault.open(caseKey, sealed.content(), purpose("content", id));
        if (!Sha256.of(content).equals(sealed.sha256())) {
            throw new NotOpened(Reason.SEAL_BROKEN, "The digest of the document " + id + " was altered");
        }
        var description = vault.open(caseKey, sealed.description(), purpose("description", id));
        var typeAndName = new String(description, StandardCharsets.UTF_8).split("\n", 2);
        return new StoredDocument(
                id, Sensitive.of(typeAndName[1]), typeAndName[0], sealed.sha256(), Sensitive.of(content));
    }

    /// The document's own id is sealed in: a row put in another's place does not open.
    private static String purpose(String part, DocumentId id) {
        return "document." + part + ":" + id;
    }

    private static void requireForm(String name, String mediaType) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(SealedDocuments::unfit)) {
            throw new IllegalArgumentException("A document's name is a file name of at most " + LONGEST_NAME
                    + " characters, without folders and control characters");
        }
        if (mediaType.length() > 127 || !mediaType.matches("[a-zA-Z0-9.+-]+/[a-zA-Z0-9.+-]+")) {
            throw new IllegalArgumentException("A media type reads like 'application/pdf'");
        }
    }

    private static boolean unfit(int codePoint) {
        return Character.isISOControl(codePoint) || codePoint == '/' || codePoint == '\\';
    }
}
