package org.comity.courseware.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.comity.courseware.CourseStandard;
import org.comity.courseware.model.PackageRefused.Reason;
import org.comity.courseware.model.Unit.Kind;
import org.comity.courseware.model.Unit.MoveOn;

/// Reads `cmi5.xml`, the course structure of cmi5 (section 13). Assignable units that lie on other servers are
/// refused: nothing is fetched from anywhere, and no other server learns who takes a course.
final class Cmi5Structure {

    static final String NAME = "cmi5.xml";

    private static final int MOST_UNITS = 200;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_DATA = 4_096;
    private static final String IRI = "[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cntrl}\\p{Cf}]{1,1000}";

    private final PackageFiles files;
    private final List<Unit> units = new ArrayList<>();
    private final Set<String> identifiers = new HashSet<>();

    private Cmi5Structure(PackageFiles files) {
        this.files = files;
    }

    static CourseContent read(XmlElement structure, PackageFiles files) throws PackageRefused {
        if (!structure.name().equals("courseStructure")) {
            throw new PackageRefused(Reason.MISSING, "courseStructure");
        }
        return new Cmi5Structure(files).read(structure);
    }

    private CourseContent read(XmlElement structure) throws PackageRefused {
        var course = structure.required("course");
        var identifier = identifier(course);
        var title = title(course);
        readParts(structure);
        if (units.isEmpty()) {
            throw new PackageRefused(Reason.NOTHING_TO_RUN, NAME);
        }
        return new CourseContent(CourseStandard.CMI5, identifier, title, false, units);
    }

    private void readParts(XmlElement parent) throws PackageRefused {
        for (var part : parent.children().toList()) {
            switch (part.name()) {
                case "au" -> units.add(unit(part));
                case "block" -> {
                    identifier(part);
                    title(part);
                    readParts(part);
                }
                default -> {}
            }
        }
    }

    private String identifier(XmlElement element) throws PackageRefused {
        var identifier = element.requiredAttribute("id");
        if (!identifier.matches(IRI)) {
            throw new PackageRefused(Reason.INVALID, element.name() + "/@id " + identifier);
        }
        if (!identifiers.add(identifier)) {
            throw new PackageRefused(Reason.REPEATED, identifier);
        }
        return identifier;
    }

    private Unit unit(XmlElement au) throws PackageRefused {
        if (units.size() == MOST_UNITS) {
            throw new PackageRefused(Reason.MANIFEST, NAME);
        }
        var identifier = identifier(au);
        var url = au.required("url").text();
        if (url.isEmpty()) {
            throw new PackageRefused(Reason.MISSING, "au/url");
        }
        var found = files.find("", url);
        if (found.query().matches("(?i).*[?&](endpoint|fetch|actor|registration|activityid)=.*")) {
            throw new PackageRefused(Reason.INVALID, "au/url");
        }
        return new Unit(
                units.size() + 1,
                identifier,
                title(au),
                Kind.ASSIGNABLE_UNIT,
                found.file(),
                found.query(),
                ScormManifest.number(au.attribute("masteryScore"), 0, 1, "au/@masteryScore"),
                OptionalDouble.empty(),
                moveOn(au.attribute("moveOn")),
                data(au, "launchParameters"),
                data(au, "entitlementKey"));
    }

    private static MoveOn moveOn(String text) throws PackageRefused {
        // Section 13.1.4: where it is left out.
        if (text.isEmpty()) {
            return MoveOn.NOT_APPLICABLE;
        }
        return Arrays.stream(MoveOn.values())
                .filter(known -> known.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new PackageRefused(Reason.INVALID, "au/@moveOn " + text));
    }

    private static String data(XmlElement au, String name) throws PackageRefused {
        var text = au.text(name);
        if (text.length() > LONGEST_DATA) {
            throw new PackageRefused(Reason.INVALID, "au/" + name);
        }
        return text;
    }

    private static String title(XmlElement element) throws PackageRefused {
        var title = element.required("title")
                .required("langstring")
                .text()
                .replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ")
                .strip();
        if (title.isEmpty()) {
            throw new PackageRefused(Reason.MISSING, element.name() + "/title/langstring");
        }
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }
}
