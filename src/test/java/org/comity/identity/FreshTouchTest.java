package org.comity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.audit.proof.Check;
import org.comity.audit.proof.Receipt;
import org.comity.audit.proof.ReceiptVerification;
import org.comity.audit.proof.Statement;
import org.comity.audit.proof.TouchProof;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SoftwareKey;
import org.comity.testing.SoftwareKey.Assertion;
import org.comity.testing.TestNode;
import org.comity.testing.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sending asks for a passkey that signs exactly what the page shows: what does not fit is refused, what fits is proven
/// offline.
@NodeTest
class FreshTouchTest {

    private static final Pattern CHALLENGE = Pattern.compile("data-challenge=\"([^\"]+)\"");
    private static final String ORIGIN = TestNode.address().toString();
    private static final int BOTH = SoftwareKey.PRESENT | SoftwareKey.VERIFIED;

    private final SoftwareKey key = SoftwareKey.make();

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private Http sender = Http.visitor();
    private String request = "";

    @BeforeEach
    void anOfficerWithAPasskeyAndAnApprovedRequest() {
        var colleague = Lisbon.officer(people);
        var officer = new Officer(
                new PersonId(UUID.randomUUID()),
                "Demo Touching Officer " + UUID.randomUUID(),
                colleague.authority(),
                Set.of(Role.OFFICER));
        people.add(officer, clock.instant());
        key.of(officer.id(), database);
        sender = Http.officer(officer.name());
        sender.get("/en/account");
        request = "/en/requests/" + Desk.at(TestNode.address()).approved();
    }

    @Test
    void aTouchIsKeptWithTheActAndProvenOfflineLater() throws Exception {
        var sent = touch(asked(), key.sign(challenge(asked()), ORIGIN, "localhost", BOTH));
        assertThat(sent.status()).as("a touch for another demand").isEqualTo(200);
        var page = asked();
        assertThat(page.body())
                .contains("Send the request", "An unknown person entered", "203.0.113.7:51544", "Demonstration touch");
        assertThat(touch(page, key.sign(challenge(page), ORIGIN, "localhost", BOTH))
                        .status())
                .isEqualTo(303);

        var receipt = Receipt.fromJson(receiptOfSending());
        assertThat(checkOf(receipt)).isInstanceOf(Check.Passed.class);
        for (var field : List.of(TouchProof.SHOWN, TouchProof.NONCE, TouchProof.SIGNATURE, TouchProof.CLIENT_DATA)) {
            var fields = new TreeMap<>(receipt.statement().fields());
            fields.computeIfPresent(
                    field,
                    (name, value) -> value.startsWith("e") ? "f" + value.substring(1) : "e" + value.substring(1));
            var altered = new Receipt(
                    new Statement(fields),
                    receipt.salt(),
                    receipt.entry(),
                    receipt.inclusion(),
                    receipt.checkpoint(),
                    receipt.verifierKey());
            assertThat(checkOf(altered)).as(field).isInstanceOf(Check.Failed.class);
        }
    }

    @Test
    void withoutATouchNothingIsSent() {
        var form =
                new HashMap<>(Map.of("act", "SEND", "touch", UUID.randomUUID().toString()));
        assertThat(sender.post(request + "/acts", form).body()).contains("this confirmation was used before");
        form.put("touch", "nonsense");
        assertThat(sender.post(request + "/acts", form).body()).contains("Confirm with your passkey");
        assertApprovedStill();
    }

    @Test
    void aReplayedTouchIsRefused() {
        var page = asked();
        var signed = key.sign(challenge(page), ORIGIN, "localhost", SoftwareKey.PRESENT);
        assertThat(touch(page, signed).body()).contains("the passkey was not accepted");
        assertThat(touch(page, key.sign(challenge(page), ORIGIN, "localhost", BOTH))
                        .body())
                .contains("this confirmation was used before");
        assertApprovedStill();
    }

