package org.comity.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSSignedData;
import org.comity.audit.proof.SmallLog;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.Verdict;
import org.comity.audit.proof.VerifierKey;
import org.comity.evidence.proof.CustodyAct;
import org.comity.evidence.proof.CustodyChain;
import org.comity.evidence.proof.CustodyLink;
import org.comity.evidence.proof.EvidenceVerification;
import org.comity.evidence.proof.PackageManifest;
import org.comity.evidence.proof.PackageManifest.Part;
import org.comity.evidence.proof.PackagePapers;
import org.comity.seals.model.SecretKeyOf;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A thousand ways to alter a package, from a single bit to a new seal by somebody else: each is named.
class AlteredPackagesTest {

    private static final int FLIPS_OF_CONTENT = 24;
    private static final int FLIPS_OF_HEADER = 10;
    private static final int FLIPS_OF_LINE = 12;
    private static final int CUTS = 40;

    /// @param says what the sentence must hold
    private record Altered(String how, byte[] bytes, Pattern says) {}

    @TempDir
    private Path folder;

    private final APackage made = APackage.ofThreeFiles();
    private final Random random = new Random(20261126);
    private final List<Altered> altered = new ArrayList<>();
    private Map<String, byte[]> files = Map.of();
    private byte[] right = new byte[0];
    private List<VerifierKey> keys = List.of();

    @BeforeEach
    void write() throws IOException {
        keys = List.of(made.recorded(folder).verifierKey());
        right = made.written();
        files = Repacked.unpacked(right);
    }

    @Test
    void aThousandAlteredPackagesAreNamed() throws Exception {
        assertThat(Repacked.of(files).bytes).isEqualTo(right);
        assertThat(verdict(right, 0)).isEqualTo("VALID");
        assertThat(verdict(Repacked.sealed(files, made.by), 0)).isEqualTo("VALID");

        flips();
        contents();
        entries();
        around();
        swaps();
        seals();
        chains();
        papers();

        assertThat(altered).hasSizeGreaterThanOrEqualTo(1_000);
        var begun = System.nanoTime();
        var unnamed = IntStream.range(0, altered.size())
                .parallel()
                .mapToObj(number -> unnamed(altered.get(number), number))
                .flatMap(Optional::stream)
                .toList();
        System.out.printf(
                "%d altered packages, %d named, %d ms%n",
                altered.size(), altered.size() - unnamed.size(), (System.nanoTime() - begun) / 1_000_000);
        assertThat(unnamed).isEmpty();
    }

    private Optional<String> unnamed(Altered one, int number) {
        assertThat(one.bytes()).as(one.how()).isNotEqualTo(right);
        var said = verdict(one.bytes(), number);
        return one.says().matcher(said).find() ? Optional.empty() : Optional.of(one.how() + ": " + said);
    }

    /// Every region of the file: headers, contents, directory and end.
    private void flips() {
        for (var region : Repacked.of(files).regions) {
            var named = region.name().startsWith("META-INF/") ? "" : spoken(region.name());
            spread(region.content(), region.end(), FLIPS_OF_CONTENT, "content of " + region.name(), named);
            spread(region.header(), region.content(), FLIPS_OF_HEADER, "header of " + region.name(), region.name());
            spread(region.line(), region.lineEnd(), FLIPS_OF_LINE, "line of " + region.name(), region.name());
        }
        spread(right.length - 22, right.length, 22, "end", "end of the archive|has at most|belong to none|directory");
    }

    private void spread(int from, int to, int flips, String what, String says) {
        var length = to - from;
        for (var i = 0; i < Math.min(flips, length); i++) {
            var step = length / (double) Math.min(flips, length);
            var at = from + (int) (i * step) + random.nextInt(Math.max(1, (int) step));
            var copy = right.clone();
            copy[at] ^= (byte) (1 << random.nextInt(8));
            add(what + ", byte " + at, copy, says);
        }
    }

    /// One file in an archive that is right otherwise: no checksum gives it away.
    private void contents() {
        for (var name : files.keySet()) {
            var content = content(name);
            for (var i = 0; i < 8; i++) {
                var copy = content.clone();
                copy[copy.length * i / 8] ^= (byte) (1 << random.nextInt(8));
                repacked(name + " with another byte", name, copy);
            }
            repacked(name + " shorter", name, Arrays.copyOf(content, content.length - 1));
            repacked(name + " longer", name, Arrays.copyOf(content, content.length + 1));
            repacked(name + " empty", name, new byte[0]);
        }
    }

