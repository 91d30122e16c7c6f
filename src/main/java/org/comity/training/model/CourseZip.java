package org.comity.training.model;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.comity.training.model.CourseRefused.Reason;

/// The files of a course in one ZIP, read as a stream: what it unpacks to is counted while it is unpacked, nothing is
/// written anywhere, and a name with a folder or an unknown ending is refused.
public final class CourseZip {

    private static final Pattern NAME = Pattern.compile(
            "course\\.json|lesson-[a-z0-9-]{1,40}\\.[a-z]{2}\\.md|quiz-[a-z0-9-]{1,40}\\.[a-z]{2}\\.json");
    private static final int MOST_FILES = 400;
    private static final int MOST_OF_ONE = 400_000;
    private static final long MOST_OF_ALL = 12_000_000;
    private static final int LONGEST_SHOWN = 80;

    private CourseZip() {}

    /// What the files say, by name.
    public static Map<String, byte[]> open(InputStream bytes) throws IOException, CourseRefused {
        var files = new LinkedHashMap<String, byte[]>();
        var all = 0L;
        try (var zip = new ZipInputStream(bytes)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (!NAME.matcher(name).matches()) {
                    throw new CourseRefused(Reason.FILE_NAME, shown(name));
                }
                if (files.size() >= MOST_FILES) {
                    throw new CourseRefused(Reason.TOO_MANY_FILES, name);
                }
                var file = read(zip, name);
                all += file.length;
                if (all > MOST_OF_ALL) {
                    throw new CourseRefused(Reason.TOO_LARGE, name);
                }
                if (files.put(name, file) != null) {
                    throw new CourseRefused(Reason.FILE_TWICE, name);
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new CourseRefused(Reason.NO_ZIP, "ZIP");
        }
        if (files.isEmpty()) {
            throw new CourseRefused(Reason.NO_ZIP, "ZIP");
        }
        return files;
    }

    private static byte[] read(InputStream zip, String name) throws IOException, CourseRefused {
        var read = zip.readNBytes(MOST_OF_ONE + 1);
        if (read.length > MOST_OF_ONE) {
            throw new CourseRefused(Reason.TOO_LARGE, name);
        }
        return read;
    }

    /// A name that somebody made up: no more of it than can be read, and nothing invisible.
    private static String shown(String name) {
        var visible = name.replaceAll("[^\\p{L}\\p{N}\\p{P} ]", "?");
        return visible.length() > LONGEST_SHOWN ? visible.substring(0, LONGEST_SHOWN) + "…" : visible;
    }
}
