package org.comity.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.comity.audit.AuditTrail;
import org.comity.audit.EntryId;
import org.comity.audit.proof.Check;
import org.comity.audit.proof.Receipt;
import org.comity.audit.proof.ReceiptVerification;
import org.comity.audit.proof.TouchProof;
import org.comity.identity.store.IdentityStore;
import org.comity.identity.store.PasskeyStore;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SoftwareKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/// A further key needs a touch of one that is there, and the record keeps that touch with the key.
@NodeTest
class AddingKeysTest {

    @Autowired
    IdentityStore people;

    @Autowired
    PasskeyStore passkeys;

    @Autowired
    UserCredentialRepository credentials;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    AuditTrail audit;

    @SuppressWarnings("NullAway.Init")
    private Officer officer;

    private final SoftwareKey first = SoftwareKey.make();
    private final SoftwareKey second = SoftwareKey.make();
    private Http session = Http.visitor();

    @BeforeEach
    void somebodyAtTheirDesk() {
        officer = new Officer(
                new PersonId(UUID.randomUUID()),
                "Demo Two Keys " + UUID.randomUUID(),
                Lisbon.officer(people).authority(),
                Set.of(Role.OFFICER));
        people.add(officer, clock.instant());
        session = Http.officer(officer.name());
        session.get("/en/account");
    }

    @Test
    void theTouchForAFurtherKeyStandsInTheRecordWithItAndIsProvenOffline() throws Exception {
        assertThat(first.register(session).status()).isEqualTo(200);
        assertThat(receiptOf(first).statement().fields()).doesNotContainKey(TouchProof.SIGNATURE);
        assertThat(second.register(session).status()).as("without a touch").isEqualTo(403);

        assertThat(first.confirm(session, "/en/account/keys", Map.of()).status())
                .isEqualTo(303);
        assertThat(second.register(session).status()).isEqualTo(200);

        var receipt = receiptOf(second);
        assertThat(receipt.statement().fields())
                .containsEntry("act", "key.added")
                .containsEntry(
                        TouchProof.CREDENTIAL,
                        Passkey.digest(first.credential()).hex());
        assertThat(ReceiptVerification.of(receipt).verdict().checks())
                .filteredOn(check -> check.subject() == Check.Subject.TOUCH)
                .singleElement()
                .isInstanceOf(Check.Passed.class);
    }

    @Test
    void aTouchIsForOneKeyAndForOneSession() {
        first.register(session);
        var elsewhere = Http.officer(officer.name());
        elsewhere.get("/en/account");
        first.confirm(session, "/en/account/keys", Map.of());

        assertThat(second.register(elsewhere).status()).isEqualTo(403);
        assertThat(session.json("POST", "/webauthn/register", "{}").status())
                .as("a refused try uses nothing up")
                .isBetween(400, 499);
        assertThat(second.register(session).status()).isEqualTo(200);
        assertThat(SoftwareKey.make().register(session).status()).isEqualTo(403);
        assertThat(passkeys.of(officer.id())).hasSize(2);
    }

    @Test
    void aSessionSignedInWithAKeyThatIsGoneMakesNoFirstKey() {
        first.of(officer.id(), database);
        var signedIn = Http.visitor();
        first.signIn(signedIn);
        signedIn.get("/en/account");
        database.sql("DELETE FROM user_credentials WHERE credential_id = :id")
                .param("id", first.credential())
                .update();

        assertThat(second.register(signedIn).status()).isEqualTo(403);
    }

    /// A sign-in reads a key, checks it and writes back how often it signed: what is taken away in between stays away.
    @Test
    void aKeyThatIsTakenAwayDuringASignInDoesNotComeBack() {
        first.of(officer.id(), database);
        var read = Objects.requireNonNull(credentials.findByCredentialId(Bytes.fromBase64(first.credential())));
        passkeys.remove(officer.id(), first.credential());

        assertThatThrownBy(() -> credentials.save(read)).isInstanceOf(IllegalStateException.class);
        assertThat(passkeys.of(officer.id())).isEmpty();
    }

    private Receipt receiptOf(SoftwareKey key) throws InterruptedException {
        var entry = database.sql("SELECT entry_id FROM identity_key_change WHERE credential_sha256 = :key")
                .param("key", Passkey.digest(key.credential()).bytes())
                .query(UUID.class)
                .single();
        for (var patience = 0; patience < 100; patience++) {
            var receipt = audit.receipt(new EntryId(entry));
            if (receipt.isPresent()) {
                return receipt.get();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("No receipt in five seconds");
    }
}
