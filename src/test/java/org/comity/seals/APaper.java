package org.comity.seals;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.comity.documents.Attachment;
import org.comity.documents.BilingualDocument;
import org.comity.documents.DocumentPress;
import org.comity.documents.Letterhead;
import org.comity.documents.Marking;
import org.comity.documents.Pair;
import org.comity.documents.Provenance;
import org.comity.documents.Row;
import org.comity.documents.SealRoom;
import org.comity.documents.Section;
import org.comity.documents.Value;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.seals.model.SecretKeyOf;
import org.comity.seals.pdf.SealingPdf;
import org.comity.seals.pki.Issuing;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.comity.web.Messages;

/// A short document of an invented authority, and what it is sealed with.
final class APaper {

    static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    static final Issuing ISSUING = new Issuing(new SecureRandom());
    static final SecretKeyOf ROOT = ISSUING.root("node.example", false, NOW);

    private static final DocumentPress PRESS = new DocumentPress(
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.comity.pages"), Messages.ofClassPath());

    /// Files that look like a room for a seal are none.
    private static final List<Attachment> ATTACHED = List.of(
            new Attachment("request.json", "application/json", "The request", bytes("{\"room\":\"100000 1 obj\"}")),
            new Attachment("request.xml", "application/xml", "The request", bytes("<a>\n100000 1 obj\n&lt;&lt;</a>")));

    private APaper() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Authority authority(boolean demonstration) {
        return new Authority(
                new AuthorityId(UUID.randomUUID()),
                new Country("PT"),
                "Invented Authority of Sealing",
                Set.of(AuthorityFunction.CONTACT_POINT),
                ZoneId.of("Europe/Lisbon"),
                demonstration);
    }

    static SecretKeyOf seal() {
        return ISSUING.seal(authority(false), ROOT, Duration.ofDays(365), NOW);
    }

    static byte[] printed(Language language, String facts, int room) {
        var content = Sha256.of(bytes(facts));
        var words = new Pair("Facts", "Facts");
        var paper = new BilingualDocument(
                language,
                new Marking("TLP:AMBER", "amber", words),
                new Letterhead(new Pair("Portugal", "Portugal"), new Pair("Invented Authority", "Invented"), List.of()),
                new Pair("Request", "Request"),
                new Pair("Article 29", "Article 29"),
                "PT-2026-000001",
                new Pair("New", "New"),
                List.of(new Section("1", words, List.of(Row.of(words, Value.text(facts))))),
                new Pair("Yours", "Yours"),
                List.of(Row.of(words, new Value.Blank())),
                new Provenance(
                        content,
                        URI.create("https://node.example/verify/" + content.hex()),
                        "test 1",
                        NOW,
                        List.of(new Pair("10:00", "10:00"))),
                null);
        var pdf = new ByteArrayOutputStream();
        PRESS.print(paper, ATTACHED, new SealRoom(room), pdf);
        return pdf.toByteArray();
    }

    static byte[] sealed(Language language, String facts) {
        return sealed(language, facts, seal());
    }

    static byte[] sealed(Language language, String facts, SecretKeyOf by) {
        var sealing = new SealingPdf(Optional.empty());
        return sealing.sign(printed(language, facts, sealing.room()), by, NOW).pdf();
    }

    /// A certificate somebody else issued, whose chain of three has a long remark in each.
    static SecretKeyOf brought(int remark) throws Exception {
        var maker = KeyPairGenerator.getInstance("EC");
        maker.initialize(new ECGenParameterSpec("secp256r1"));
        var keys = maker.generateKeyPair();
        var own = keys;
        var chain = new ArrayList<X509Certificate>();
        for (var name : List.of("Seal", "Between", "Root")) {
            var issuer = name.equals("Seal") ? "Between" : "Root";
            var above = name.equals("Root") ? own : maker.generateKeyPair();
            var made = new JcaX509v3CertificateBuilder(
                    new X500Name("CN=" + issuer),
                    BigInteger.valueOf(chain.size() + 1L),
                    Date.from(NOW.minus(Duration.ofDays(2_000))),
                    Date.from(NOW.plus(Duration.ofDays(30_000))),
                    new X500Name("CN=" + name),
                    own.getPublic());
            made.addExtension(MiscObjectIdentifiers.netscapeCertComment, false, new DERIA5String("x".repeat(remark)));
            chain.add(new JcaX509CertificateConverter()
                    .getCertificate(
                            made.build(new JcaContentSignerBuilder("SHA256withECDSA").build(above.getPrivate()))));
            own = above;
        }
        return SecretKeyOf.of(keys.getPrivate(), chain);
    }

    /// As a PKCS#12 file.
    ///
    /// @param inside the password of the keys, where it is another than that of the file
    static byte[] file(String password, String inside, SecretKeyOf... keys) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (var i = 0; i < keys.length; i++) {
            store.setKeyEntry(
                    "seal" + i,
                    keys[i].key().reveal(),
                    inside.toCharArray(),
                    keys[i].chain().toArray(Certificate[]::new));
        }
        var out = new ByteArrayOutputStream();
        store.store(out, password.toCharArray());
        return out.toByteArray();
    }
}
