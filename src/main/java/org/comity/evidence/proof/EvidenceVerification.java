package org.comity.evidence.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.comity.audit.proof.AlteredFile;
import org.comity.audit.proof.Check;
import org.comity.audit.proof.Check.Failed;
import org.comity.audit.proof.Check.Passed;
import org.comity.audit.proof.Check.Subject;
import org.comity.audit.proof.StrictArchive;
import org.comity.audit.proof.StrictArchive.Place;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.Verdict;
import org.comity.audit.proof.VerifierKey;
import org.comity.seals.proof.DetachedSignature;
import org.comity.seals.proof.DetachedVerification;
import org.comity.seals.proof.DetachedVerification.Owner;

/// Checks a package of evidence with the package alone and the roots the reader trusts: that the archive
/// is exact, what its seals cover, every byte of every file, the chain of custody, the receipts, and that
/// the page and the graph say what the manifest says. Whose the seals are comes last, once everything
/// fits them.
public final class EvidenceVerification {

    private static final int MOST_SMALL = 32 << 20;
    private static final int MOST_SIGNATURE = 64 << 10;

    private final DetachedVerification seals;
    private final List<VerifierKey> published;
    private final Instant now;

    private EvidenceVerification(DetachedVerification seals, List<VerifierKey> published, Instant now) {
        this.seals = seals;
        this.published = List.copyOf(published);
        this.now = now;
    }

    /// @param roots the certificates the reader trusts to vouch for seals
    /// @param published keys of logs the reader trusts; with none, the receipts are checked by the keys in them
    public static EvidenceVerification against(List<X509Certificate> roots, List<VerifierKey> published, Instant now) {
        return new EvidenceVerification(DetachedVerification.against(roots), published, now);
    }

    /// @throws UnreadableProof when it is no package, or one made to do harm
    public Verdict of(Path file) throws IOException {
        var checks = new ArrayList<Check>();
        try (var archive = StrictArchive.open(file, PackageNames.ARCHIVE)) {
            verify(archive, checks);
        } catch (AlteredFile altered) {
            checks.add(altered.check());
        }
        return Verdict.of(checks);
    }

    private void verify(StrictArchive archive, List<Check> checks) throws IOException {
        checks.add(new Passed(
                Subject.FILES,
                archive.places().size() + " in the archive, as a node packs them, and nothing beside them"));
        var sealed = content(archive, PackageNames.ASIC_MANIFEST, MOST_SMALL);
        var signature = signature(archive, sealed);
        checks.add(new Passed(Subject.SIGNATURE, "the seal over everything fits the list of what is sealed"));
        var covered = named(PackageNames.ASIC_MANIFEST, () -> AsicManifest.fromXml(sealed));
        var bytes = new PackedContents(archive, covered);
        bytes.requirePapers();
        var papers = papers(archive);
        checks.add(about(papers));
        bytes.requireNames(papers);
        checks.addAll(bytes.files(papers));
        bytes.requireSame(papers);
        checks.add(new Passed(Subject.DOCUMENT, "index page, sums and case.jsonld say what the manifest says"));
        checks.add(custody(papers));
        checks.addAll(new PackageReceipts(papers, published).checks());
        if (checks.stream().noneMatch(Failed.class::isInstance)) {
            var handedOver = new SealOfHandingOver(papers);
            checks.add(handedOver.check());
            checks.addAll(handedOver.whose(seals, now));
            checks.addAll(seals.of(sealed, signature, takenBy(papers), now));
        }
    }

    private static Owner takenBy(PackagePapers papers) {
        return new Owner(papers.chain().takenBy(), "the authority that took this copy out");
    }

    private static DetachedSignature signature(StrictArchive archive, byte[] sealed) throws IOException {
        var encoded = content(archive, PackageNames.SIGNATURE, MOST_SIGNATURE);
        return fitting(
                PackageNames.SIGNATURE,
                encoded,
                sealed,
                PackageNames.ASIC_MANIFEST + " was altered, or the seal over it is another package's");
    }

    /// Reads a seal that fits what it should be on.
    ///
    /// @param otherwise what is said of one that is on something else
    /// @throws AlteredFile naming what was altered
    static DetachedSignature fitting(String name, byte[] encoded, byte[] sealed, String otherwise) {
        try {
            var signature = DetachedSignature.read(encoded);
            if (signature.fits(sealed)) {
                return signature;
            }
            throw wrong(
                    Subject.SIGNATURE,
                    signature.speaksOf(sealed)
                            ? name + " was altered: the key of its certificate did not make it"
                            : otherwise);
        } catch (UnreadableProof unreadable) {
            throw wrong(Subject.SIGNATURE, name + " was altered: " + unreadable.getMessage());
        }
    }

    private static PackagePapers papers(StrictArchive archive) throws IOException {
        var written = content(archive, PackageNames.MANIFEST, MOST_SMALL);
        var manifest = named(PackageNames.MANIFEST, () -> PackageManifest.fromJson(written));
        var links = content(archive, PackageNames.CUSTODY, MOST_SMALL);
        var chain = named(PackageNames.CUSTODY, () -> CustodyChain.fromJson(links));
        return new PackagePapers(manifest, chain, handedOver(archive), PackageReceipts.in(archive));
    }

    private static Optional<byte[]> handedOver(StrictArchive archive) throws IOException {
        var place = archive.place(PackageNames.HANDED_OVER_SIGNATURE);
        return place == null ? Optional.empty() : Optional.of(archive.content(place, MOST_SIGNATURE));
    }

    private static Check about(PackagePapers papers) {
        var manifest = papers.manifest();
        return new Passed(
                Subject.MANIFEST,
                "%s, %d files for %s, sealed %s by %s for %s: %s"
                        .formatted(
                                Spoken.cleaned(manifest.packageId()),
                                manifest.files().size(),
                                Spoken.cleaned(manifest.reference()),
                                manifest.sealedAt(),
                                Spoken.cleaned(manifest.executing()),
                                Spoken.cleaned(manifest.requesting()),
                                manifest.conditions().isEmpty()
                                        ? "no conditions of use"
                                        : manifest.conditions().size() + " conditions of use, in index.html"));
    }

    private static Check custody(PackagePapers papers) {
        return papers.chain()
                .flaw(papers.manifest())
                .<Check>map(flaw -> new Failed(Subject.CUSTODY, flaw))
                .orElseGet(() -> new Passed(
                        Subject.CUSTODY,
                        papers.chain().links().size() + " links without a gap, as of "
                                + papers.chain().madeAt()));
    }

    private static byte[] content(StrictArchive archive, String name, int most) throws IOException {
        return archive.content(place(archive, name), most);
    }

    private static Place place(StrictArchive archive, String name) {
        return Objects.requireNonNullElseGet(archive.place(name), () -> {
            throw AlteredFile.of(name + " is missing");
        });
    }

    /// Reads a small file; what is wrong with it is said with its name.
    static <T> T named(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableProof wrong) {
            throw AlteredFile.of(name + " was altered, or no node wrote it: " + wrong.getMessage());
        }
    }

    static AlteredFile wrong(Subject subject, String sentence) {
        return new AlteredFile(new Failed(subject, sentence));
    }
}
