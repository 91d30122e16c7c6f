package org.comity.training.model;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.training.Question;
import org.comity.training.Question.Amount;
import org.comity.training.Question.Choice;
import org.comity.training.Question.Ordering;
import org.comity.training.Quiz;
import org.comity.training.QuizAnswers;

/// The answers in a form: `q.<question>` holds the option chosen or the number, `q.<question>.<option>` is
/// there for each option chosen of several, and `q.<question>.<item>` holds the place of an item. What the
/// quiz does not ask is left aside.
public record AnswerForm(QuizAnswers answers, List<String> unanswered) {

    private static final String FIELD = "q.";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}([.,]\\d{1,6})?");

    /// @param unanswered ids of the questions without an answer that can be marked
    public AnswerForm {
        unanswered = List.copyOf(unanswered);
    }

    public static String field(Question question) {
        return FIELD + question.id();
    }

    public static String field(Question question, String part) {
        return FIELD + question.id() + "." + part;
    }

    public static AnswerForm read(Quiz quiz, Map<String, String> typed) {
        var given = new LinkedHashMap<String, List<String>>();
        for (var question : quiz.questions()) {
            answer(question, typed).ifPresent(answer -> given.put(question.id(), answer));
        }
        return new AnswerForm(
                new QuizAnswers(given),
                quiz.questions().stream()
                        .map(Question::id)
                        .filter(id -> !given.containsKey(id))
                        .toList());
    }

    private static Optional<List<String>> answer(Question question, Map<String, String> typed) {
        return switch (question) {
            case Choice choice -> chosen(choice, typed);
            case Ordering ordering -> ordered(ordering, typed);
            case Amount amount ->
                number(typed.getOrDefault(field(amount), "")).map(number -> List.of(number.toPlainString()));
        };
    }

    private static Optional<List<String>> chosen(Choice choice, Map<String, String> typed) {
        var chosen = choice.options().stream()
                .map(Question.Option::id)
                .filter(id ->
                        choice.several() ? typed.containsKey(field(choice, id)) : id.equals(typed.get(field(choice))))
                .toList();
        return Optional.of(chosen).filter(some -> !some.isEmpty());
    }

    /// Each place once.
    private static Optional<List<String>> ordered(Ordering ordering, Map<String, String> typed) {
        var size = ordering.items().size();
        var places = new ArrayList<String>();
        for (var place = 1; place <= size; place++) {
            places.add("");
        }
        var taken = new HashSet<Integer>();
        for (var item : ordering.items()) {
            var place = typed.getOrDefault(field(ordering, item.id()), "");
            if (!place.matches("\\d{1,2}")
                    || Integer.parseInt(place) < 1
                    || Integer.parseInt(place) > size
                    || !taken.add(Integer.valueOf(place))) {
                return Optional.empty();
            }
            places.set(Integer.parseInt(place) - 1, item.id());
        }
        return Optional.of(places);
    }

    /// A number as people write it: with a point or a comma, in Western or in Arabic digits.
    static Optional<BigDecimal> number(String typed) {
        var digits = new StringBuilder();
        Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC)
                .codePoints()
                .map(point ->
                        Character.isDigit(point) ? '0' + Character.digit(point, 10) : point == 0x66B ? '.' : point)
                .forEach(digits::appendCodePoint);
        return NUMBER.matcher(digits).matches()
                ? Optional.of(new BigDecimal(digits.toString().replace(',', '.')))
                : Optional.empty();
    }
}
