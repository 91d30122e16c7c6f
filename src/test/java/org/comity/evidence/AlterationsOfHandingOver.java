package org.comity.evidence;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Random;
import org.comity.evidence.proof.AsicManifest;
import org.comity.evidence.proof.CustodyChain;
import org.comity.evidence.proof.PackageManifest;
import org.comity.evidence.proof.PackagePapers;
import org.comity.seals.model.SecretKeyOf;

/// The seal of the handing over left out, taken from elsewhere or made by somebody else, in a package
/// whose other papers are all right and sealed by the authority that took it out.
final class AlterationsOfHandingOver extends Alterations {

    private static final String LIST = "META-INF/ASiCManifest-handover.xml";
    private static final String SEAL = "META-INF/signature-handover.p7s";
    private static final int FLIPS = 24;

    private final Random random = new Random(20261127);

    AlterationsOfHandingOver(APackage made, byte[] right) throws IOException {
        super(made, right);
    }

    @Override
    void alter() throws Exception {
        others();
        makers();
        spellings();
        lists();
    }

    /// None, and those of other packages that the same authority handed over.
    private void others() {
        handed("missing", Optional.empty(), "the seal of the handing over is missing");
        var other = APackage.ofThreeFiles();
        other.by = made.by;
        other.id = "5f0c1c8e-4a0a-4b43-9d5a-0d6b8f3f1a02";
        handed("another package's", Optional.of(other.sealOfHandingOver()), "is on another package than this");
        var more = APackage.ofThreeFiles().add(4, "more.txt", "more");
        more.by = made.by;
        handed("of more files", Optional.of(more.sealOfHandingOver()), "is on another package than this");
        handed(
                "the seal over everything",
                Optional.of(content("META-INF/signature.p7s")),
                "is on another package than this");
    }

    private void makers() {
        by(
                "the exporting authority",
                made.exporting,
                "foreign signature: the seal is that of 東京の当局, and the executing authority is Invented");
        var neighbour = APackage.seal("Another Authority", APackage.ROOT);
        by("a neighbour", neighbour, "foreign signature: the seal is that of Another");
        var elsewhere = APackage.ISSUING.root("elsewhere.example", false, APackage.SEALED);
        by(
                "one of the same name elsewhere",
                APackage.seal(APackage.EXECUTING, elsewhere),
                "seal of the executing authority: unknown authority");
        by(
                "another key under the right certificate",
                SecretKeyOf.of(neighbour.key().reveal(), made.by.chain()),
                "signature-handover.p7s was altered");
    }

    private void by(String who, SecretKeyOf key, String says) {
        var xml = AsicManifest.handedOver(made.manifest()).toXml();
        handed("made by " + who, Optional.of(APackage.signature(xml, key)), says);
    }

    private void spellings() {
        var seal = made.sealOfHandingOver();
        for (var flip = 0; flip < FLIPS; flip++) {
            var copy = seal.clone();
            copy[copy.length * flip / FLIPS + random.nextInt(copy.length / FLIPS)] ^= (byte) (1 << random.nextInt(8));
            handed("flipped " + flip, Optional.of(copy), "handover|handing over|unknown authority|beside the seal");
        }
        handed("empty", Optional.of(new byte[0]), "signature-handover.p7s was altered");
        handed("cut", Optional.of(Arrays.copyOf(seal, seal.length - 1)), "signature-handover.p7s was altered");
        handed(
                "with a byte behind",
                Optional.of(Arrays.copyOf(seal, seal.length + 1)),
                "signature-handover.p7s was altered|beside the seal");
    }

    /// The list that it is on names fewer files, under a seal of the executing authority's own.
    private void lists() {
        var whole = made.manifest();
        var fewer = new PackageManifest(
                whole.packageId(),
                whole.reference(),
                whole.measure(),
                whole.executing(),
                whole.requesting(),
                whole.sealedAt(),
                whole.conditions(),
                whole.files().subList(0, 2));
        var xml = AsicManifest.handedOver(fewer).toXml();
        var copy = new LinkedHashMap<>(files);
        copy.put(LIST, xml);
        copy.put(SEAL, APackage.signature(xml, made.by));
        add("list of fewer files", Repacked.sealed(copy, made.exporting), LIST + " does not say what");
    }

    private void handed(String how, Optional<byte[]> seal, String says) {
        var chain = new CustodyChain(APackage.ID, APackage.MADE, made.custody());
        var papers = new PackagePapers(made.manifest(), chain, seal, receipts());
        var written = papers.written();
        var copy = new LinkedHashMap<String, byte[]>();
        for (var name : files.keySet()) {
            if (name.equals(LIST)) {
                copy.putAll(written);
            } else if (!name.equals(SEAL)) {
                copy.put(name, written.getOrDefault(name, content(name)));
            }
        }
        copy.put("SHA256SUMS", PackagePapers.sums(papers.digests(written)));
        add("seal of the handing over, " + how, Repacked.sealed(copy, made.exporting), says);
    }
}
