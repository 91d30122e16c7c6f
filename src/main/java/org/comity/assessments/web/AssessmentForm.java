package org.comity.assessments.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.assessments.Assessment;
import org.comity.assessments.AssessmentContent;
import org.comity.assessments.Questionnaire;
import org.comity.assessments.Questionnaire.Words;
import org.comity.assessments.ReplyReaders;
import org.comity.assessments.model.QuestionsReader;
import org.comity.assessments.model.QuestionsReader.Misread;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Language;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// Reads the form of an assessment.
final class AssessmentForm {

    private static final int TITLE = 200;
    private static final int LEAD = 4_000;
    private static final int LINE = 300;
    private static final int QUESTIONS = 60_000;

    private final TypedForm form;
    private List<Misread> misread = List.of();

    AssessmentForm(Map<String, String> typed, View view) {
        this.form = new TypedForm(typed, view);
    }

    /// What the form shows at first.
    static Map<String, String> of(Assessment assessment) {
        var typed = new HashMap<String, String>();
        var content = assessment.content();
        typed.put("id", assessment.id().slug());
        typed.put("version", Long.toString(assessment.version()));
        show(typed, "title-", Optional.of(content.title()));
        show(typed, "lead-", content.lead());
        QuestionsReader.written(content.questionnaire())
                .forEach((language, questions) -> typed.put("questions-" + language.code(), questions));
        typed.put("instrument", content.instrument());
        typed.put(
                "articles",
                content.articles().stream().map(ArticleRef::provision).collect(Collectors.joining(", ")));
        typed.put("deadline", content.deadline().toString());
        typed.put("readers", content.readers().name());
        return typed;
    }

    private static void show(Map<String, String> typed, String field, Optional<Words> words) {
        words.ifPresent(said -> said.in().forEach((language, text) -> typed.put(field + language.code(), text)));
    }

    List<FieldError> errors() {
        return form.errors();
    }

    List<Misread> misread() {
        return misread;
    }

    /// Empty when something is to be mended.
    Optional<AssessmentContent> content() {
        var titles = words("title-", TITLE);
        if (titles.isEmpty()) {
            form.wrong("title-en", "web.form.error.required");
        }
        var leads = words("lead-", LEAD);
        var instrument = form.line("instrument", LINE);
        if (!instrument.matches("ETS185|ETS189|CETS224")) {
            form.wrong("instrument", "web.form.error.choice");
        }
        var articles = articles(instrument);
        var deadline = deadline();
        var readers = Stream.of(ReplyReaders.values())
                .filter(one -> one.name().equals(form.raw("readers")))
                .findFirst();
        if (readers.isEmpty()) {
            form.wrong("readers", "web.form.error.choice");
        }
        var questions = questions();
        if (!form.errors().isEmpty() || questions.isEmpty() || deadline.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AssessmentContent(
                new Words(titles),
                leads.isEmpty() ? Optional.empty() : Optional.of(new Words(leads)),
                instrument,
                articles,
                deadline.get(),
                readers.orElseThrow(),
                questions.get()));
    }

    private Map<Language, String> words(String field, int longest) {
        var words = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var name = field + language.code();
            if (!form.raw(name).isEmpty()) {
                words.put(language, longest == TITLE ? form.line(name, longest) : form.text(name, longest));
            }
        }
        return words;
    }

    private Optional<Questionnaire> questions() {
        var typed = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var name = "questions-" + language.code();
            if (!form.raw(name).isEmpty()) {
                typed.put(language, form.text(name, QUESTIONS));
            }
        }
        var outcome = QuestionsReader.read(typed);
        misread = outcome.problems();
        misread.stream()
                .map(problem -> "questions-" + problem.language().code())
                .distinct()
                .forEach(field -> form.wrong(field, "assessments.error.questions"));
        return outcome.questionnaire();
    }

    private List<ArticleRef> articles(String instrument) {
        var articles = new ArrayList<ArticleRef>();
        for (var part : form.optionalLine("articles", LINE).split("[;,\\s]+")) {
            if (!part.isEmpty()) {
                try {
                    articles.add(new ArticleRef(instrument, part));
                } catch (IllegalArgumentException noProvision) {
                    form.wrong("articles", "assessments.error.articles");
                }
            }
        }
        return articles.stream().distinct().toList();
    }

    private Optional<LocalDate> deadline() {
        try {
            return Optional.of(LocalDate.parse(form.line("deadline", 10)));
        } catch (DateTimeException noDay) {
            form.wrong("deadline", "web.form.error.date");
            return Optional.empty();
        }
    }
}
