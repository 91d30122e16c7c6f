package org.comity.training.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.training.Course;

/// A version of a course, and the files it was read from, by name.
public record CourseFiles(Course course, Map<String, byte[]> files) {

    /// Only the version is called so: whatever stands in a text has its quotation marks escaped.
    private static final Pattern VERSION = Pattern.compile("(\"version\"\\s*:\\s*)\\d+");

    /// No file has a day: it would be another ZIP tomorrow.
    private static final LocalDateTime NO_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    public static CourseFiles read(Map<String, byte[]> files) throws CourseRefused {
        return new CourseFiles(CourseReader.read(files), files);
    }

    public static CourseFiles open(byte[] zip) throws CourseRefused {
        try {
            return read(CourseZip.open(new ByteArrayInputStream(zip)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// What a file says, without the marks by which some systems end a line; empty for one that is not there.
    public String text(String name) {
        var bytes = files.get(name);
        return bytes == null ? "" : lines(new String(bytes, StandardCharsets.UTF_8));
    }

    /// A text as this class compares and keeps it: browsers send other line ends than files have.
    public static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /// Another version, with other texts in some of its files.
    public Map<String, byte[]> with(Map<String, String> texts, int version) {
        var all = new LinkedHashMap<>(files);
        texts.forEach((name, text) -> all.put(name, lines(text).getBytes(StandardCharsets.UTF_8)));
        all.put(
                CourseReader.COURSE,
                VERSION.matcher(new String(
                                Objects.requireNonNull(files.get(CourseReader.COURSE)), StandardCharsets.UTF_8))
                        .replaceFirst("$1" + version)
                        .getBytes(StandardCharsets.UTF_8));
        return all;
    }

    /// The same files give the same bytes.
    public static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_DAY);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