    private void repacked(String how, String name, byte[] content) {
        var copy = new LinkedHashMap<>(files);
        copy.put(name, content);
        add(
                "repacked, " + how,
                Repacked.of(copy).bytes,
                name.startsWith("META-INF/") ? "META-INF/|unknown authority|beside the seal" : spoken(name));
    }

    private void entries() {
        var all = List.copyOf(files.entrySet());
        for (var at = 0; at < all.size(); at++) {
            var name = all.get(at).getKey();
            var without = new ArrayList<>(all);
            without.remove(at);
            add(name + " missing", Repacked.of(without), spoken(name) + "( is|,) ?missing|mimetype should");
            var twice = new ArrayList<>(all);
            twice.add(all.get(at));
            add(name + " twice", Repacked.of(twice), "two files named " + name);
            for (var other = at + 1; other < all.size(); other++) {
                var swapped = new ArrayList<>(all);
                Collections.swap(swapped, at, other);
                add(name + " after another", Repacked.of(swapped), "stands where .* should: the order was changed");
            }
        }
        for (var name : List.of("data/" + UUID.randomUUID(), "receipts/00003.json", "receipts/00009.json")) {
            added(name, name + " was added");
        }
        for (var name :
                List.of("../evil", "data/../../evil", "/etc/passwd", "data/x.exe", "INDEX.HTML", "meta-inf/x", "")) {
            added(name, "no file of a package is called so");
        }
        var renamed = new ArrayList<>(all);
        renamed.set(
                all.size() - 1,
                Map.entry("data/" + UUID.randomUUID(), all.getLast().getValue()));
        add("last renamed", Repacked.of(renamed), "file 3, .*, is missing");
    }

    private void added(String name, String says) {
        var more = new ArrayList<>(List.copyOf(files.entrySet()));
        more.add(Map.entry(name, new byte[] {'{', '}'}));
        add("added " + name, Repacked.of(more), says);
    }

    private void around() {
        for (var i = 1; i <= CUTS; i++) {
            add("cut " + i, Arrays.copyOf(right, (int) ((long) right.length * i / (CUTS + 1))), "cut short|end");
        }
        for (var length : new int[] {1, 2, 21, 22, 23, 100, 1_000}) {
            add("behind " + length, Arrays.copyOf(right, right.length + length), "behind it");
            var before = new byte[right.length + length];
            System.arraycopy(right, 0, before, length, right.length);
            add("before " + length, before, "put before");
            var tail = new byte[length];
            random.nextBytes(tail);
            add("cut by " + length, Arrays.copyOf(right, right.length - length), "end of the archive");
        }
    }

    /// Parts of another package of the same authority.
    private void swaps() throws IOException {
        var other = APackage.ofThreeFiles();
        other.by = made.by;
        other.id = "5f0c1c8e-4a0a-4b43-9d5a-0d6b8f3f1a02";
        other.recorded(folder);
        other.add(4, "more.txt", "more");
        var theirs = Repacked.unpacked(other.written());
        for (var name : List.of(
                "manifest.json", "custody.json", "index.html", "case.jsonld", "SHA256SUMS", "receipts/00001.json")) {
            repacked("another package's " + name, name, content(theirs, name));
        }
        for (var name : List.of("META-INF/signature.p7s", "META-INF/ASiCManifest.xml")) {
            repacked("another package's " + name, name, content(theirs, name));
        }
        var both = new LinkedHashMap<>(files);
        both.put("manifest.json", content(theirs, "manifest.json"));
        both.put("custody.json", content(theirs, "custody.json"));
        add(
                "another package's manifest and chain",
                Repacked.of(both).bytes,
                "manifest.json was altered, or is another");
        add("the same, sealed", Repacked.sealed(both, made.by), "file 4, .* is missing|other files|added");
        both.remove("SHA256SUMS");
        add("without sums, sealed", Repacked.sealed(both, made.by), "missing|stands where");
        var manifestOnly = new LinkedHashMap<>(files);
        manifestOnly.put("manifest.json", content(theirs, "manifest.json"));
        add("manifest swapped and sealed", Repacked.sealed(manifestOnly, made.by), "file 4, .* is missing");
    }

