package org.comity.courseware.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.comity.courseware.CourseStandard;
import org.comity.courseware.model.PackageRefused.Reason;
import org.comity.courseware.model.Unit.Kind;
import org.comity.courseware.model.Unit.MoveOn;

/// Reads `imsmanifest.xml`, for SCORM 1.2 (Content Aggregation Model 1.2, chapter 2.3) and SCORM 2004 (Content
/// Aggregation Model, chapter 3.4). What it says of files is held against the files there are.
final class ScormManifest {

    static final String NAME = "imsmanifest.xml";

    private static final int MOST_UNITS = 200;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_DATA = 4_096;

    private final XmlElement manifest;
    private final PackageFiles files;
    private final CourseStandard standard;
    private final Map<String, XmlElement> resources = new HashMap<>();
    private final Map<String, String> bases = new HashMap<>();
    private final List<Unit> units = new ArrayList<>();

    private ScormManifest(XmlElement manifest, PackageFiles files) throws PackageRefused {
        this.manifest = manifest;
        this.files = files;
        this.standard = standard(manifest);
    }

    static CourseContent read(XmlElement manifest, PackageFiles files) throws PackageRefused {
        if (!manifest.name().equals("manifest")) {
            throw new PackageRefused(Reason.MISSING, "manifest");
        }
        return new ScormManifest(manifest, files).read();
    }

    private static CourseStandard standard(XmlElement manifest) throws PackageRefused {
        var metadata = manifest.first("metadata");
        var version = metadata.map(data -> data.text("schemaversion")).orElse("");
        return switch (version) {
            case "1.2" -> CourseStandard.SCORM_12;
            case "2004 4th Edition", "2004 3rd Edition" -> CourseStandard.SCORM_2004;
            // Chapter 2.3.2.1 lets SCORM 1.2 leave it out; nothing later does.
            case "" -> {
                if (isScorm12(manifest)) {
                    yield CourseStandard.SCORM_12;
                }
                throw new PackageRefused(Reason.MISSING, "manifest/metadata/schemaversion");
            }
            default -> throw new PackageRefused(Reason.VERSION, version);
        };
    }

    private static boolean isScorm12(XmlElement manifest) {
        return manifest.first("resources").stream()
                .flatMap(resources -> resources.children("resource"))
                .anyMatch(resource -> !resource.attribute("scormtype").isEmpty());
    }

    private CourseContent read() throws PackageRefused {
        var identifier = manifest.requiredAttribute("identifier");
        if (manifest.first("manifest").isPresent()) {
            throw new PackageRefused(Reason.INVALID, "manifest/manifest");
        }
        readResources(manifest.required("resources"));
        var organization = organization();
        var title = title(organization, identifier);
        for (var item : organization.children("item").toList()) {
            readItem(item);
        }
        if (units.isEmpty()) {
            throw new PackageRefused(Reason.NOTHING_TO_RUN, NAME);
        }
        return new CourseContent(standard, cut(identifier), title, sequenced(organization), units);
    }

    private void readResources(XmlElement list) throws PackageRefused {
        for (var resource : list.children("resource").toList()) {
            var identifier = resource.requiredAttribute("identifier");
            if (resources.put(identifier, resource) != null) {
                throw new PackageRefused(Reason.REPEATED, identifier);
            }
            var base = manifest.attribute("base") + list.attribute("base") + resource.attribute("base");
            bases.put(identifier, base);
            for (var file : resource.children("file").toList()) {
                files.find(base, file.requiredAttribute("href"));
            }
        }
        for (var resource : resources.values()) {
            for (var dependency : resource.children("dependency").toList()) {
                var named = dependency.requiredAttribute("identifierref");
                if (!resources.containsKey(named)) {
                    throw new PackageRefused(Reason.DANGLING, named);
                }
            }
        }
    }

    /// Several organizations are several ways through one package: the default one is taken.
    private XmlElement organization() throws PackageRefused {
        var organizations = manifest.required("organizations");
        var wanted = organizations.attribute("default");
        if (wanted.isEmpty()) {
            return organizations.required("organization");
        }
        return organizations
                .children("organization")
                .filter(organization -> organization.attribute("identifier").equals(wanted))
                .findFirst()
                .orElseThrow(() -> new PackageRefused(Reason.DANGLING, wanted));
    }

