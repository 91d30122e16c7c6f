package org.comity.training.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.identity.Role;
import org.comity.profiles.CarefulText;
import org.comity.training.Audience;
import org.comity.training.Course;
import org.comity.training.CourseEntry;
import org.comity.training.CourseId;
import org.comity.training.CourseKind;
import org.comity.training.CourseLevel;
import org.comity.training.CourseModule;
import org.comity.training.Exercise;
import org.comity.training.LearningPackage;
import org.comity.training.Lesson;
import org.comity.training.Part;
import org.comity.training.Question;
import org.comity.training.Quiz;
import org.comity.training.Restriction;
import org.comity.training.Stage;
import org.comity.training.Translated;
import org.comity.training.model.CourseRefused.Reason;
import org.comity.vocabulary.Language;

/// Reads a course from its files: the same whether they come with the program, in `courses/<slug>/`, or are
/// brought in one ZIP without folders. Nothing is guessed and nothing skipped: a field, a file or a
/// language too many or too few is refused with its place. All files are UTF-8.
///
/// `course.json`, every field is needed unless it says otherwise:
///
/// ```
/// {
///   "format": 1,
///   "id": "first-preservation-request",           small letters, digits, hyphens; the folder is called the same
///   "version": 1,                                 counted up: only a higher one replaces another
///   "kind": "self-paced",                         introductory advanced specialised training-of-trainers simulation
///                                                 self-paced tutored
///   "level": "basic",                             basic advanced specialist
///   "stage": "in-service",                        initial in-service both
///   "audiences": ["contact-points"],              the words of Audience, with hyphens
///   "requires": [],                               ids of courses to complete before
///   "languages": ["en", "fr", "es", "ar"],        the first is the one it was written in
///   "owner": "Who answers for it",
///   "entry": "open",                              open approved nominated
///   "restriction": "everybody",                   everybody roles trainers
///   "roles": ["officer", "approver"],             only with "roles"
///   "title": {"en": "…", "fr": "…", "es": "…", "ar": "…"},
///   "summary": {"en": "…", …},                    one paragraph of plain text
///   "modules": [
///     {"id": "before", "title": {"en": "…", …}, "parts": [
///       {"type": "lesson",   "id": "what-it-is", "title": {…}, "minutes": 10},
///       {"type": "quiz",     "id": "check", "title": {…}, "minutes": 5, "pass": 70, "tries": 3},
///       {"type": "exercise", "id": "practice", "title": {…}, "minutes": 30,
///        "address": "/exercises/first-request", "reference": "exercise:first-request"},
///       {"type": "package",  "id": "film", "title": {…}, "minutes": 15,
///        "address": "/packages/film", "reference": "package:film"}
///     ]}
///   ]
/// }
/// ```
///
/// Ids of modules are unique, and so are ids of parts in the whole course: what learners reached hangs on
/// them, so they stay the same in the next version. `pass` is the share of questions in percent; `tries` 0
/// means as often as one likes. `address` is a path on this node without its language; an outcome is told
/// of `reference`.
///
/// For each lesson and language `lesson-<id>.<language>.md`: CommonMark with tables and footnotes (`[^1]`
/// in the text, `[^1]: source` on a line of its own), without HTML and pictures; links lead to `https:`,
/// `http:` and `mailto:`. The title stands above it already; headings begin with `#`.
///
/// For each quiz and language `quiz-<id>.<language>.json`. Ids, order, types, what is right and numbers are the same in
/// every language:
///
/// ```
/// {"questions": [
///   {"id": "q1", "type": "single", "text": "…", "options": [                    exactly one is right
///     {"id": "a", "text": "…", "feedback": "…", "right": true},
///     {"id": "b", "text": "…", "feedback": "…", "right": false}]},
///   {"id": "q2", "type": "multiple", "text": "…", "options": […]},              one is right at least
///   {"id": "q3", "type": "order", "text": "…", "items": [                       in the right order; shown in another
///     {"id": "a", "text": "…"}, {"id": "b", "text": "…"}], "right": "…", "wrong": "…"},
///   {"id": "q4", "type": "number", "text": "…", "answer": 60, "right": "…", "wrong": "…",
///    "unit": "days", "tolerance": 0}                                            these two may be left out
/// ]}
/// ```
///
/// Texts of questions and answers are plain text of one line. `feedback` is told to whoever chose the answer, and for a
/// right one also to whoever did not; `right` and `wrong` are what is said to a right and to a wrong answer.
public final class CourseReader {

    /// The name of the file that every course has.
    public static final String COURSE = "course.json";

    static final int LONGEST_ID = 40;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ADDRESS = Pattern.compile("(/[a-z0-9][a-z0-9-]*)+");
    private static final Pattern REFERENCE = Pattern.compile("[a-z0-9]+([:/.-][a-z0-9]+)*");
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_SUMMARY = 1_200;
    private static final int LONGEST_REFERENCE = 120;
    private static final int MOST_MODULES = 20;
    private static final int MOST_PARTS = 30;
    private static final int MOST_MINUTES = 600;
    private static final CarefulText TEXT = new CarefulText();

    /// A file and its name.
    record Named(String name, byte[] bytes) {}

    /// The words of the field `type`.
    enum Type {
        LESSON,
        QUIZ,
        EXERCISE,
        PACKAGE
    }

    /// The words of the field `restriction`.
    enum Open {
        EVERYBODY,
        ROLES,
        TRAINERS
    }

    private final Map<String, byte[]> files;
    private final Set<String> unread;
    private final List<String> codes;
    private final List<Language> languages;
    private final Fields course;

