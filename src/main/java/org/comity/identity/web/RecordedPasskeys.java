package org.comity.identity.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.identity.usecase.RecordingKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.transaction.support.TransactionOperations;

/// Passkeys as Spring Security keeps them, and no key without its line in the record: both or neither. Whoever needs a
/// hardware-bound key adds no other.
public class RecordedPasskeys implements UserCredentialRepository {

    private final UserCredentialRepository stored;
    private final PublicKeyCredentialUserEntityRepository owners;
    private final RecordingKeys recording;
    private final KeyRules rules;
    private final TransactionOperations transactions;

    public RecordedPasskeys(
            UserCredentialRepository stored,
            PublicKeyCredentialUserEntityRepository owners,
            RecordingKeys recording,
            KeyRules rules,
            TransactionOperations transactions) {
        this.stored = stored;
        this.owners = owners;
        this.recording = recording;
        this.rules = rules;
        this.transactions = transactions;
    }

    /// A key that is not there is new, or was taken away while somebody signed in with it: that one stays away.
    ///
    /// @throws IllegalStateException for a key that nobody may add now
    @Override
    public void save(CredentialRecord record) {
        transactions.executeWithoutResult(begun -> {
            if (stored.findByCredentialId(record.getCredentialId()) == null) {
                recordNew(
                        record,
                        KeyGate.passed()
                                .orElseThrow(() -> new IllegalStateException("Nobody may add this passkey now")));
            }
            stored.save(record);
        });
    }

    private void recordNew(CredentialRecord record, Map<String, String> touch) {
        var owner = owners.findById(record.getUserEntityUserId());
        if (owner == null) {
            throw new IllegalStateException("A passkey has an owner");
        }
        var person = new PersonId(UUID.fromString(owner.getName()));
        var credential = record.getCredentialId().toBase64UrlString();
        var attestation = rules.accept(person, record);
        if (!recording.added(person, credential, record.getPublicKey().getBytes(), attestation, touch)) {
            throw new KeyRules.SeenBefore();
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return stored.findByCredentialId(credentialId);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return stored.findByUserId(userId);
    }

    /// Keys are taken away by the gatekeeper alone, with a touch and in the record.
    @Override
    public void delete(Bytes credentialId) {
        throw new UnsupportedOperationException("Nobody takes a passkey away this way");
    }
}
