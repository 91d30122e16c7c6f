package org.comity.evidence.proof;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.vocabulary.Sha256;

/// The small files of a package, made of what its manifest and chain of custody say, always with the same bytes.
///
/// @param handedOver the seal that was put on it when it was handed over, as it is kept; none before
/// @param receipts as they are handed out, in JSON, by their names in the package
public record PackagePapers(
        PackageManifest manifest, CustodyChain chain, Optional<byte[]> handedOver, Map<String, byte[]> receipts) {

    public PackagePapers {
        receipts = new LinkedHashMap<>(receipts);
    }

    public byte[] mimetype() {
        return PackageNames.CONTAINER.getBytes(StandardCharsets.US_ASCII);
    }

    /// The page for people, by its name.
    public byte[] index() {
        return IndexPage.of(manifest, chain);
    }

    /// CASE/UCO as JSON-LD.
    public byte[] caseGraph() {
        return CaseGraph.of(manifest, chain);
    }

    /// All small files under the seal over everything, by name and in order, but not the list of sums,
    /// which names them.
    public Map<String, byte[]> written() {
        var papers = new LinkedHashMap<String, byte[]>();
        handedOver.ifPresent(seal -> {
            papers.put(
                    PackageNames.HANDED_OVER_MANIFEST,
                    AsicManifest.handedOver(manifest).toXml());
            papers.put(PackageNames.HANDED_OVER_SIGNATURE, seal);
        });
        papers.put(PackageNames.INDEX, index());
        papers.put(PackageNames.MANIFEST, manifest.toJson());
        papers.put(PackageNames.CUSTODY, chain.toJson());
        papers.put(PackageNames.CASE, caseGraph());
        return papers;
    }

    /// The digests `SHA256SUMS` lists.
    public Map<String, Sha256> digests(Map<String, byte[]> papers) {
        var digests = new LinkedHashMap<String, Sha256>();
        papers.forEach((name, bytes) -> digests.put(name, Sha256.of(bytes)));
        receipts.forEach((name, bytes) -> digests.put(name, Sha256.of(bytes)));
        manifest.files().forEach(part -> digests.put(PackageNames.data(part), part.sha256()));
        return digests;
    }

    /// As `sha256sum -c` reads it.
    public static byte[] sums(Map<String, Sha256> digests) {
        var lines = new StringBuilder();
        digests.forEach((name, digest) ->
                lines.append(digest.hex()).append("  ").append(name).append('\n'));
        return lines.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// What the seal over everything is put on: all of these and the list of sums, in the order in which
    /// they stand.
    public static AsicManifest underSeal(Map<String, Sha256> digests, byte[] sums) {
        var all = new LinkedHashMap<String, Sha256>();
        digests.forEach((name, digest) -> {
            all.put(name, digest);
            if (name.equals(PackageNames.CASE)) {
                all.put(PackageNames.SUMS, Sha256.of(sums));
            }
        });
        return AsicManifest.whole(all);
    }
}
