package org.comity.training.pack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.training.Part;
import org.comity.training.Question;
import org.comity.training.Quiz;
import org.comity.vocabulary.Language;
import tools.jackson.databind.json.JsonMapper;

/// What the script of a pack knows: the parts, what is right, what is said to each answer, its own words. Whoever looks
/// finds the answers: without network there is nobody else to mark them. What counts is marked again on the node.
final class PackData {

    private static final List<String> WORDS = List.of(
            "read",
            "passed",
            "answered",
            "progress",
            "right",
            "wrong",
            "unanswered",
            "sum",
            "passedNow",
            "notPassed",
            "saved",
            "forget");
    private static final JsonMapper JSON = new JsonMapper();

    private PackData() {}

    /// @return JSON without a character that HTML could take for its own
    static String of(PackPage page) {
        var course = page.pack().course();
        var whole = new TreeMap<String, Object>();
        whole.put("pack", page.pack().id());
        whole.put("course", course.id().slug());
        whole.put("version", course.version());
        whole.put("learner", page.pack().learner());
        whole.put("words", words(page));
        whole.put(
                "parts",
                course.parts().stream()
                        .filter(CoursePack::holds)
                        .map(PackData::part)
                        .toList());
        whole.put(
                "quizzes",
                course.parts().stream()
                        .filter(CoursePack::holds)
                        .flatMap(part ->
                                part instanceof Quiz quiz ? Stream.of(quiz(quiz, page.language())) : Stream.empty())
                        .toList());
        return JSON.writeValueAsString(whole)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static Map<String, Object> words(PackPage page) {
        var words = new TreeMap<String, Object>();
        WORDS.forEach(word -> words.put(word, page.text("coursepack.script." + word)));
        return words;
    }

    private static Map<String, Object> part(Part part) {
        return new TreeMap<>(Map.of("id", part.id(), "type", part instanceof Quiz ? "quiz" : "lesson"));
    }

    private static Map<String, Object> quiz(Quiz quiz, Language language) {
        return new TreeMap<>(Map.of(
                "id",
                quiz.id(),
                "pass",
                quiz.passMark(),
                "questions",
                quiz.questions().stream()
                        .map(question -> question(question, language))
                        .toList()));
    }

    private static Map<String, Object> question(Question question, Language language) {
        var known = new TreeMap<String, Object>(Map.of("id", question.id()));
        switch (question) {
            case Question.Choice choice -> {
                known.put("type", choice.several() ? "multiple" : "single");
                known.put(
                        "answer",
                        choice.options().stream()
                                .filter(Question.Option::right)
                                .map(Question.Option::id)
                                .toList());
                var said = new TreeMap<String, String>();
                choice.options()
                        .forEach(option ->
                                said.put(option.id(), option.feedback().in(language)));
                known.put("said", said);
            }
            case Question.Ordering ordering -> {
                known.put("type", "order");
                known.put(
                        "answer",
                        ordering.items().stream().map(Question.Item::id).toList());
                known.put("right", ordering.right().in(language));
                known.put("wrong", ordering.wrong().in(language));
            }
            case Question.Amount amount -> {
                known.put("type", "number");
                known.put("answer", amount.answer());
                known.put("tolerance", amount.tolerance());
                known.put("right", amount.right().in(language));
                known.put("wrong", amount.wrong().in(language));
            }
        }
        return known;
    }
}