    private CourseReader(Map<String, byte[]> files) throws CourseRefused {
        this.files = files;
        this.unread = new HashSet<>(files.keySet());
        this.course = Fields.of(COURSE, file(COURSE));
        this.codes = course.texts("languages", 2, Language.values().length);
        this.languages = new ArrayList<>();
        for (var code : codes) {
            languages.add(course.required(Language.ofCode(code), "languages"));
        }
        if (languages.isEmpty()) {
            throw new CourseRefused(Reason.VALUE, course.at("languages"));
        }
    }

    /// @param files what they say by their names, without folders
    public static Course read(Map<String, byte[]> files) throws CourseRefused {
        var reader = new CourseReader(new LinkedHashMap<>(files));
        var course = reader.course();
        reader.course.finish();
        if (!reader.unread.isEmpty()) {
            throw new CourseRefused(Reason.FILE_UNKNOWN, Collections.min(reader.unread));
        }
        return course;
    }

    static boolean id(String text) {
        return ID.matcher(text).matches();
    }

    private byte[] file(String name) throws CourseRefused {
        unread.remove(name);
        return Optional.ofNullable(files.get(name)).orElseThrow(() -> new CourseRefused(Reason.FILE_MISSING, name));
    }

    private Course course() throws CourseRefused {
        course.number("format", 1, 1);
        var requires = new ArrayList<CourseId>();
        for (var id : course.texts("requires", 60, 10)) {
            requires.add(course.required(CourseId.named(id), "requires"));
        }
        var read = new Course(
                course.required(CourseId.named(course.text("id", 60)), "id"),
                course.number("version", 1, 10_000),
                course.word("kind", CourseKind.class),
                course.word("level", CourseLevel.class),
                course.word("stage", Stage.class),
                Set.copyOf(course.words("audiences", Audience.class, Audience.values().length)),
                requires,
                languages,
                course.text("owner", LONGEST_TITLE),
                course.word("entry", CourseEntry.class),
                restriction(),
                said(course, "title", LONGEST_TITLE),
                said(course, "summary", LONGEST_SUMMARY),
                modules());
        if (read.requires().contains(read.id())) {
            throw new CourseRefused(Reason.VALUE, course.at("requires"));
        }
        return read;
    }

    private Restriction restriction() throws CourseRefused {
        return switch (course.word("restriction", Open.class)) {
            case EVERYBODY -> new Restriction.Everybody();
            case TRAINERS -> new Restriction.Trainers();
            case ROLES -> {
                var roles = Set.copyOf(course.words("roles", Role.class, Role.values().length));
                if (roles.isEmpty() || roles.contains(Role.VISITOR)) {
                    throw new CourseRefused(Reason.VALUE, course.at("roles"));
                }
                yield new Restriction.Roles(roles);
            }
        };
    }

    private Translated said(Fields fields, String name, int longest) throws CourseRefused {
        var said = new EnumMap<Language, String>(Language.class);
        var texts = fields.byLanguage(name, codes, longest);
        for (var i = 0; i < codes.size(); i++) {
            said.put(languages.get(i), texts.getOrDefault(codes.get(i), ""));
        }
        return new Translated(said);
    }

    private List<CourseModule> modules() throws CourseRefused {
        var modules = new ArrayList<CourseModule>();
        var ids = new HashSet<String>();
        for (var fields : course.objects("modules", 1, MOST_MODULES)) {
            var parts = new ArrayList<Part>();
            var id = unique(fields, ids, "module ");
            var title = said(fields, "title", LONGEST_TITLE);
            for (var part : fields.objects("parts", 1, MOST_PARTS)) {
                parts.add(part(part, unique(part, ids, "part ")));
                part.finish();
            }
            fields.finish();
            modules.add(new CourseModule(id, title, parts));
        }
        return modules;
    }

    private static String unique(Fields fields, Set<String> ids, String what) throws CourseRefused {
        var id = fields.text("id", LONGEST_ID, CourseReader::id);
        if (!ids.add(what + id)) {
            throw new CourseRefused(Reason.TWICE, fields.at("id"));
        }
        return id;
    }

    private Part part(Fields fields, String id) throws CourseRefused {
        var title = said(fields, "title", LONGEST_TITLE);
        var minutes = fields.number("minutes", 1, MOST_MINUTES);
        return switch (fields.word("type", Type.class)) {
            case LESSON -> new Lesson(id, title, minutes, markdown(id));
            case QUIZ ->
                new Quiz(id, title, minutes, fields.number("pass", 1, 100), fields.number("tries", 0, 20), quiz(id));
            case EXERCISE -> new Exercise(id, title, minutes, address(fields), reference(fields));
            case PACKAGE -> new LearningPackage(id, title, minutes, address(fields), reference(fields));
        };
    }

    private static String address(Fields fields) throws CourseRefused {
        return fields.text(
                "address", LONGEST_REFERENCE, text -> ADDRESS.matcher(text).matches());
    }

    private static String reference(Fields fields) throws CourseRefused {
        return fields.text(
                "reference", LONGEST_REFERENCE, text -> REFERENCE.matcher(text).matches());
    }

    private Translated markdown(String id) throws CourseRefused {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : languages) {
            var name = "lesson-" + id + "." + language.code() + ".md";
            var markdown = Fields.text(name, file(name));
            var problems = TEXT.problems(markdown);
            if (markdown.isBlank() || !problems.isEmpty()) {
                throw new CourseRefused(Reason.TEXT, name + ": " + String.join(", ", problems));
            }
            texts.put(language, markdown);
        }
        return new Translated(texts);
    }

    private List<Question> quiz(String id) throws CourseRefused {
        var texts = new EnumMap<Language, Named>(Language.class);
        for (var language : languages) {
            var name = "quiz-" + id + "." + language.code() + ".json";
            texts.put(language, new Named(name, file(name)));
        }
        return QuizReader.read(texts);
    }
}
