package org.comity.evidence.proof;

import static org.comity.audit.proof.StrictJson.ordered;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.audit.proof.StrictJson;
import org.comity.evidence.proof.PackageManifest.Part;
import org.comity.vocabulary.Sha256;

/// What the manifest and the chain of custody say, in the words of CASE and UCO 1.3 and later
/// (<https://caseontology.org>), as JSON-LD. Ids follow from the package's, so that the same package is the same graph.
final class CaseGraph {

    private static final String UCO = "https://ontology.unifiedcyberontology.org/uco/";
    private static final Map<String, Object> CONTEXT = ordered(
            "kb", "urn:comity:evidence:",
            "case-investigation", "https://ontology.caseontology.org/case/investigation/",
            "uco-action", UCO + "action/",
            "uco-core", UCO + "core/",
            "uco-identity", UCO + "identity/",
            "uco-marking", UCO + "marking/",
            "uco-observable", UCO + "observable/",
            "uco-tool", UCO + "tool/",
            "uco-types", UCO + "types/",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private final PackageManifest manifest;
    private final CustodyChain chain;
    private final Map<Sha256, List<String>> known = new LinkedHashMap<>();
    private final Map<String, Object> graph = new LinkedHashMap<>();

    private CaseGraph(PackageManifest manifest, CustodyChain chain) {
        this.manifest = manifest;
        this.chain = chain;
    }

    static byte[] of(PackageManifest manifest, CustodyChain chain) {
        var graph = new CaseGraph(manifest, chain);
        graph.fill();
        return StrictJson.written(ordered("@context", CONTEXT, "@graph", List.copyOf(graph.graph.values())))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void fill() {
        var records = new ArrayList<String>();
        var files = new ArrayList<String>();
        var number = 0;
        for (var part : manifest.files()) {
            number++;
            var file = file("kb:file-" + part.id(), part.name(), PackageNames.data(part), part.size(), part.sha256());
            files.add(file);
            records.add(provenance(part, number, file));
        }
        var written = manifest.toJson();
        files.add(file(
                id("manifest", ""), PackageNames.MANIFEST, PackageNames.MANIFEST, written.length, Sha256.of(written)));
        records.add(wholePackage(files));
        var tool = add(id("tool", ""), "uco-tool:Tool", "uco-core:name", "Comity");
        var actions = new ArrayList<String>();
        for (var link : chain.links()) {
            actions.add(action(link, tool, actions));
        }
        investigation(records, actions);
    }

    private String file(String id, String name, String path, long size, Sha256 digest) {
        var bytes = ordered("@type", "xsd:integer", "@value", Long.toString(size));
        var facet = ordered(
                "@id", id("file-facet", id),
                "@type", "uco-observable:FileFacet",
                "uco-observable:fileName", name,
                "uco-observable:filePath", path,
                "uco-observable:sizeInBytes", bytes);
        var content = content(id, digest);
        content.put("uco-observable:sizeInBytes", bytes);
        known.computeIfAbsent(digest, none -> new ArrayList<>()).add(id);
        return add(id, "uco-observable:File", "uco-core:hasFacet", List.of(facet, content));
    }

    private Map<String, Object> content(String of, Sha256 digest) {
        var hash = ordered(
                "@id",
                id("hash", of),
                "@type",
                "uco-types:Hash",
                "uco-types:hashMethod",
                "SHA256",
                "uco-types:hashValue",
                ordered("@type", "xsd:hexBinary", "@value", digest.hex()));
        return ordered(
                "@id", id("content", of), "@type", "uco-observable:ContentDataFacet", "uco-observable:hash", hash);
    }

    private String provenance(Part part, int number, String file) {
        return add(
                id("provenance", part.id()),
                "case-investigation:ProvenanceRecord",
                "uco-core:description",
                "File " + number + " of package " + manifest.packageId(),
                "case-investigation:exhibitNumber",
                manifest.reference() + "-" + manifest.packageId() + "-" + number,
                "case-investigation:rootExhibitNumber",
                manifest.reference(),
                "uco-core:object",
                reference(file));
    }

    private String wholePackage(List<String> files) {
        var record = ordered(
                "uco-core:description", "Package " + manifest.packageId(),
                "uco-core:objectCreatedTime", moment(manifest.sealedAt()),
                "case-investigation:exhibitNumber", manifest.reference() + "-" + manifest.packageId(),
                "case-investigation:rootExhibitNumber", manifest.reference(),
                "uco-core:createdBy", reference(organisation(manifest.executing())));
        var markings = new ArrayList<Object>();
        for (var at = 0; at < manifest.conditions().size(); at++) {
            markings.add(reference(condition(at)));
        }
        if (!markings.isEmpty()) {
            record.put("uco-core:objectMarking", markings);
        }
        record.put("uco-core:object", files.stream().map(CaseGraph::reference).toList());
        return put(id("package", ""), "case-investigation:ProvenanceRecord", record);
    }

    /// A condition of use, as a marking that speaks.
    private String condition(int at) {
        var own = Integer.toString(at);
        var statement = ordered(
                "@id",
                id("condition-text", own),
                "@type",
                "uco-marking:StatementMarking",
                "uco-marking:definitionType",
                "statement",
                "uco-marking:statement",
                manifest.conditions().get(at));
        return add(
                id("condition", own),
                "uco-marking:MarkingDefinition",
                "uco-marking:definitionType",
                "statement",
                "uco-marking:definition",
                statement);
    }

    private String action(CustodyLink link, String tool, List<String> before) {
        var fields = ordered("uco-core:name", link.act().name());
        if (!link.why().isEmpty()) {
            fields.put("uco-core:description", link.why());
        }
        fields.put("uco-action:startTime", moment(link.at()));
        fields.put("uco-action:endTime", moment(link.at()));
        fields.put("uco-action:performer", reference(person(link)));
        fields.put("uco-action:participant", reference(organisation(link.authority())));
        fields.put("uco-action:instrument", reference(tool));
        fields.put(
                "uco-action:object",
                subject(link).stream().map(CaseGraph::reference).toList());
        if (!before.isEmpty()) {
            fields.put("case-investigation:wasInformedBy", reference(before.getLast()));
        }
        return put(id("link", Integer.toString(link.number())), "case-investigation:InvestigativeAction", fields);
    }

    /// What was taken out again is no file of the package; its digest is all that is known of it.
    private List<String> subject(CustodyLink link) {
        var subject = link.subject();
        if (!known.containsKey(subject)) {
            var own = subject.hex();
            known.put(
                    subject,
                    List.of(add(
                            id("elsewhere", own),
                            "uco-observable:ObservableObject",
                            "uco-core:hasFacet",
                            List.of(content(own, subject)))));
        }
        return known.getOrDefault(subject, List.of());
    }

    private void investigation(List<String> records, List<String> actions) {
        var objects = new ArrayList<Object>();
        records.forEach(one -> objects.add(reference(one)));
        actions.forEach(one -> objects.add(reference(one)));
        add(
                id("investigation", ""),
                "case-investigation:Investigation",
                "uco-core:name",
                manifest.reference(),
                "case-investigation:focus",
                manifest.measure(),
                "uco-core:description",
                "Requested by " + manifest.requesting(),
                "uco-core:object",
                objects);
    }

    private String organisation(String name) {
        return add(id("organization", name), "uco-identity:Organization", "uco-core:name", name);
    }

    private String person(CustodyLink link) {
        var own = link.person() + "\n" + link.authority();
        return add(id("person", own), "uco-identity:Person", "uco-core:name", link.person());
    }

    private String add(String id, String type, Object... fields) {
        return put(id, type, ordered(fields));
    }

    private String put(String id, String type, Map<String, Object> fields) {
        var node = ordered("@id", id, "@type", type);
        node.putAll(fields);
        graph.putIfAbsent(id, node);
        return id;
    }

    /// Ends in a UUID, as UCO suggests, that follows from the package and what it stands for.
    private String id(String kind, String own) {
        var seed = manifest.packageId() + "\n" + kind + "\n" + own;
        return "kb:" + kind + "-" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> reference(String id) {
        return ordered("@id", id);
    }

    private static Map<String, Object> moment(Instant at) {
        return ordered("@type", "xsd:dateTime", "@value", at.toString());
    }
}
