package org.comity.children.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.children.model.Answer;
import org.comity.children.model.Answer.Said;
import org.comity.children.model.Criteria;
import org.comity.children.usecase.CurrentAnswers;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Standing;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// Reads the answers to a checklist. Whoever says something says it in words, with a source and a day.
final class AnswerForm {

    private static final int WORDS = 2_000;
    private static final int SOURCE = 1_000;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final Map<String, String> typed;
    private final TypedForm form;
    private final View view;
    private final LocalDate today;
    private final CurrentAnswers.OfState before;

    AnswerForm(Map<String, String> typed, View view, LocalDate today, CurrentAnswers.OfState before) {
        this.typed = typed;
        this.form = new TypedForm(typed, view);
        this.view = view;
        this.today = today;
        this.before = before;
    }

    /// The fields as they stand.
    static Map<String, String> of(Criteria criteria, CurrentAnswers.OfState answers) {
        var typed = new HashMap<String, String>();
        typed.put("seen", Long.toString(answers.edition()));
        for (var criterion : criteria.all()) {
            var id = criterion.id();
            answers.to(id).map(Answer.Published::answer).ifPresent(answer -> {
                typed.put("said-" + id, answer.said().written());
                typed.put("words-" + id, answer.words());
                typed.put("source-" + id, answer.source());
                typed.put("asof-" + id, answer.asOf().map(LocalDate::toString).orElse(""));
            });
        }
        return typed;
    }

    /// What was answered; usable only when there are no errors.
    List<Answer> answers(Criteria criteria) {
        return criteria.all().stream().map(criterion -> answer(criterion.id())).toList();
    }

    List<FieldError> errors() {
        return form.errors();
    }

    /// The edition that was shown; one that never was where the field holds no number.
    long seen() {
        var seen = typed.getOrDefault("seen", "");
        return seen.matches("\\d{1,18}") ? Long.parseLong(seen) : -1;
    }

    private Answer answer(String id) {
        var written = form.raw("said-" + id);
        var said = written.isEmpty() ? Optional.of(Said.NOT_ASSESSED) : Said.ofWritten(written);
        if (said.isEmpty()) {
            form.wrong("said-" + id, "web.form.error.choice");
        }
        if (said.isEmpty() || said.get() == Said.NOT_ASSESSED) {
            return Answer.notAssessed(id);
        }
        var words = form.text("words-" + id, WORDS).replace("\r\n", "\n");
        return new Answer(id, said.get(), words, language(id, words), source(id), day(id));
    }

    /// Words that stand there already keep their language.
    private String language(String id, String words) {
        return before.to(id)
                .map(Answer.Published::answer)
                .filter(known -> known.words().equals(words))
                .map(Answer::language)
                .orElse(view.language().code());
    }

    private String source(String id) {
        var source = form.line("source-" + id, SOURCE);
        var link = new FactSource(source, Optional.empty(), Standing.SOURCED, "").link();
        if (!source.isEmpty()
                && link.filter(address -> address.toString().equals(source)).isEmpty()) {
            form.wrong("source-" + id, "children.form.source.wrong");
        }
        return source;
    }

    private Optional<LocalDate> day(String id) {
        try {
            var day = LocalDate.parse(form.line("asof-" + id, 10));
            if (!day.isBefore(EARLIEST) && !day.isAfter(today.plusDays(1))) {
                return Optional.of(day);
            }
            form.wrong("asof-" + id, "children.form.day.wrong");
        } catch (DateTimeParseException notADay) {
            form.wrong("asof-" + id, "web.form.error.date");
        }
        return Optional.empty();
    }
}
