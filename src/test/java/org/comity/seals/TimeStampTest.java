package org.comity.seals;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.comity.audit.proof.Check;
import org.comity.seals.Sealed.TimeStamp;
import org.comity.seals.pdf.SealingBytes;
import org.comity.seals.pdf.SealingPdf;
import org.comity.seals.pdf.TimeStamps;
import org.comity.seals.proof.DetachedSignature;
import org.comity.seals.proof.DetachedVerification;
import org.comity.seals.proof.DetachedVerification.Owner;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A service that stamps the time, and one that does not.
class TimeStampTest {

    private HttpServer service;
    private KeyPair keys;
    private X509Certificate certificate;
    private volatile int status = 200;
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void begin() throws Exception {
        var maker = KeyPairGenerator.getInstance("EC");
        maker.initialize(new ECGenParameterSpec("secp256r1"));
        keys = maker.generateKeyPair();
        var name = new X500Name("CN=Invented time stamps");
        var made = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.TWO,
                Date.from(APaper.NOW.minus(Duration.ofDays(1))),
                Date.from(APaper.NOW.plus(Duration.ofDays(3_000))),
                name,
                keys.getPublic());
        made.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        certificate = new JcaX509CertificateConverter()
                .getCertificate(made.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::answer);
        service.start();
    }

    @AfterEach
    void end() {
        service.stop(0);
    }

    @Test
    void aConfiguredServiceMakesTheSealOneWithATime() {
        var signed = sealing().sign(printed(), APaper.seal(), APaper.NOW);

        assertThat(signed.timeStamp()).isEqualTo(TimeStamp.GIVEN);
        var report = SealTest.dss(signed.pdf(), APaper.ROOT);
        assertThat(report.getSignatureFormat(report.getFirstSignatureId())).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
    }

    @Test
    void theSealBesideAPackageGetsItsTimeToo() {
        var content = "list of what is sealed".getBytes(StandardCharsets.UTF_8);
        var signed = new SealingBytes(Optional.of(stamps())).sign(content, APaper.seal(), APaper.NOW);
        var signature = DetachedSignature.read(signed.signature());

        assertThat(signed.timeStamp()).isEqualTo(TimeStamp.GIVEN);
        assertThat(signature.fits(content)).isTrue();
        var checks = DetachedVerification.against(APaper.ROOT.chain())
                .of(
                        content,
                        signature,
                        new Owner(APaper.authority(false).name(), "the executing authority"),
                        APaper.NOW.plusSeconds(60));
        assertThat(checks).hasSize(3).hasOnlyElementsOfType(Check.Passed.class);
    }

    @Test
    void aServiceThatFailsHoldsNothingUpAndIsLeftAloneForAWhile() {
        status = 503;
        var sealing = sealing();
        var signed = sealing.sign(printed(), APaper.seal(), APaper.NOW);
        assertThat(signed.timeStamp()).isEqualTo(TimeStamp.MISSING);
        var report = SealTest.dss(signed.pdf(), APaper.ROOT);
        assertThat(report.getValidSignaturesCount()).isOne();
        assertThat(report.getSignatureFormat(report.getFirstSignatureId())).isEqualTo(SignatureLevel.PAdES_BASELINE_B);

        status = 200;
        assertThat(sealing.sign(printed(), APaper.seal(), APaper.NOW).timeStamp())
                .isEqualTo(TimeStamp.MISSING);
        assertThat(asked).hasValue(1);
    }

    private SealingPdf sealing() {
        return new SealingPdf(Optional.of(stamps()));
    }

    private TimeStamps stamps() {
        var address = URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/");
        return new TimeStamps(address, Duration.ofSeconds(10), new SecureRandom());
    }

    private byte[] printed() {
        return APaper.printed(Language.FRENCH, "Facts.", sealing().room());
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            var question = exchange.getRequestBody().readAllBytes();
            if (status != 200) {
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            var answer = stamped(question);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private byte[] stamped(byte[] question) throws IOException {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var signer =
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", keys.getPrivate(), certificate);
            var tokens = new TimeStampTokenGenerator(
                    signer,
                    digests.get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                    new ASN1ObjectIdentifier("1.2.3.4"));
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(new TimeStampRequest(question), BigInteger.TEN, Date.from(APaper.NOW.plusSeconds(1)))
                    .getEncoded();
        } catch (Exception broken) {
            throw new IOException(broken);
        }
    }
}
