package org.comity.seals.proof;

import eu.europa.esig.dss.cades.validation.CMSDocumentValidator;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.validation.reports.Reports;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.comity.audit.proof.Check;
import org.comity.audit.proof.Check.Failed;
import org.comity.audit.proof.Check.Subject;

/// Checks a seal that stands beside what it seals, as [SealVerification] does one in a document: against roots the
/// reader trusts, with DSS, and to the last byte of its spelling.
public final class DetachedVerification {

    private final SealVerification seals;

    private DetachedVerification(SealVerification seals) {
        this.seals = seals;
    }

    public static DetachedVerification against(List<X509Certificate> roots) {
        return new DetachedVerification(SealVerification.against(roots));
    }

    /// Whose seal it is and whether the standard lets it pass; ask first whether it [DetachedSignature#fits].
    ///
    /// @param authority whose it should be
    public List<Check> of(byte[] content, DetachedSignature signature, String authority, Instant now) {
        try {
            var reports = reports(content, signature, now);
            var found = reports.getDiagnosticData().getSignatures();
            return found.size() == 1
                    ? checks(reports, found.getFirst(), signature, authority)
                    : List.of(new Failed(Subject.SIGNATURE, "there is not exactly one seal"));
        } catch (RuntimeException unreadable) {
            // A hostile signature may break the parser anywhere.
            return List.of(new Failed(Subject.SIGNATURE, "it cannot be read as a seal"));
        }
    }

    private List<Check> checks(Reports reports, SignatureWrapper seal, DetachedSignature signature, String authority) {
        var checks = new ArrayList<Check>();
        if (!seal.isSignatureIntact() || !seal.isSignatureValid() || !stampsHold(seal)) {
            checks.add(new Failed(Subject.SIGNATURE, "the seal or its time-stamp was altered"));
        }
        checks.add(SealVerification.vouchedFor(seal));
        if (!seals.bringsOnlyItsChain(new Room(signature.encoded()), seal)) {
            checks.add(new Failed(Subject.SIGNATURE, "there is something beside the seal in its file"));
        }
        if (checks.stream().noneMatch(Failed.class::isInstance)) {
            checks.add(signature.isOf(authority));
            checks.addAll(SealVerification.standing(
                    reports, seal, "the receipts of the chain of custody prove when the package was sealed"));
        }
        return checks;
    }

    private static boolean stampsHold(SignatureWrapper seal) {
        return seal.getTimestampList().stream()
                .allMatch(stamp -> stamp.isSignatureValid() && stamp.isMessageImprintDataIntact());
    }

    private Reports reports(byte[] content, DetachedSignature signature, Instant now) {
        var validator = new CMSDocumentValidator(new InMemoryDocument(signature.encoded()));
        validator.setDetachedContents(List.of(new InMemoryDocument(content)));
        validator.setCertificateVerifier(seals.verifier());
        validator.setValidationTime(Date.from(now));
        return validator.validateDocument();
    }
}
