package org.comity.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.evidence.proof.CustodyChain;
import org.comity.evidence.proof.CustodyLink;
import org.comity.evidence.proof.PackageManifest;
import org.comity.evidence.proof.PackagePapers;

/// Alterations of one package, each with what its verdict must say.
abstract class Alterations {

    /// @param says what the sentence must hold
    record Altered(String how, byte[] bytes, Pattern says) {}

    final APackage made;
    final byte[] right;
    final Map<String, byte[]> files;

    private final List<Altered> altered = new ArrayList<>();

    Alterations(APackage made, byte[] right) throws IOException {
        this.made = made;
        this.right = right;
        files = Repacked.unpacked(right);
    }

    /// Makes each of them.
    abstract void alter() throws Exception;

    final List<Altered> all() throws Exception {
        alter();
        return List.copyOf(altered);
    }

    void repacked(String how, String name, byte[] content) {
        var copy = new LinkedHashMap<>(files);
        copy.put(name, content);
        add(
                "repacked, " + how,
                Repacked.of(copy).bytes,
                name.startsWith("META-INF/") ? "META-INF/|unknown authority|beside the seal" : spoken(name));
    }

    /// All papers made anew, and sealed by the authority that takes it out: only the rules give it away.
    void written(
            String how, PackageManifest manifest, List<CustodyLink> links, Map<String, byte[]> receipts, String says) {
        var seal = content("META-INF/signature-handover.p7s");
        var chain = new CustodyChain(manifest.packageId(), APackage.MADE, links);
        var papers = new PackagePapers(manifest, chain, Optional.of(seal), receipts);
        var copy = new LinkedHashMap<>(files);
        copy.keySet().removeIf(name -> name.startsWith("receipts/") && !receipts.containsKey(name));
        var written = papers.written();
        copy.putAll(written);
        copy.putAll(receipts);
        copy.put("SHA256SUMS", PackagePapers.sums(papers.digests(written)));
        add(how, Repacked.sealed(copy, made.exporting), says);
    }

    Map<String, byte[]> receipts() {
        var receipts = new LinkedHashMap<>(files);
        receipts.keySet().removeIf(name -> !name.startsWith("receipts/"));
        return receipts;
    }

    void add(String how, byte[] bytes, String says) {
        altered.add(new Altered(how, bytes, Pattern.compile(says)));
    }

    byte[] content(String name) {
        return content(files, name);
    }

    static byte[] content(Map<String, byte[]> files, String name) {
        return files.getOrDefault(name, new byte[0]);
    }

    /// How a verdict calls an entry.
    static String spoken(String name) {
        return name.startsWith("data/") ? "(file " + name.charAt(name.length() - 1) + ", .*|" + name + ")" : name;
    }
}
