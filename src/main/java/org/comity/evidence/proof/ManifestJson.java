package org.comity.evidence.proof;

import static org.comity.audit.proof.StrictJson.ordered;
import static org.comity.audit.proof.StrictJson.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.audit.proof.StrictJson;
import org.comity.audit.proof.UnreadableProof;
import org.comity.evidence.proof.PackageManifest.Part;
import tools.jackson.databind.JsonNode;

/// A manifest as JSON, in one spelling only: its digest is what the link `SEALED` of the chain of custody names.
final class ManifestJson {

    private static final String FORMAT = "comity-evidence/1";
    private static final int MOST_CONDITIONS = 1_000;
    private static final Set<String> FIELDS = Set.of(
            "format", "package", "reference", "measure", "executing", "requesting", "sealedAt", "conditions", "files");
    private static final Set<String> PART = Set.of("id", "name", "size", "sha256", "declared");

    private ManifestJson() {}

    static byte[] write(PackageManifest manifest) {
        return StrictJson.written(ordered(
                        "format",
                        FORMAT,
                        "package",
                        manifest.packageId(),
                        "reference",
                        manifest.reference(),
                        "measure",
                        manifest.measure(),
                        "executing",
                        manifest.executing(),
                        "requesting",
                        manifest.requesting(),
                        "sealedAt",
                        manifest.sealedAt().toString(),
                        "conditions",
                        manifest.conditions(),
                        "files",
                        manifest.files().stream().map(ManifestJson::part).toList()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Object part(Part part) {
        return ordered(
                "id",
                part.id(),
                "name",
                part.name(),
                "size",
                part.size(),
                "sha256",
                part.sha256().hex(),
                "declared",
                part.declared());
    }

    static PackageManifest read(byte[] bytes) {
        var json = StrictJson.tree(bytes, FIELDS);
        StrictJson.requireFormat(json, FORMAT);
        var manifest = new PackageManifest(
                text(json, "package"),
                text(json, "reference"),
                text(json, "measure"),
                text(json, "executing"),
                text(json, "requesting"),
                StrictJson.moment(json, "sealedAt"),
                StrictJson.list(json, "conditions", MOST_CONDITIONS, StrictJson::text),
                StrictJson.list(json, "files", PackageNames.MOST_FILES, ManifestJson::part));
        requireNames(manifest.files());
        if (!Arrays.equals(write(manifest), bytes)) {
            throw new UnreadableProof("it is not spelled as a node spells it");
        }
        return manifest;
    }

    private static Part part(JsonNode json) {
        StrictJson.requireFields(json, PART);
        return new Part(
                text(json, "id"),
                text(json, "name"),
                StrictJson.size(json, "size"),
                StrictJson.digest(json, "sha256"),
                StrictJson.flag(json, "declared"));
    }

    private static void requireNames(List<Part> files) {
        var seen = new HashSet<String>();
        for (var part : files) {
            if (!PackageNames.isFileId(part.id()) || !seen.add(part.id())) {
                throw new UnreadableProof(
                        "no file of a package is called '" + Spoken.cleaned(part.id()) + "', or two are");
            }
        }
    }
}
