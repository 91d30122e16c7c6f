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
import org.comity.audit.proof.Check.NotChecked;
import org.comity.audit.proof.Check.Over;
import org.comity.audit.proof.Check.Passed;
import org.comity.audit.proof.Check.Subject;

/// Checks a seal that stands beside what it seals, as [SealVerification] does one in a document: against roots the
/// reader trusts, with DSS, and to the last byte of its spelling.
public final class DetachedVerification {

    private final SealVerification seals;

    private DetachedVerification(SealVerification seals) {
        this.seals = seals;
    }

    /// Whose a seal should be.
    ///
    /// @param as what that authority is to what is sealed, as in "the executing authority"
    public record Owner(String name, String as) {}

    public static DetachedVerification against(List<X509Certificate> roots) {
        return new DetachedVerification(SealVerification.against(roots));
    }

    /// Whose seal it is and whether the standard lets it pass; ask first whether it [DetachedSignature#fits].
    ///
    /// @param owner whose it should be
    public List<Check> of(byte[] content, DetachedSignature signature, Owner owner, Instant now) {
        try {
            var reports = reports(content, signature, now);
            var found = reports.getDiagnosticData().getSignatures();
            var checks = found.size() == 1
                    ? checks(reports, found.getFirst(), signature, owner)
                    : List.<Check>of(new Failed(Subject.SIGNATURE, "there is not exactly one seal"));
            return checks.stream().map(check -> named(check, owner)).toList();
        } catch (RuntimeException unreadable) {
            // A hostile signature may break the parser anywhere.
            return List.of(named(new Failed(Subject.SIGNATURE, "it cannot be read as a seal"), owner));
        }
    }

    /// With the seal it is about, where there may be several.
    private static Check named(Check check, Owner owner) {
        var finding = "seal of " + owner.as() + ": " + check.finding();
        return switch (check) {
            case Passed passed -> new Passed(passed.subject(), finding);
            case Failed failed -> new Failed(failed.subject(), finding);
            case NotChecked open -> new NotChecked(open.subject(), finding);
            case Over over -> new Over(over.subject(), finding);
        };
    }

    private List<Check> checks(Reports reports, SignatureWrapper seal, DetachedSignature signature, Owner owner) {
        var checks = new ArrayList<Check>();
        if (!seal.isSignatureIntact() || !seal.isSignatureValid() || !stampsHold(seal)) {
            checks.add(new Failed(Subject.SIGNATURE, "the seal or its time-stamp was altered"));
        }
        checks.add(SealVerification.vouchedFor(seal));
        if (!seals.bringsOnlyItsChain(new Room(signature.encoded()), seal)) {
            checks.add(new Failed(Subject.SIGNATURE, "there is something beside the seal in its file"));
        }
        if (checks.stream().noneMatch(Failed.class::isInstance)) {
            checks.add(signature.isOf(owner));
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