    @Test
    void aTouchOfAnybodyElseIsRefused() {
        var page = asked();
        var stolen = key.sign(challenge(page), ORIGIN, "localhost", BOTH);
        var colleague = Http.officer("Demo Approving Officer (Lisbon)");
        colleague.get("/en/account");
        var form = new HashMap<>(stolen.touch(Touch.demand(page)));
        form.put("act", "SEND");

        assertThat(colleague.post(request + "/acts", form).body()).contains("this confirmation was used before");
        assertApprovedStill();
    }

    @Test
    void noUserVerificationWrongOriginWrongHostForeignCredentialAndAnotherCeremonyAreRefused() {
        assertRefused(key, "webauthn.get", ORIGIN, "localhost", SoftwareKey.PRESENT);
        assertRefused(key, "webauthn.get", ORIGIN, "localhost", SoftwareKey.VERIFIED);
        assertRefused(key, "webauthn.get", "https://comity.example", "localhost", BOTH);
        assertRefused(key, "webauthn.get", ORIGIN, "comity.example", BOTH);
        assertRefused(key, "webauthn.create", ORIGIN, "localhost", BOTH);
        assertRefused(SoftwareKey.make(), "webauthn.get", ORIGIN, "localhost", BOTH);
        assertApprovedStill();
    }

    @Test
    void aKeyThatDoesNotCountOnIsTakenForACopy() {
        database.sql("UPDATE user_credentials SET signature_count = 1000 WHERE credential_id = :id")
                .param("id", key.credential())
                .update();
        assertRefused(key, "webauthn.get", ORIGIN, "localhost", BOTH);
    }

    @Test
    void whatTakesLongerThanTenMinutesIsRefused() {
        var page = asked();
        clock.advance(Duration.ofMinutes(10));

        assertThat(touch(page, key.sign(challenge(page), ORIGIN, "localhost", BOTH))
                        .body())
                .contains("this confirmation was used before");
    }

    @Test
    void theApprovalIsForTheWordsThatWereShown() {
        var drafter = Http.officer("Demo Duty Officer (Lisbon)");
        var approver = Http.officer("Demo Approving Officer (Lisbon)");
        approver.get("/en/account");
        drafter.get(request);
        drafter.post(request + "/acts", Map.of("act", "RETURN", "text", "One more word."));
        Desk.act(drafter, id(), "SUBMIT");
        var page = approver.post(request + "/acts", Map.of("act", "APPROVE"));
        drafter.post(request + "/acts", Map.of("act", "RETURN", "text", "Another word."));
        drafter.post(request + "/draft", Map.of("facts", "Something else entirely.", "secondLanguage", "fr"));
        Desk.act(drafter, id(), "SUBMIT");

        var late = approver.post(request + "/acts", Touch.answered(Map.of("act", "APPROVE"), Touch.demand(page)));
        assertThat(late.body()).contains("what you saw has changed meanwhile", "Something else entirely.");
        assertThat(approver.get(request).body()).doesNotContain("APPROVED-form", "SEND-form");
    }

    private void assertRefused(SoftwareKey with, String type, String origin, String party, int flags) {
        var page = asked();
        var answer = touch(page, with.sign(type, challenge(page), origin, party, flags));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("the passkey was not accepted");
    }

    private void assertApprovedStill() {
        assertThat(sender.get(request).body()).contains("SEND-form");
    }

    private Reply asked() {
        return sender.post(request + "/acts", Map.of("act", "SEND"));
    }

    private Reply touch(Reply page, Assertion signed) {
        var form = new HashMap<>(signed.touch(Touch.demand(page)));
        form.put("act", "SEND");
        return sender.post(request + "/acts", form);
    }

    private static String challenge(Reply page) {
        var found = CHALLENGE.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private String id() {
        return request.replaceFirst(".*/", "");
    }

    private byte[] receiptOfSending() throws InterruptedException {
        for (var patience = 0; patience < 100; patience++) {
            var reply = sender.get(request + "/receipts/4");
            if (reply.status() == 200) {
                return reply.bytes();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("No receipt in five seconds");
    }

    private static Check checkOf(Receipt receipt) {
        return ReceiptVerification.of(receipt).verdict().checks().stream()
                .filter(check -> check.subject() == Check.Subject.TOUCH)
                .findFirst()
                .orElseThrow();
    }
}
