package org.comity.training.pack;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.comity.training.Course;
import org.comity.training.model.CourseReader;
import org.comity.training.model.CourseRefused;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Packs of courses for tests, made without a node, and unpacked.
public final class Packs {

    public static final String CODE = "A".repeat(86);

    private static final PackingCourse PACKING = new PackingCourse(
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.comity.pages"), Messages.ofClassPath());

    private Packs() {}

    /// The course that comes with the program.
    public static Course firstRequest() {
        return course(Path.of("src/main/resources/courses/first-preservation-request"));
    }

    public static Course tiny() {
        return course(Path.of("src/test/resources/courses/tiny-course"));
    }

    private static Course course(Path folder) {
        var files = new HashMap<String, byte[]>();
        try (var found = Files.list(folder)) {
            for (var file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return CourseReader.read(files);
        } catch (IOException | CourseRefused broken) {
            throw new AssertionError(broken);
        }
    }

    public static byte[] zip(Course course, Language... languages) {
        var out = new ByteArrayOutputStream();
        try {
            PACKING.write(new CoursePack(course, java.util.List.of(languages), CODE), out);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return out.toByteArray();
    }

    /// Pages by their names.
    public static Map<String, byte[]> unpacked(byte[] zip) {
        var pages = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                pages.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return pages;
    }

    /// Unpacks as a person would, onto a stick.
    public static Path onto(Path stick, byte[] zip) {
        try {
            for (var page : unpacked(zip).entrySet()) {
                Files.write(stick.resolve(page.getKey()), page.getValue());
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return stick;
    }
}