    private void seals() throws Exception {
        var elsewhere = APackage.ISSUING.root("elsewhere.example", false, APackage.SEALED);
        var foreign = APackage.seal(APackage.EXECUTING, elsewhere);
        add("sealed under another root", Repacked.sealed(files, foreign), "unknown authority");
        var neighbour = APackage.seal("Another Authority", APackage.ROOT);
        add(
                "sealed by a neighbour",
                Repacked.sealed(files, neighbour),
                "foreign signature: the seal is that of Another");
        add("sealed by the root", Repacked.sealed(files, APackage.ROOT), "unknown authority|foreign|standard");
        var claimed = SecretKeyOf.of(neighbour.key().reveal(), made.by.chain());
        add("another key under the right certificate", Repacked.sealed(files, claimed), "signature.p7s was altered");
        made.executing = "Another Authority";
        made.receipts = List.of();
        add("another authority named", made.written(), "foreign signature: the seal is that of Invented");
        made.executing = APackage.EXECUTING;
        var old = Repacked.unpacked(right);
        var xml = content(old, "META-INF/ASiCManifest.xml");
        for (var extra : List.of(" ", "\n", "<!-- -->")) {
            var longer = (new String(xml, StandardCharsets.UTF_8) + extra).getBytes(StandardCharsets.UTF_8);
            old.put("META-INF/ASiCManifest.xml", longer);
            old.put("META-INF/signature.p7s", APackage.signature(longer, made.by));
            add("list of sealed spelled otherwise", Repacked.of(old).bytes, "ASiCManifest.xml was altered, or no node");
        }
        var signature = content(files, "META-INF/signature.p7s");
        spellings(signature);
        repacked(
                "signature with a byte behind",
                "META-INF/signature.p7s",
                Arrays.copyOf(signature, signature.length + 1));
    }

    /// The same signature said in other bytes, as no key is needed for.
    private void spellings(byte[] signature) throws Exception {
        var read = new CMSSignedData(signature);
        var by = read.getSignerInfos().getSigners().iterator().next();
        var info = by.toASN1Structure();
        var pair = ASN1Sequence.getInstance(info.getEncryptedDigest().getOctets());
        var order =
                ((ECPublicKey) made.by.certificate().getPublicKey()).getParams().getOrder();
        var twin = new DERSequence(new ASN1Encodable[] {
            pair.getObjectAt(0),
            new ASN1Integer(
                    order.subtract(ASN1Integer.getInstance(pair.getObjectAt(1)).getValue()))
        });
        spelled("the other signature of the curve", read, info.getDigestEncryptionAlgorithm(), twin.getEncoded(), null);
        spelled(
                "an algorithm with a parameter",
                read,
                new AlgorithmIdentifier(info.getDigestEncryptionAlgorithm().getAlgorithm(), DERNull.INSTANCE),
                info.getEncryptedDigest().getOctets(),
                null);
        var remark =
                new Attribute(PKCSObjectIdentifiers.pkcs_9_at_unstructuredName, new DERSet(new DERUTF8String("x")));
        spelled(
                "an attribute that nobody signed",
                read,
                info.getDigestEncryptionAlgorithm(),
                info.getEncryptedDigest().getOctets(),
                new DERSet(remark));
    }

    private void spelled(
            String how, CMSSignedData read, AlgorithmIdentifier algorithm, byte[] value, @Nullable ASN1Set added)
            throws IOException {
        var data = SignedData.getInstance(read.toASN1Structure().getContent());
        var info = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        var other = new SignerInfo(
                info.getSID(),
                info.getDigestAlgorithm(),
                info.getAuthenticatedAttributes(),
                algorithm,
                new DEROctetString(value),
                added);
        var whole = new SignedData(
                data.getDigestAlgorithms(),
                data.getEncapContentInfo(),
                data.getCertificates(),
                null,
                new DERSet(other));
        repacked(
                how,
                "META-INF/signature.p7s",
                new ContentInfo(CMSObjectIdentifiers.signedData, whole).getEncoded(ASN1Encoding.DL));
    }

    /// Chains of custody that a node would not have written, under the authority's own seal.
    private void chains() {
        var links = made.custody();
        for (var at = 0; at < links.size(); at++) {
            var number = at + 1;
            var link = links.get(at);
            var without = new ArrayList<>(links);
            without.remove(at);
            if (number < links.size()) {
                chain("without link " + number, without, "link " + number + " is missing");
            }
            var twice = new ArrayList<>(links);
            twice.add(at, link);
            chain("link twice " + number, twice, "after link " + number + " comes another link");
            for (var other : others(link)) {
                var changed = new ArrayList<>(links);
                changed.set(at, other);
                chain(
                        "link changed " + other,
                        changed,
                        number < links.size()
                                ? "link (" + number + "|" + (number + 1) + ") does not follow (link|on nothing)"
                                : "does not follow|does not hold");
            }
        }
        chain("none", List.of(), "no link says that it was sealed");
        chain(
                "sealed nothing",
                again(links, CustodyAct.SEALED, CustodyAct.PASSED_ON),
                "no link says that it was sealed");
        chain("nothing received", again(links, CustodyAct.RECEIVED, CustodyAct.OPENED), "file 1 was received");
        chain("sealed twice", again(links, CustodyAct.HANDED_OVER, CustodyAct.SEALED), "two links say");
    }

