package org.comity.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.audit.EntryId;
import org.comity.audit.proof.Verdict;
import org.comity.identity.store.IdentityStore;
import org.comity.seals.model.SealCertificate;
import org.comity.seals.model.SealOrigin;
import org.comity.seals.model.SecretKeyOf;
import org.comity.seals.proof.Roots;
import org.comity.seals.proof.SealVerification;
import org.comity.seals.store.SealStore;
import org.comity.seals.usecase.KeepingSeals;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.comity.testing.Touch;
import org.comity.vault.CaseKeyId;
import org.comity.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Seals on a node: what is sent is sealed, authorities bring certificates, keys stay where they are.
@NodeTest
class SealsTest {

    private static final String PAGE = "/en/authority/seal";
    private static final Pattern CERTIFICATE = Pattern.compile("name=\"certificate\" value=\"([0-9a-f-]{36})\"");

    @Autowired
    KeepingSeals keeping;

    @Autowired
    SealStore seals;

    @Autowired
    Vault vault;

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Test
    void whatIsSentIsSealedByItsAuthorityAndCheckedWithTheRootsOfTheNode() {
        var document = sent();
        var verdict = SealVerification.against(roots()).of(document, clock.instant());
        assertThat(verdict).isInstanceOf(Verdict.Exercise.class);
        assertThat(verdict.checks())
                .anyMatch(check ->
                        check.finding().contains("C=PT") && check.finding().contains("OU=DEMONSTRATION"));
        assertThat(Http.visitor().get("/en/verify").body()).contains("/seals/roots.pem");
    }

    @Test
    void anAuthorityBringsACertificateAndUsesItWithATouchOnly() throws Exception {
        var head = Http.officer("Demo Head (Lisbon)");
        assertThat(head.get(PAGE).status()).isEqualTo(200);
        assertThat(head.postFile(PAGE, Map.of("password", "wrong"), "seal.p12", file("right"))
                        .body())
                .contains("the password is another one");
        assertThat(head.postFile(PAGE, Map.of("password", "x"), "seal.p12", new byte[70_000])
                        .body())
                .contains("64 KB");
        assertThat(head.postFile(PAGE, Map.of("password", "x"), "seal.p12", "junk".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        assertThat(head.postFile(
                                PAGE,
                                Map.of("password", "right"),
                                "seal.p12",
                                APaper.file("right", "right", APaper.brought(4_000)))
                        .body())
                .contains("too large together");
        assertThat(head.postFile(PAGE, Map.of("password", "right"), "seal.p12", file("right"))
                        .status())
                .isEqualTo(303);

        var lisbon = Lisbon.officer(people).authority();
        assertThat(keeping.current(lisbon, clock.instant()).origin()).isEqualTo(SealOrigin.NODE);
        var brought = CERTIFICATE.matcher(head.get(PAGE).body());
        assertThat(brought.find()).isTrue();
        var form = Map.of("certificate", brought.group(1));
        assertThat(head.post(PAGE + "/use", form).body()).contains("name=\"touch\"");
        assertThat(keeping.current(lisbon, clock.instant()).origin()).isEqualTo(SealOrigin.NODE);
        assertThat(Touch.confirm(head, PAGE + "/use", form).status()).isEqualTo(303);
        assertThat(keeping.current(lisbon, clock.instant()).id()).isEqualTo(UUID.fromString(brought.group(1)));

        // What was brought ends with its certificate; the node's serves again.
        assertThat(keeping.current(lisbon, clock.instant().plus(Duration.ofDays(100)))
                        .origin())
                .isEqualTo(SealOrigin.NODE);
        assertThat(Touch.confirm(head, PAGE + "/use", Map.of()).status()).isEqualTo(303);
        assertThat(keeping.current(lisbon, clock.instant()).origin()).isEqualTo(SealOrigin.NODE);
    }

    @Test
    void aCertificateIsReplacedBeforeItsEndAndTheRootToo() {
        var authority = APaper.authority(true);
        var now = clock.instant();
        var first = keeping.current(authority, now);
        assertThat(keeping.current(authority, now.plus(Duration.ofDays(300)))).isEqualTo(first);

        var later = now.plus(Duration.ofDays(340));
        assertThat(first.validAt(later)).isTrue();
        var second = keeping.current(authority, later);
        assertThat(second.until()).isAfter(later.plus(Duration.ofDays(300)));
        assertThat(keeping.toSealBy(authority, later).certificate()).isEqualTo(second.certificate());

        var muchLater = keeping.current(authority, now.plus(Duration.ofDays(3_500)));
        assertThat(muchLater.issuer()).isEqualTo(first.issuer());
        assertThat(muchLater.chain().getLast()).isNotEqualTo(first.chain().getLast());
        assertThat(muchLater.until())
                .isBefore(muchLater.chain().getLast().getNotAfter().toInstant());
        assertThat(roots()).contains(first.chain().getLast(), muchLater.chain().getLast());
    }

    @Test
    void aKeyLiesSealedAndOnceDestroyedSealsNothing() {
        var authority = APaper.authority(true);
        var secret = keeping.toSealBy(authority, clock.instant()).key().reveal();
        var stored = seals.current(authority.id(), clock.instant()).orElseThrow();
        assertThat(stored.toString()).isEqualTo("Stored[" + stored.certificate().id() + "]");
        var scalar = ((ECPrivateKey) secret).getS();
        assertThat(contains(stored.sealedKey(), scalar)).isFalse();
        assertThat(contains(secret.getEncoded(), scalar)).isTrue();

        vault.destroy(new CaseKeyId(stored.caseKey().value()));
        assertThatThrownBy(() -> keeping.toSealBy(authority, clock.instant())).isInstanceOf(NoSeal.class);
    }

    @Test
    void aCertificateThatFitsInNoDocumentStopsNoSending() throws Exception {
        var authority = APaper.authority(true);
        var now = clock.instant();
        var large = APaper.brought(4_000);
        keeping.current(authority, now);
        var entry = database.sql("SELECT entry_id FROM seals_certificate WHERE authority_id = :id")
                .param("id", authority.id().value())
                .query(UUID.class)
                .single();
        var brought = new SealCertificate(UUID.randomUUID(), authority.id(), SealOrigin.BROUGHT, large.chain());
        seals.add(brought, large, now, new EntryId(entry));
        seals.choose(brought, null, now, new EntryId(entry));

        assertThat(keeping.current(authority, now).origin()).isEqualTo(SealOrigin.NODE);
    }

    private byte[] sent() {
        var lisbon = Desk.drafter(TestNode.address());
        var id = Desk.at(TestNode.address()).approved();
        assertThat(Desk.act(lisbon, id, "SEND").status()).isEqualTo(303);
        var page = lisbon.get("/en/requests/" + id).body();
        assertThat(page).contains("Sealed electronically in the name of");
        return lisbon.get("/en/requests/" + id + "/document").bytes();
    }

    private static List<X509Certificate> roots() {
        return Roots.read(Http.visitor().get("/seals/roots.pem").body());
    }

    private byte[] file(String password) throws Exception {
        var root = APaper.ISSUING.root("state.example", false, clock.instant());
        SecretKeyOf seal = APaper.ISSUING.seal(APaper.authority(false), root, Duration.ofDays(90), clock.instant());
        return APaper.file(password, password, seal);
    }

    private static boolean contains(byte[] bytes, BigInteger number) {
        var all = number.toByteArray();
        var wanted = Arrays.copyOfRange(all, all.length - 16, all.length);
        for (var at = 0; at <= bytes.length - wanted.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