    private void readItem(XmlElement item) throws PackageRefused {
        var identifier = item.requiredAttribute("identifier");
        if (units.stream().map(Unit::identifier).anyMatch(Predicate.isEqual(identifier))) {
            throw new PackageRefused(Reason.REPEATED, identifier);
        }
        var named = item.attribute("identifierref");
        if (!named.isEmpty()) {
            var resource = resources.get(named);
            if (resource == null) {
                throw new PackageRefused(Reason.DANGLING, named);
            }
            if (units.size() == MOST_UNITS) {
                throw new PackageRefused(Reason.MANIFEST, NAME);
            }
            units.add(unit(item, identifier, resource));
        }
        for (var inner : item.children("item").toList()) {
            readItem(inner);
        }
    }

    private Unit unit(XmlElement item, String identifier, XmlElement resource) throws PackageRefused {
        var href = resource.requiredAttribute("href");
        var base = bases.getOrDefault(resource.attribute("identifier"), "");
        var found = files.find(base, href);
        var asset = resource.attribute("scormtype").equalsIgnoreCase("asset")
                || resource.attribute("scormType").equalsIgnoreCase("asset");
        return new Unit(
                units.size() + 1,
                cut(identifier),
                title(item, identifier),
                asset ? Kind.ASSET : Kind.SCO,
                found.file(),
                query(found.query(), item.attribute("parameters")),
                mastery(item),
                progress(item),
                MoveOn.NOT_APPLICABLE,
                data(item),
                "");
    }

    /// Content Aggregation Model, `parameters` of an item: how they are joined to what the resource has already.
    private static String query(String query, String parameters) throws PackageRefused {
        var added = parameters.replaceFirst("^[?&]+", "");
        if (!added.matches("[!-~]{0,1000}")) {
            throw new PackageRefused(Reason.INVALID, "item/@parameters");
        }
        if (added.isEmpty()) {
            return query;
        }
        if (added.startsWith("#")) {
            return query.contains("#") ? query : query + added;
        }
        return query.startsWith("?") ? query + "&" + added : "?" + added + query;
    }

    private static String data(XmlElement item) throws PackageRefused {
        var data = item.first("datafromlms").or(() -> item.first("dataFromLMS")).map(XmlElement::text);
        if (data.filter(text -> text.length() > LONGEST_DATA).isPresent()) {
            throw new PackageRefused(Reason.INVALID, "item/dataFromLMS");
        }
        return data.orElse("");
    }

    private OptionalDouble mastery(XmlElement item) throws PackageRefused {
        if (standard == CourseStandard.SCORM_12) {
            return number(item.text("masteryscore"), 0, 100, "item/masteryscore");
        }
        var primary = item.first("sequencing")
                .flatMap(sequencing -> sequencing.first("objectives"))
                .flatMap(objectives -> objectives.first("primaryObjective"))
                .filter(objective -> objective.attribute("satisfiedByMeasure").equals("true"));
        return primary.isEmpty()
                ? OptionalDouble.empty()
                : number(
                        primary.get()
                                .first("minNormalizedMeasure")
                                .map(XmlElement::text)
                                .orElse("1"),
                        -1,
                        1,
                        "primaryObjective/minNormalizedMeasure");
    }

    /// The 4th edition writes an attribute, the 3rd had a text.
    private static OptionalDouble progress(XmlElement item) throws PackageRefused {
        var threshold = item.first("completionThreshold");
        if (threshold.isEmpty()) {
            return OptionalDouble.empty();
        }
        var measured = threshold.get().attribute("completedByMeasure");
        var least = threshold.get().attribute("minProgressMeasure");
        if (measured.equals("true")) {
            return number(least.isEmpty() ? "1" : least, 0, 1, "completionThreshold/@minProgressMeasure");
        }
        return measured.isEmpty()
                ? number(threshold.get().text(), 0, 1, "completionThreshold")
                : OptionalDouble.empty();
    }

    static OptionalDouble number(String text, double least, double most, String where) throws PackageRefused {
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!text.matches("-?\\d{1,9}(?:\\.\\d{1,9})?")) {
            throw new PackageRefused(Reason.INVALID, where);
        }
        var number = Double.parseDouble(text);
        if (number < least || number > most) {
            throw new PackageRefused(Reason.INVALID, where);
        }
        return OptionalDouble.of(number);
    }

    private static boolean sequenced(XmlElement organization) {
        return organization.holds("sequencingRules")
                || organization.holds("rollupRules")
                || organization.holds("prerequisites")
                || organization.holds("limitConditions");
    }

    private static String title(XmlElement element, String otherwise) {
        var title =
                element.text("title").replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return cut(title.isEmpty() ? otherwise : title);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE);
    }
}
