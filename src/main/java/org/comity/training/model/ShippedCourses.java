package org.comity.training.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The courses that come with the program: `courses/<slug>/` on the class path.
public final class ShippedCourses {

    /// A file on the class path.
    public interface Entry {
        /// Folder and name, as in `tiny-course/course.json`.
        String path();

        InputStream open() throws IOException;
    }

    private ShippedCourses() {}

    /// @throws IllegalStateException naming the first place that is wrong, which a test excludes
    public static List<CourseFiles> read(List<Entry> entries) {
        var folders = new LinkedHashMap<String, Map<String, byte[]>>();
        try {
            for (var entry : entries) {
                var parts = entry.path().split("/", 2);
                try (var bytes = entry.open()) {
                    folders.computeIfAbsent(parts[0], _ -> new LinkedHashMap<>())
                            .put(parts[1], bytes.readAllBytes());
                }
            }
            var courses = new ArrayList<CourseFiles>();
            for (var folder : folders.entrySet()) {
                var course = CourseFiles.read(folder.getValue());
                if (!course.course().id().slug().equals(folder.getKey())) {
                    throw new IllegalStateException("courses/" + folder.getKey() + " holds "
                            + course.course().id());
                }
                courses.add(course);
            }
            return courses;
        } catch (IOException | CourseRefused broken) {
            throw new IllegalStateException(
                    "A course on the class path cannot be read: " + broken.getMessage(), broken);
        }
    }
}
