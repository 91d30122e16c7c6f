package org.comity.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.comity.seals.model.SecretKeyOf;
import org.jspecify.annotations.Nullable;

/// Seals of others, parts that another seal covers, and the same seal said in other bytes.
final class AlterationsOfTheSeal extends Alterations {

    private final Path folder;

    AlterationsOfTheSeal(APackage made, byte[] right, Path folder) throws IOException {
        super(made, right);
        this.folder = folder;
    }

    @Override
    void alter() throws Exception {
        swaps();
        seals();
    }

    /// Parts of another package of the same authority.
    private void swaps() throws IOException {
        var other = APackage.ofThreeFiles();
        other.by = made.by;
        other.exporting = made.exporting;
        other.id = "5f0c1c8e-4a0a-4b43-9d5a-0d6b8f3f1a02";
        other.recorded(folder);
        other.add(4, "more.txt", "more");
        var theirs = Repacked.unpacked(other.written());
        for (var name : List.of(
                "manifest.json", "custody.json", "index.html", "case.jsonld", "SHA256SUMS", "receipts/00001.json")) {
            repacked("another package's " + name, name, content(theirs, name));
        }
        for (var name : List.of(
                "META-INF/signature.p7s",
                "META-INF/ASiCManifest.xml",
                "META-INF/signature-handover.p7s",
                "META-INF/ASiCManifest-handover.xml")) {
            repacked("another package's " + name, name, content(theirs, name));
        }
        var both = new LinkedHashMap<>(files);
        both.put("manifest.json", content(theirs, "manifest.json"));
        both.put("custody.json", content(theirs, "custody.json"));
        add(
                "another package's manifest and chain",
                Repacked.of(both).bytes,
                "manifest.json was altered, or is another");
        add("the same, sealed", Repacked.sealed(both, made.exporting), "file 4, .* is missing|other files|added");
        both.remove("SHA256SUMS");
        add("without sums, sealed", Repacked.sealed(both, made.exporting), "missing|stands where");
        var manifestOnly = new LinkedHashMap<>(files);
        manifestOnly.put("manifest.json", content(theirs, "manifest.json"));
        add("manifest swapped and sealed", Repacked.sealed(manifestOnly, made.exporting), "file 4, .* is missing");
    }

    private void seals() throws Exception {
        var elsewhere = APackage.ISSUING.root("elsewhere.example", false, APackage.SEALED);
        var foreign = APackage.seal(APackage.REQUESTING, elsewhere);
        add("sealed under another root", Repacked.sealed(files, foreign), "unknown authority");
        var neighbour = APackage.seal("Another Authority", APackage.ROOT);
        add(
                "sealed by a neighbour",
                Repacked.sealed(files, neighbour),
                "foreign signature: the seal is that of Another");
        add(
                "sealed by the executing authority, which did not take it out",
                Repacked.sealed(files, made.by),
                "foreign signature: the seal is that of Invented Authority of Sealing, and the authority that took");
        add("sealed by the root", Repacked.sealed(files, APackage.ROOT), "unknown authority|foreign|standard");
        var claimed = SecretKeyOf.of(neighbour.key().reveal(), made.exporting.chain());
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
            old.put("META-INF/signature.p7s", APackage.signature(longer, made.exporting));
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
        var order = ((ECPublicKey) made.exporting.certificate().getPublicKey())
                .getParams()
                .getOrder();
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
}