    private static List<CustodyLink> others(CustodyLink link) {
        return List.of(
                new CustodyLink(
                        link.number(),
                        link.at().plusSeconds(1),
                        link.act(),
                        link.person(),
                        link.authority(),
                        link.why(),
                        link.subject(),
                        link.previous(),
                        link.salt()),
                new CustodyLink(
                        link.number(),
                        link.at(),
                        link.act(),
                        "Another",
                        link.authority(),
                        link.why(),
                        link.subject(),
                        link.previous(),
                        link.salt()),
                new CustodyLink(
                        link.number(),
                        link.at(),
                        link.act(),
                        link.person(),
                        "Another",
                        link.why(),
                        link.subject(),
                        link.previous(),
                        link.salt()),
                new CustodyLink(
                        link.number(),
                        link.at(),
                        link.act(),
                        link.person(),
                        link.authority(),
                        "Another",
                        link.subject(),
                        link.previous(),
                        link.salt()),
                new CustodyLink(
                        link.number(),
                        link.at(),
                        link.act(),
                        link.person(),
                        link.authority(),
                        link.why(),
                        Sha256.of(new byte[2]),
                        link.previous(),
                        link.salt()),
                new CustodyLink(
                        link.number(),
                        link.at(),
                        link.act(),
                        link.person(),
                        link.authority(),
                        link.why(),
                        link.subject(),
                        Sha256.of(new byte[3]),
                        link.salt()),
                new CustodyLink(
                        link.number(),
                        link.at(),
                        link.act(),
                        link.person(),
                        link.authority(),
                        link.why(),
                        link.subject(),
                        link.previous(),
                        "f".repeat(32)));
    }

    /// The chain forged from the beginning, so that every link follows the one before.
    private static List<CustodyLink> again(List<CustodyLink> links, CustodyAct from, CustodyAct to) {
        var chain = new ArrayList<CustodyLink>();
        for (var link : links) {
            chain.add(new CustodyLink(
                    link.number(),
                    link.at(),
                    link.act() == from ? to : link.act(),
                    link.person(),
                    link.authority(),
                    link.why(),
                    link.subject(),
                    chain.isEmpty() ? CustodyLink.NOTHING : chain.getLast().digest(),
                    link.salt()));
        }
        return chain;
    }

    private void chain(String how, List<CustodyLink> links, String says) {
        written("chain, " + how, made.manifest(), links, receipts(), says);
    }

    /// All papers made anew, and sealed by the authority itself: only the rules give it away.
    private void written(
            String how, PackageManifest manifest, List<CustodyLink> links, Map<String, byte[]> receipts, String says) {
        var papers =
                new PackagePapers(manifest, new CustodyChain(manifest.packageId(), APackage.MADE, links), receipts);
        var copy = new LinkedHashMap<>(files);
        var written = papers.written();
        copy.putAll(written);
        copy.putAll(receipts);
        copy.put("SHA256SUMS", PackagePapers.sums(papers.digests(written)));
        add(how, Repacked.sealed(copy, made.by), says);
    }

    private Map<String, byte[]> receipts() {
        var receipts = new LinkedHashMap<>(files);
        receipts.keySet().removeIf(name -> !name.startsWith("receipts/"));
        return receipts;
    }

