package org.comity.training.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.training.model.EditedPart.Tried;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditedPartTest {

    @Test
    void anEditedPartIsInTheNextVersionAndTheOthersKeepEveryByte() throws Exception {
        var lesson = part("sixty-days");
        var text = lesson.text(Language.ENGLISH).replace("# What follows", "# \"version\": 7");

        assertThat(lesson.tried(Map.of(Language.ENGLISH, text))).isInstanceOfSatisfying(Tried.Fits.class, fits -> {
            assertThat(fits.course().version()).isEqualTo(2);
            var again = EditedPart.of(open(fits.zip()), "sixty-days", 2).orElseThrow();
            assertThat(again.text(Language.ENGLISH)).isEqualTo(text);
            assertThat(again.from().files().get("quiz-check.ar.json"))
                    .isEqualTo(lesson.from().files().get("quiz-check.ar.json"));
            assertThat(again.stand()).isNotEqualTo(lesson.stand());
        });
    }

    @Test
    void whatABrowserMakesOfLineEndsIsNoChange() throws Exception {
        var lesson = part("sixty-days");
        var sent = lesson.text(Language.ENGLISH).replace("\n", "\r\n");
        assertThat(lesson.changed(Map.of(Language.ENGLISH, sent))).isFalse();
        assertThat(lesson.changed(Map.of(Language.ENGLISH, sent + "\r\n"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sixty-days | en | - Once           | <script>alert(1)</script> Once | TEXT             | 6
            sixty-days | ar | 29(7)](https://  | 29(7)](javascript://           | TEXT             | 8
            check      | en | "Nothing", "     | "Nothing" "                    | NOT_JSON         | 5
            check      | en | "id": "after",   | "id": "days",                  | LANGUAGES_DIFFER | 4
            check      | ar | "answer": 60     | "answer": 61                   | LANGUAGES_DIFFER | 2
            check      | en | "right": "Just so." | "right": ""                 | VALUE            | 15
            check      | en | "type": "order", | "type": "list",                | VALUE            | 11
            check      | en | "text": "Put the steps in order.", |              | FIELD_MISSING    | 11
            """)
    void whatIsWrongIsFoundInItsLine(String part, String code, String from, String to, String reason, int line)
            throws Exception {
        var language = Language.ofCode(code).orElseThrow();
        var edited = part(part);
        assertThat(edited.text(language)).contains(from);
        var typed = edited.text(language).replace(from, to == null ? "" : to);

        assertThat(edited.tried(Map.of(language, typed))).isInstanceOfSatisfying(Tried.Refused.class, refused -> {
            assertThat(refused.why().reason()).hasToString(reason);
            assertThat(refused.line()).hasValue(line);
            assertThat(refused.language()).isPresent();
        });
    }

    @Test
    void exercisesAreNotEdited() throws Exception {
        assertThat(EditedPart.of(part("check").from(), "practice", 2)).isEmpty();
    }

    private static EditedPart part(String id) throws IOException, CourseRefused {
        var files = new LinkedHashMap<String, byte[]>();
        for (var name : List.of(
                "course.json",
                "lesson-sixty-days.en.md",
                "lesson-sixty-days.ar.md",
                "quiz-check.en.json",
                "quiz-check.ar.json")) {
            try (var bytes =
                    Objects.requireNonNull(EditedPartTest.class.getResourceAsStream("/courses/tiny-course/" + name))) {
                files.put(name, bytes.readAllBytes());
            }
        }
        return EditedPart.of(CourseFiles.read(files), id, 2).orElseThrow();
    }

    private static CourseFiles open(byte[] zip) {
        try {
            return CourseFiles.open(zip);
        } catch (CourseRefused refused) {
            throw new AssertionError(refused);
        }
    }
}
