package org.comity.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.testing.Http.Reply;

/// A course of a test's own, brought as a ZIP: `tiny-course` under another name, altered as a test wants it.
public final class ACourse {

    private static final String DESK = "/en/secretariat/training";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]*)\"");
    private static final List<String> FILES = List.of(
            "course.json",
            "lesson-sixty-days.en.md",
            "lesson-sixty-days.ar.md",
            "quiz-check.en.json",
            "quiz-check.ar.json");

    private final Http secretary = Http.officer("Demo Secretary One");
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String id = "course-" + UUID.randomUUID().toString().substring(0, 13);

    public ACourse() {
        secretary.get("/en/account");
        for (var name : FILES) {
            try (var bytes =
                    Objects.requireNonNull(ACourse.class.getResourceAsStream("/courses/tiny-course/" + name))) {
                files.put(name, bytes.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        with("course.json", "\"tiny-course\"", "\"" + id + "\"");
        with("course.json", "exercise:tiny", "exercise:" + id);
    }

    public ACourse with(String file, String from, String to) {
        var text = new String(Objects.requireNonNull(files.get(file)), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new AssertionError(file + " says nothing of " + from);
        }
        files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public ACourse file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    public Reply brought() {
        return secretary.upload(DESK + "/courses", "course", "course.zip", zip());
    }

    public Reply act(String act, int version) {
        return Touch.confirm(
                secretary, desk() + "/acts", Map.of("act", act, "version", Integer.toString(version), "seen", seen()));
    }

    /// The digest of the newest version that could be published; empty when there is none.
    public String seen() {
        var found = SEEN.matcher(secretary.get(desk()).body());
        return found.find() ? found.group(1) : "";
    }

    public ACourse published(int version) {
        expect(brought());
        expect(act("PUBLISH", version));
        return this;
    }

    /// A group of it, from today on.
    ///
    /// @return the address of its page
    public String cohort(Person tutor, MutableClock clock, int capacity) {
        var day = clock.instant().toString().substring(0, 10);
        expect(secretary.post(
                desk() + "/cohorts",
                Map.of(
                        "name",
                        "Group of " + id,
                        "tutor",
                        tutor.id(),
                        "begins",
                        day,
                        "ends",
                        day,
                        "capacity",
                        Integer.toString(capacity))));
        return secretary.get(desk()).body().replaceFirst("(?s)^.*?href=\"(/en/cohorts/[0-9a-f-]{36})\".*$", "$1");
    }

    /// Who tutors.
    public record Person(String id) {}

    public Http secretary() {
        return secretary;
    }

    public String id() {
        return id;
    }

    public String page() {
        return "/en/training/" + id;
    }

    public String desk() {
        return DESK + "/" + id;
    }

    private byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void expect(Reply reply) {
        if (reply.status() != 303) {
            throw new AssertionError("Expected to be led on, not " + reply.status() + ": " + reply.body());
        }
    }
}
