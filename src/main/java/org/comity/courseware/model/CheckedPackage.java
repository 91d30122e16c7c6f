package org.comity.courseware.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import org.comity.courseware.model.PackageArchive.Limits;
import org.comity.courseware.model.PackageRefused.Reason;

/// A package that can be run: its archive is sound, and its manifest keeps the rules of its standard.
///
/// @param files how many it holds
/// @param unpacked bytes of all files together
public record CheckedPackage(CourseContent content, int files, long unpacked) {

    private static final int LARGEST_MANIFEST = 4 << 20;

    /// @throws PackageRefused saying what is wrong, and where
    public static CheckedPackage check(Path file, Limits limits) throws IOException, PackageRefused {
        try (var archive = PackageArchive.open(file, limits)) {
            var content = content(archive);
            return new CheckedPackage(content, archive.files().size(), archive.unpacked());
        }
    }

    private static CourseContent content(PackageArchive archive) throws IOException, PackageRefused {
        var files = new PackageFiles(archive.files());
        // A package that speaks both is run as the younger: it tells more.
        if (archive.files().contains(Cmi5Structure.NAME)) {
            return Cmi5Structure.read(manifest(archive, Cmi5Structure.NAME), files);
        }
        if (archive.files().contains(ScormManifest.NAME)) {
            return ScormManifest.read(manifest(archive, ScormManifest.NAME), files);
        }
        throw misplaced(archive);
    }

    private static XmlElement manifest(PackageArchive archive, String name) throws IOException, PackageRefused {
        return XmlElement.read(archive.small(name, LARGEST_MANIFEST), name);
    }

    private static PackageRefused misplaced(PackageArchive archive) {
        return archive.files().stream()
                .filter(name -> name.endsWith("/" + Cmi5Structure.NAME) || name.endsWith("/" + ScormManifest.NAME))
                .min(Comparator.naturalOrder())
                .map(name -> new PackageRefused(Reason.NOT_AT_ROOT, name))
                .orElseGet(() -> new PackageRefused(Reason.NO_MANIFEST));
    }
}
