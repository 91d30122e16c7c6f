package org.comity.evidence.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.audit.proof.UnreadableProof;
import org.comity.evidence.FileId;
import org.comity.evidence.proof.AsicManifest;
import org.comity.evidence.proof.CustodyChain;
import org.comity.evidence.proof.PackageManifest;
import org.comity.evidence.proof.PackageNames;
import org.comity.evidence.proof.PackagePapers;
import org.comity.identity.Authority;

/// Writes a sealed package as one file that is a container for every reader of ASiC-E (ETSI EN 319 162-1), a ZIP for
/// everybody, and a page to read offline. docs/evidence-package.md describes it.
public class WritingPackage {

    /// Puts the seal of an authority beside bytes: CAdES in DER.
    public interface Seal {
        byte[] on(byte[] content, Authority by);

        /// Whether the authority can seal now.
        default boolean ready(Authority by) {
            return true;
        }
    }

    private final Seal seal;

    public WritingPackage(Seal seal) {
        this.seal = seal;
    }

    /// A package that can be written: nothing that its papers say stands against it.
    public interface Prepared {

        /// Streams it; needs no more memory for 5 GB than for 5 kB. The seal over everything is put on
        /// before the first byte is written.
        ///
        /// @param out stays open
        /// @throws IOException when a file's bytes are no longer those of the manifest, or `out` ends; what
        /// was written until then has no end and opens nowhere
        void writeTo(OutputStream out) throws IOException;
    }

    /// Whether the authority in whose name a package is written can seal now. Not in a transaction.
    public boolean ready(Authority by) {
        return seal.ready(by);
    }

    /// The seal of the handing over, made once and kept: every copy bears these very bytes. Takes its
    /// time where a service stamps it: do it before the transaction begins.
    public byte[] handOver(PackageManifest manifest, Authority executing) {
        return seal.on(AsicManifest.handedOver(manifest).toXml(), executing);
    }

    /// @param madeAt stands on the page and in the chain, to the second
    /// @throws IllegalArgumentException when the chain of custody is not whole or not that of this
    /// package, it was handed over and bears no seal of that, or a package cannot hold so much
    public Prepared prepare(SealedPackage sealed, Instant madeAt) {
        var papers = papers(sealed, madeAt);
        return out -> write(sealed, papers, out);
    }

    /// Prepares it and streams it.
    public void write(SealedPackage sealed, Instant madeAt, OutputStream out) throws IOException {
        prepare(sealed, madeAt).writeTo(out);
    }

    private void write(SealedPackage sealed, PackagePapers papers, OutputStream out) throws IOException {
        var written = papers.written();
        var digests = papers.digests(written);
        var sums = PackagePapers.sums(digests);
        var covered = PackagePapers.underSeal(digests, sums).toXml();
        var signature = seal.on(covered, sealed.by());

        var archive = new PackedWriter(out, papers.chain().madeAt());
        archive.add(PackageNames.MIMETYPE, papers.mimetype());
        archive.add(PackageNames.ASIC_MANIFEST, covered);
        archive.add(PackageNames.SIGNATURE, signature);
        addAll(archive, written);
        archive.add(PackageNames.SUMS, sums);
        addAll(archive, papers.receipts());
        for (var part : papers.manifest().files()) {
            var id = FileId.named(part.id());
            archive.add(
                    PackageNames.data(part),
                    part.size(),
                    part.sha256(),
                    () -> sealed.bytes().open(id));
        }
        archive.finish();
    }

    private static void addAll(PackedWriter archive, Map<String, byte[]> papers) throws IOException {
        for (var paper : papers.entrySet()) {
            archive.add(paper.getKey(), paper.getValue());
        }
    }

    private static PackagePapers papers(SealedPackage sealed, Instant madeAt) {
        var read = read(sealed.manifest(), new CustodyChain(sealed.manifest().packageId(), madeAt, sealed.custody()));
        if (sealed.handedOver().isPresent() != read.chain().handedOver()) {
            throw new IllegalArgumentException("What was handed over bears the seal of that, and nothing else does");
        }
        if (sealed.receipts().size() > PackageNames.MOST_RECEIPTS) {
            throw new IllegalArgumentException("A package holds at most " + PackageNames.MOST_RECEIPTS + " receipts");
        }
        var receipts = new LinkedHashMap<String, byte[]>();
        sealed.receipts()
                .forEach(receipt -> receipts.put(
                        PackageNames.receipt(receipts.size() + 1),
                        receipt.toJson().getBytes(StandardCharsets.UTF_8)));
        return new PackagePapers(read.manifest(), read.chain(), sealed.handedOver(), receipts);
    }

    /// As whoever checks it will read it: half a character in a name is a question mark to them. What could not be
    /// verified afterwards is not written at all.
    private static PackagePapers read(PackageManifest manifest, CustodyChain chain) {
        try {
            var read = new PackagePapers(
                    PackageManifest.fromJson(manifest.toJson()),
                    CustodyChain.fromJson(chain.toJson()),
                    Optional.empty(),
                    Map.of());
            read.chain().flaw(read.manifest()).ifPresent(flaw -> {
                throw new IllegalArgumentException("The chain of custody is not whole: " + flaw);
            });
            return read;
        } catch (UnreadableProof wrong) {
            throw new IllegalArgumentException("The package cannot be written: " + wrong.getMessage(), wrong);
        }
    }
}
