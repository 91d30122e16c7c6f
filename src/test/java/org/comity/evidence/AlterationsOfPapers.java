package org.comity.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.audit.proof.SmallLog;
import org.comity.evidence.proof.PackageManifest;
import org.comity.evidence.proof.PackageManifest.Part;
import org.comity.vocabulary.Sha256;

/// Papers that contradict the manifest, receipts of others, manifests that lie: all under the right seals.
final class AlterationsOfPapers extends Alterations {

    private final Path folder;

    AlterationsOfPapers(APackage made, byte[] right, Path folder) throws IOException {
        super(made, right);
        this.folder = folder;
    }

    @Override
    void alter() {
        papers();
        manifests();
    }

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
        var another = new SmallLog(folder, 2, Map.of("package", APackage.ID, "seal.sha256", "00".repeat(32)));
        receipt(another.receipt(0).toJson(), "receipts/00001.json proves another seal of the handing over");
        var elsewhere = new SmallLog(folder, 2, Map.of("package", APackage.ID, "link.sha256", "00".repeat(32)));
        receipt(
                elsewhere.receipt(0).toJson(),
                "receipts/00001.json proves a link that the chain of custody does not hold");
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
        add(name + " written otherwise and sealed", Repacked.sealed(copy, made.exporting), says);
    }

    private void receipt(String json, String says) {
        var receipts = receipts();
        receipts.put("receipts/00001.json", json.getBytes(StandardCharsets.UTF_8));
        written("another receipt", made.manifest(), made.custody(), receipts, says);
    }
}
