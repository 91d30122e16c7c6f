package org.comity.training.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.training.Exercise;
import org.comity.training.Lesson;
import org.comity.training.Question;
import org.comity.training.Quiz;
import org.comity.training.Restriction;
import org.comity.training.model.CourseRefused.Reason;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseReaderTest {

    private static final List<String> FILES = List.of(
            "course.json",
            "lesson-sixty-days.en.md",
            "lesson-sixty-days.ar.md",
            "quiz-check.en.json",
            "quiz-check.ar.json");

    @Test
    void readsWhatTheFilesSay() throws Exception {
        var course = CourseReader.read(tiny());

        assertThat(course.id().slug()).isEqualTo("tiny-course");
        assertThat(course.restriction()).isEqualTo(new Restriction.Everybody());
        assertThat(course.languages()).containsExactly(Language.ENGLISH, Language.ARABIC);
        assertThat(course.minutes()).isEqualTo(20);
        assertThat(course.parts()).hasSize(3).element(0).isInstanceOf(Lesson.class);
        assertThat(course.parts().get(2))
                .isInstanceOfSatisfying(
                        Exercise.class,
                        exercise -> assertThat(exercise.reference()).isEqualTo("exercise:tiny"));
        assertThat(course.quiz("check").map(Quiz::questions).orElseThrow())
                .extracting(Question::id)
                .containsExactly("days", "after", "data", "steps");
        assertThat(course.title().in(Language.ARABIC)).startsWith("دورة");
        assertThat(course.title().in(Language.FRENCH)).isEqualTo("A tiny course for tests");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            course.json        | "format": 1                 | "format": 2                       | VALUE
            course.json        | "format": 1,                | "format": 1, "surprise": true,    | FIELD_UNKNOWN
            course.json        | "format": 1,                | "format": 1, "format": 1,         | NOT_JSON
            course.json        | "version": 1,               |                                   | FIELD_MISSING
            course.json        | "version": 1,               | "version": "1",                   | VALUE
            course.json        | "id": "tiny-course"         | "id": "../tiny"                   | VALUE
            course.json        | "requires": []              | "requires": ["tiny-course"]       | VALUE
            course.json        | "id": "practice"            | "id": "check"                     | TWICE
            course.json        | "/paths"                    | "https://elsewhere.example"       | VALUE
            course.json        | "/paths"                    | "//elsewhere.example"             | VALUE
            course.json        | "restriction": "everybody"  | "restriction": "roles"            | FIELD_MISSING
            course.json        | "restriction": "everybody"  | "restriction": "everybody", "roles": ["officer"] | FIELD_UNKNOWN
            course.json        | "en": "Practice",           |                                   | FIELD_MISSING
            course.json        | "id": "sixty-days"          | "id": "ninety-days"               | FILE_MISSING
            course.json        | "languages": ["en", "ar"]   | "languages": ["en", "xx"]         | VALUE
            course.json        | "languages": ["en", "ar"]   | "languages": ["en", "fr"]         | FIELD_MISSING
            quiz-check.ar.json | "answer": 60                | "answer": 61                      | LANGUAGES_DIFFER
            quiz-check.ar.json | "answer": 60                | "answer": 1e999999999             | VALUE
            quiz-check.ar.json | "id": "content"             | "id": "contents"                  | LANGUAGES_DIFFER
            quiz-check.en.json | "right": true               | "right": false                    | LANGUAGES_DIFFER
            quiz-check.en.json | "id": "nothing"             | "id": "assistance"                | LANGUAGES_DIFFER
            quiz-check.en.json | "id": "keep"                | "id": "keep", "points": 4         | FIELD_UNKNOWN
            lesson-sixty-days.en.md | # What                 | <script>alert(1)</script> What    | TEXT
            lesson-sixty-days.en.md | https://www            | javascript:www                    | TEXT
            lesson-sixty-days.en.md | # What                 | ![eye](https://elsewhere.example/eye.png) | TEXT
            """)
    void refusesWhatDoesNotFitAndSaysWhere(String file, String from, String to, Reason reason) throws IOException {
        var files = tiny();
        var text = new String(Objects.requireNonNull(files.get(file)), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        files.put(file, text.replace(from, to == null ? "" : to).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> CourseReader.read(files)).isInstanceOfSatisfying(CourseRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.where()).isNotBlank();
        });
    }

    @Test
    void refusesAFileThatNothingSpeaksOf() throws IOException {
        var files = tiny();
        files.put("lesson-more.en.md", "More".getBytes(StandardCharsets.UTF_8));

        assertRefused(() -> CourseReader.read(files), Reason.FILE_UNKNOWN);
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        var files = tiny();
        files.put("lesson-sixty-days.en.md", new byte[] {'a', (byte) 0xC3});

        assertRefused(() -> CourseReader.read(files), Reason.NOT_UTF8);
    }

    @Test
    void readsTheSameCourseFromAZip() throws Exception {
        var opened = CourseZip.open(new ByteArrayInputStream(zip(tiny())));

        assertThat(CourseReader.read(opened)).isEqualTo(CourseReader.read(tiny()));
    }

    @ParameterizedTest
    @CsvSource({
        "../course.json",
        "/course.json",
        "folder/course.json",
        "course.json/",
        "C:\\course.json",
        "lesson-a.en.md.exe",
        "lesson-A.en.md",
        "quiz-a.en.html",
        "COURSE.JSON"
    })
    void refusesAZipWithAnotherName(String name) throws IOException {
        var files = tiny();
        files.put(name, new byte[] {'x'});
        var zip = zip(files);

        assertRefused(() -> CourseZip.open(new ByteArrayInputStream(zip)), Reason.FILE_NAME);
    }

    @Test
    void refusesAZipThatUnpacksToMoreThanItMay() throws IOException {
        var bomb = zip(Map.of("lesson-zeros.en.md", new byte[50_000_000]));

        assertThat(bomb).hasSizeLessThan(100_000);
        assertRefused(() -> CourseZip.open(new ByteArrayInputStream(bomb)), Reason.TOO_LARGE);
    }

    @Test
    void refusesAZipOfManySmallFilesThatAreTooMuchTogether() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < 40; i++) {
            files.put("lesson-l" + i + ".en.md", new byte[399_000]);
        }
        var zip = zip(files);

        assertRefused(() -> CourseZip.open(new ByteArrayInputStream(zip)), Reason.TOO_LARGE);
    }

    @Test
    void refusesWhatIsNoZip() {
        assertRefused(
                () -> CourseZip.open(new ByteArrayInputStream("no zip".getBytes(StandardCharsets.UTF_8))),
                Reason.NO_ZIP);
        assertRefused(() -> CourseZip.open(new ByteArrayInputStream(new byte[0])), Reason.NO_ZIP);
    }

    @Test
    void refusesAZipThatIsCutOff() throws IOException {
        var zip = zip(tiny());
        for (var length = 10; length < zip.length - 400; length += 97) {
            var cut = java.util.Arrays.copyOf(zip, length);

            assertThatThrownBy(() -> CourseReader.read(CourseZip.open(new ByteArrayInputStream(cut))))
                    .isInstanceOf(CourseRefused.class);
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, Reason reason) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        CourseRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Map<String, byte[]> tiny() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (var name : FILES) {
            try (var bytes = Objects.requireNonNull(
                    CourseReaderTest.class.getResourceAsStream("/courses/tiny-course/" + name))) {
                files.put(name, bytes.readAllBytes());
            }
        }
        return files;
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
