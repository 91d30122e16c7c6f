package org.comity.identity.usecase;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Attestation;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityId;
import org.comity.identity.Directory;
import org.comity.identity.Passkey;
import org.comity.identity.PersonId;
import org.comity.identity.model.KeyChange;
import org.comity.identity.store.AttestationStore;
import org.comity.identity.store.KeyChangeStore;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.annotation.Transactional;

/// Writes every passkey that comes or goes into the record and the public history of keys, in the caller's transaction.
public class RecordingKeys {

    /// An authority and the keys its people have or had.
    public record Published(Authority authority, List<KeyChange> keys) {}

    private final KeyChangeStore changes;
    private final AttestationStore attestations;
    private final Directory directory;
    private final AuditTrail audit;
    private final Clock clock;

    public RecordingKeys(
            KeyChangeStore changes, AttestationStore attestations, Directory directory, AuditTrail audit, Clock clock) {
        this.changes = changes;
        this.attestations = attestations;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /// False, and nothing is written, when a key of that id was here before.
    ///
    /// @param credential base64url
    /// @param touch of the key that was there before; empty for a first one
    @Transactional
    public boolean added(
            PersonId person, String credential, byte[] publicKey, Attestation attestation, Map<String, String> touch) {
        if (!attestations.add(credential, attestation, clock.instant())) {
            return false;
        }
        var said = new HashMap<>(touch);
        said.put("attested", attestation instanceof Attestation.Proven ? "yes" : "no");
        said.put("aaguid", attestation.aaguid().toString());
        write(person, Passkey.digest(credential), publicKey, "ADDED", said);
        return true;
    }

    /// @param proof who took it away, and their touch
    @Transactional
    public void removed(PersonId person, Passkey key, Map<String, String> proof) {
        write(person, key.digest(), key.coseKey(), "REMOVED", proof);
    }

    private void write(PersonId person, Sha256 key, byte[] publicKey, String change, Map<String, String> more) {
        var entry = AuditEntry.of(change.equals("ADDED") ? "key.added" : "key.removed")
                .with("person", person.toString())
                .with("key.sha256", key.hex())
                .with("publicKey.sha256", Sha256.of(publicKey).hex());
        for (var part : more.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        changes.add(
                person,
                key,
                publicKey,
                change,
                clock.instant(),
                audit.append(entry).value());
    }

    /// The public history of an authority's keys; empty for an authority that is not here.
    @Transactional(readOnly = true)
    public Optional<Published> published(AuthorityId id) {
        return directory.authorities().stream()
                .filter(authority -> authority.id().equals(id))
                .findFirst()
                .map(authority -> new Published(authority, changes.of(id)));
    }
}
