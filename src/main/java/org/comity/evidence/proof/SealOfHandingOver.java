package org.comity.evidence.proof;

import java.time.Instant;
import java.util.List;
import org.comity.audit.proof.AlteredFile;
import org.comity.audit.proof.Check;
import org.comity.audit.proof.Check.NotChecked;
import org.comity.audit.proof.Check.Passed;
import org.comity.audit.proof.Check.Subject;
import org.comity.seals.proof.DetachedSignature;
import org.comity.seals.proof.DetachedVerification;
import org.comity.seals.proof.DetachedVerification.Owner;

/// The seal that the executing authority put on a package when it handed it over: on the manifest and
/// every file that it names, once, and the same in each copy. It is there exactly when the chain of
/// custody says that it was handed over.
record SealOfHandingOver(PackagePapers papers) {

    /// Whether it is there as it should be, and on this package.
    ///
    /// @throws AlteredFile naming what is wrong with it
    Check check() {
        if (papers.handedOver().isEmpty()) {
            return absent();
        }
        if (!papers.chain().handedOver()) {
            throw EvidenceVerification.wrong(
                    Subject.SIGNATURE,
                    PackageNames.HANDED_OVER_SIGNATURE + " was added: no link of the chain of custody says that the"
                            + " package was handed over");
        }
        signature(papers.handedOver().get());
        requireTaker(papers.manifest().requesting());
        return new Passed(
                Subject.SIGNATURE, "the seal of the handing over fits manifest.json and every file that it names");
    }

    private Check absent() {
        if (papers.chain().handedOver()) {
            throw EvidenceVerification.wrong(
                    Subject.SIGNATURE,
                    "the seal of the handing over is missing: the chain of custody says that the package was handed"
                            + " over, and there is no " + PackageNames.HANDED_OVER_SIGNATURE);
        }
        requireTaker(papers.manifest().executing());
        return new NotChecked(
                Subject.SIGNATURE,
                "the package was not handed over when this copy was made: it bears no seal of a handing over");
    }

    /// Whose it is; nothing where there is none.
    List<Check> whose(DetachedVerification seals, Instant now) {
        var executing = new Owner(papers.manifest().executing(), "the executing authority");
        return papers.handedOver()
                .map(seal -> seals.of(xml(), signature(seal), executing, now))
                .orElseGet(List::of);
    }

    /// Before it is handed over it is the executing authority's to take, and afterwards the requesting
    /// one's alone.
    private void requireTaker(String holder) {
        var taker = papers.chain().takenBy();
        if (!taker.equals(holder)) {
            throw EvidenceVerification.wrong(
                    Subject.CUSTODY,
                    "the last link says that " + Spoken.cleaned(taker) + " took this copy out, when "
                            + Spoken.cleaned(holder) + " held the package");
        }
    }

    private DetachedSignature signature(byte[] seal) {
        return EvidenceVerification.fitting(
                PackageNames.HANDED_OVER_SIGNATURE,
                seal,
                xml(),
                "the seal of the handing over is on another package than this: " + PackageNames.HANDED_OVER_SIGNATURE);
    }

    private byte[] xml() {
        return AsicManifest.handedOver(papers.manifest()).toXml();
    }
}