    /// Papers that do not say what the manifest says, receipts of others, manifests that lie: all under the right seal.
    private void papers() {
        for (var name : List.of("index.html", "case.jsonld", "SHA256SUMS")) {
            for (var word : List.of("a", "0", "e", "1", "d")) {
                var text = ExportedPackageTest.text(files, name);
                sealed(name, text.replaceFirst(word, "b"), name + " does not say what");
            }
        }
        sealed(
                "manifest.json",
                ExportedPackageTest.text(files, "manifest.json").replace(" : ", ": "),
                "manifest.json was altered, or no node");
        sealed(
                "custody.json",
                ExportedPackageTest.text(files, "custody.json") + " ",
                "custody.json was altered, or no node");
        for (var other : List.of("other.example/log", "comity.example/log")) {
            var log = new SmallLog(
                    folder.resolve(UUID.randomUUID() + other.substring(0, 3)), 3, Map.of("package", APackage.ID));
            receipt(log.receipt(1).toJson(), "receipts/00001.json, key");
        }
        receipt(
                new String(content("receipts/00001.json"), StandardCharsets.UTF_8)
                        .replace("evidence.exported", "evidence.passed"),
                "receipts/00001.json, statement");
        receipt(
                new String(content("receipts/00001.json"), StandardCharsets.UTF_8)
                        .replace("\"leafIndex\" : 0", "\"leafIndex\" : 1"),
                "receipts/00001.json, ");
        receipt("{}", "receipts/00001.json was altered, or no node");
        for (var about : List.of(Map.of("package", UUID.randomUUID().toString()), Map.of("x", APackage.ID))) {
            var log = new SmallLog(folder, 2, about);
            receipt(log.receipt(0).toJson(), "receipts/00001.json is about another package or none");
        }
        var elsewhere = new SmallLog(folder, 2, Map.of("package", APackage.ID, "link.sha256", "00".repeat(32)));
        receipt(
                elsewhere.receipt(0).toJson(),
                "receipts/00001.json proves a link that the chain of custody does not hold");
        manifests();
    }

    private void manifests() {
        var manifest = made.manifest();
        var first = manifest.files().getFirst();
        var parts = new ArrayList<>(manifest.files());
        parts.set(0, new Part(first.id(), "renamed.csv", first.size(), first.sha256(), first.declared()));
        written(
                "name changed",
                with(parts, manifest.conditions()),
                made.custody(),
                receipts(),
                "sealed another manifest");
        parts.set(0, new Part(first.id(), first.name(), first.size(), Sha256.of(new byte[9]), first.declared()));
        written(
                "digest changed",
                with(parts, manifest.conditions()),
                made.custody(),
                receipts(),
                "file 1, .* was altered");
        parts.set(0, new Part(first.id(), first.name(), first.size() + 1, first.sha256(), first.declared()));
        written(
                "size changed",
                with(parts, manifest.conditions()),
                made.custody(),
                receipts(),
                "file 1, .* was altered");
        written(
                "conditions gone",
                with(manifest.files(), List.of()),
                made.custody(),
                receipts(),
                "sealed another manifest");
    }

    private PackageManifest with(List<Part> parts, List<String> conditions) {
        var old = made.manifest();
        return new PackageManifest(
                old.packageId(),
                old.reference(),
                old.measure(),
                old.executing(),
                old.requesting(),
                old.sealedAt(),
                conditions,
                parts);
    }

    private void sealed(String name, String text, String says) {
        var copy = new LinkedHashMap<>(files);
        copy.put(name, text.getBytes(StandardCharsets.UTF_8));
        add(name + " written otherwise and sealed", Repacked.sealed(copy, made.by), says);
    }

    private void receipt(String json, String says) {
        var receipts = receipts();
        receipts.put("receipts/00001.json", json.getBytes(StandardCharsets.UTF_8));
        written("another receipt", made.manifest(), made.custody(), receipts, says);
    }

    private void add(String how, byte[] bytes, String says) {
        altered.add(new Altered(how, bytes, Pattern.compile(says)));
    }

    private byte[] content(String name) {
        return content(files, name);
    }

    private static byte[] content(Map<String, byte[]> files, String name) {
        return files.getOrDefault(name, new byte[0]);
    }

    /// How a verdict calls an entry.
    private static String spoken(String name) {
        return name.startsWith("data/") ? "(file " + name.charAt(name.length() - 1) + ", .*|" + name + ")" : name;
    }

    private String verdict(byte[] copy, int number) {
        try {
            var file = Files.write(folder.resolve(number + ".asice"), copy);
            try {
                return switch (EvidenceVerification.against(APackage.ROOT.chain(), keys, APackage.MADE)
                        .of(file)) {
                    case Verdict.Valid _ -> "VALID";
                    case Verdict.Invalid invalid -> invalid.first().finding();
                    case Verdict.Expired expired -> expired.over().finding();
                    case Verdict.Exercise _ -> "exercise";
                };
            } catch (UnreadableProof unreadable) {
                return String.valueOf(unreadable.getMessage());
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
