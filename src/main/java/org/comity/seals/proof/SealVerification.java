package org.comity.seals.proof;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.reports.Reports;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import org.comity.audit.proof.Check;
import org.comity.audit.proof.Check.Subject;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.Verdict;
import org.comity.vocabulary.Sha256;

/// Checks the seal of a document with DSS, against roots the reader trusts and nothing else: no network. Stricter than
/// the standard in three things, since the node makes such documents in one way: there is one seal, it covers all of
/// the file, and behind it in its room there is nothing.
public final class SealVerification {

    private static final String FICTIONAL = "OU=DEMONSTRATION";

    private final CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();

    private SealVerification() {}

    public static SealVerification against(List<X509Certificate> roots) {
        var verification = new SealVerification();
        roots.forEach(root -> verification.trusted.addCertificate(new CertificateToken(root)));
        return verification;
    }

    /// @throws UnreadableProof when it is no PDF
    public Verdict of(byte[] pdf, Instant now) {
        var reports = reports(pdf, now);
        var seals = reports.getDiagnosticData().getSignatures();
        var checks = new ArrayList<Check>();
        if (seals.size() != 1) {
            checks.add(new Check.Failed(
                    Subject.SIGNATURE,
                    seals.isEmpty() ? "there is no seal on this document" : "there is more than one seal"));
            return Verdict.of(checks);
        }
        var seal = seals.getFirst();
        checks.add(intact(seal));
        checks.add(vouchedFor(seal));
        checks.add(whole(pdf, seal));
        if (checks.stream().noneMatch(Check.Failed.class::isInstance)) {
            checks.addAll(standing(reports, seal, "the receipt of the request proves when it was sealed"));
        }
        return Verdict.of(checks);
    }

    /// Trusts these roots and asks nobody.
    CommonCertificateVerifier verifier() {
        var verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        return verifier;
    }

    private Reports reports(byte[] pdf, Instant now) {
        try {
            var finder = new DefaultPdfDifferencesFinder();
            finder.setMaximalPagesAmountForVisualComparison(0);
            var files = new PdfBoxDefaultObjectFactory();
            files.setPdfDifferencesFinder(finder);
            var validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
            validator.setPdfObjFactory(files);
            validator.setCertificateVerifier(verifier());
            validator.setValidationTime(Date.from(now));
            return validator.validateDocument();
        } catch (RuntimeException unreadable) {
            // A hostile file may break the parser anywhere.
            throw new UnreadableProof("The file cannot be read as a sealed PDF", unreadable);
        }
    }

    private static Check intact(SignatureWrapper seal) {
        var digests = seal.getDigestMatchers();
        var stamps = seal.getTimestampList();
        return seal.isSignatureIntact()
                        && seal.isSignatureValid()
                        && stamps.stream()
                                .allMatch(stamp -> stamp.isSignatureValid() && stamp.isMessageImprintDataIntact())
                        && !digests.isEmpty()
                        && digests.stream().allMatch(one -> one.isDataFound() && one.isDataIntact())
                ? new Check.Passed(
                        Subject.SIGNATURE,
                        "intact, of " + seal.getClaimedSigningTime().toInstant())
                : new Check.Failed(Subject.SIGNATURE, "the document or its seal was altered");
    }

    private Check whole(byte[] pdf, SignatureWrapper seal) {
        var range = seal.getSignatureByteRange();
        if (range == null || range.size() != 4 || !seal.isSignatureByteRangeValid()) {
            return new Check.Failed(Subject.DOCUMENT, "the seal does not say what it covers");
        }
        var from = range.get(1).longValueExact();
        var to = range.get(2).longValueExact();
        if (range.get(0).signum() != 0
                || from < 0
                || to <= from
                || to + range.get(3).longValueExact() != pdf.length) {
            return new Check.Failed(Subject.DOCUMENT, "something was added after it was sealed");
        }
        return Room.in(pdf, (int) from, (int) to)
                        .filter(room -> bringsOnlyItsChain(room, seal))
                        .isPresent()
                ? new Check.Passed(Subject.DOCUMENT, "all of it is under the seal")
                : new Check.Failed(Subject.DOCUMENT, "there is something beside the seal in its room");
    }

    /// Its certificate, roots as the reader trusts them, and what is between, with a signature that holds.
    boolean bringsOnlyItsChain(Room room, SignatureWrapper seal) {
        var signer = seal.getSigningCertificate();
        if (signer == null) {
            return false;
        }
        var others = new HashSet<Sha256>();
        trusted.getCertificates().forEach(root -> others.add(Sha256.of(root.getEncoded())));
        seal.getCertificateChain().stream()
                .filter(one -> !one.isSelfSigned() && one.isSignatureIntact() && one.isSignatureValid())
                .forEach(one ->
                        others.add(Sha256.ofBytes(one.getDigestAlgoAndValue().getDigestValue())));
        return room.signerIn(Sha256.ofBytes(signer.getDigestAlgoAndValue().getDigestValue()))
                .filter(certificate -> room.bringsOnly(certificate, others))
                .isPresent();
    }

    static Check vouchedFor(SignatureWrapper seal) {
        var certificate = seal.getSigningCertificate();
        if (certificate == null) {
            return new Check.Failed(Subject.CERTIFICATE, "the seal names no certificate, or another than its own");
        }
        var name = certificate.getCertificateDN();
        return seal.isTrustedChain() || certificate.isTrusted()
                ? new Check.Passed(Subject.CERTIFICATE, name)
                : new Check.Failed(
                        Subject.CERTIFICATE, "unknown authority: none of the roots you trust vouches for " + name);
    }

    /// @param proof what proves when it was sealed, once its certificate's time is over
    static List<Check> standing(Reports reports, SignatureWrapper seal, String proof) {
        var report = reports.getSimpleReport();
        var checks = new ArrayList<Check>();
        var certificate = seal.getSigningCertificate();
        if (report.getIndication(seal.getId()) == Indication.TOTAL_PASSED) {
            checks.add(new Check.Passed(
                    Subject.VALIDITY, certificate.getNotAfter().toInstant().toString()));
        } else if (ended(report.getSubIndication(seal.getId()))) {
            checks.add(new Check.Over(
                    Subject.VALIDITY, certificate.getNotAfter().toInstant() + ", which is over: " + proof));
        } else {
            checks.add(new Check.Failed(
                    Subject.SIGNATURE, "the standard does not let it pass: " + report.getSubIndication(seal.getId())));
        }
        if (certificate.getCertificateDN().contains(FICTIONAL)) {
            checks.add(new Check.Passed(Subject.EXERCISE, "sealed by a fictional authority of a demonstration"));
        }
        return checks;
    }

    private static boolean ended(SubIndication why) {
        return why == SubIndication.OUT_OF_BOUNDS_NO_POE
                || why == SubIndication.OUT_OF_BOUNDS_NOT_REVOKED
                || why == SubIndication.NO_CERTIFICATE_CHAIN_FOUND_NO_POE;
    }
}
