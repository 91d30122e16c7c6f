package org.comity.courseware.model;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.courseware.model.PackageRefused.Reason;
import org.comity.vocabulary.PlainText;

/// What the files of a package may be called: names that every system reads as the same one place in the package.
final class ArchiveNames {

    private static final int LONGEST = 240;
    private static final int DEEPEST = 20;
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
    private static final List<String> ARCHIVES_AND_PROGRAMS = List.of(
            ".zip", ".jar", ".war", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".cab", ".iso", ".exe", ".dll",
            ".msi", ".com", ".scr", ".bat", ".cmd", ".ps1", ".vbs", ".lnk", ".apk", ".dmg", ".class", ".hta", ".swf");

    private final Set<String> seen = new HashSet<>();

    /// @param name as it stands in the archive; a folder ends with a slash
    /// @throws PackageRefused naming it
    void check(String name) throws PackageRefused {
        var path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        if (!plain(path)) {
            throw new PackageRefused(Reason.NAME, name);
        }
        if (!seen.add(folded(path))) {
            throw new PackageRefused(Reason.SAME_NAME, name);
        }
        var lower = name.toLowerCase(Locale.ROOT);
        if (ARCHIVES_AND_PROGRAMS.stream().anyMatch(lower::endsWith)) {
            throw new PackageRefused(Reason.NESTED, name);
        }
    }

    /// Two names that a file system without capitals, or with another spelling of accents, takes for one.
    private static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static boolean plain(String path) {
        if (path.isEmpty()
                || path.startsWith("/")
                || path.contains("\\")
                || DRIVE.matcher(path).matches()) {
            return false;
        }
        if (PlainText.problem(path, LONGEST).isPresent() || path.codePoints().anyMatch(ArchiveNames::unseen)) {
            return false;
        }
        var parts = path.split("/", -1);
        return parts.length <= DEEPEST && List.of(parts).stream().allMatch(ArchiveNames::part);
    }

    private static boolean unseen(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.FORMAT;
    }

    private static boolean part(String part) {
        return !part.isBlank()
                && !part.equals(".")
                && !part.equals("..")
                && !part.endsWith(".")
                && !part.startsWith(" ")
                && !part.endsWith(" ");
    }
}
