package org.comity.audit.proof;

import static org.comity.audit.proof.StrictJson.ordered;
import static org.comity.audit.proof.StrictJson.text;

import java.util.Set;
import org.comity.audit.proof.Manifest.Part;
import tools.jackson.databind.JsonNode;

/// A manifest as JSON.
final class ManifestJson {

    private static final Set<String> FIELDS =
            Set.of("format", "serial", "madeAt", "validUntil", "for", "node", "listings", "demonstration", "files");
    private static final Set<String> PART = Set.of("name", "size", "sha256");

    private ManifestJson() {}

    static String write(Manifest manifest) {
        return StrictJson.written(ordered(
                "format",
                Manifest.FORMAT,
                "serial",
                manifest.serial(),
                "madeAt",
                manifest.madeAt().toString(),
                "validUntil",
                manifest.validUntil().toString(),
                "for",
                ordered("name", manifest.person(), "authority", manifest.authority()),
                "node",
                ordered("name", manifest.node(), "key", manifest.key().toString()),
                "listings",
                manifest.listings(),
                "demonstration",
                manifest.demonstration(),
                "files",
                manifest.files().stream().map(ManifestJson::part).toList()));
    }

    private static Object part(Part part) {
        return ordered(
                "name",
                part.name(),
                "size",
                part.size(),
                "sha256",
                part.digest().hex());
    }

    static Manifest read(byte[] bytes) {
        var json = StrictJson.tree(bytes, FIELDS);
        StrictJson.requireFormat(json, Manifest.FORMAT);
        var reader = StrictJson.object(json, "for", Set.of("name", "authority"));
        var node = StrictJson.object(json, "node", Set.of("name", "key"));
        try {
            return new Manifest(
                    text(json, "serial"),
                    StrictJson.moment(json, "madeAt"),
                    StrictJson.moment(json, "validUntil"),
                    text(reader, "name"),
                    text(reader, "authority"),
                    text(node, "name"),
                    VerifierKey.parse(text(node, "key")),
                    Math.toIntExact(StrictJson.number(json, "listings")),
                    StrictJson.flag(json, "demonstration"),
                    StrictJson.list(json, "files", Manifest.ARCHIVE.mostFiles(), ManifestJson::part));
        } catch (ArithmeticException | IllegalArgumentException wrong) {
            throw new UnreadableProof("a field has not its form: " + wrong.getMessage(), wrong);
        }
    }

    private static Part part(JsonNode json) {
        StrictJson.requireFields(json, PART);
        var name = text(json, "name");
        if (!Manifest.ARCHIVE.hasName(name)) {
            throw new UnreadableProof("no file of a package is called '" + UnreadableProof.cleaned(name) + "'");
        }
        return new Part(name, StrictJson.size(json, "size"), StrictJson.digest(json, "sha256"));
    }
}
