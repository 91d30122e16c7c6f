package org.comity.pathfinder.wording;

import java.text.ListFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.comity.pathfinder.Addressee;
import org.comity.pathfinder.Answer;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.Question;
import org.comity.pathfinder.TimeLimit;
import org.comity.pathfinder.usecase.QuestionReading.Problem;
import org.comity.treaties.FactSource;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Moments;

/// Says what the engine found, in one language.
public final class Wording {

    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final Messages messages;
    private final Language language;
    private final StateNames names;
    private final Moments moments;

    public Wording(Messages messages, Language language, StateNames names) {
        this.messages = messages;
        this.language = language;
        this.names = names;
        this.moments = new Moments(messages, language);
    }

    public Language language() {
        return language;
    }

    public String state(Country country) {
        return names.name(country, language);
    }

    public String date(LocalDate date) {
        return moments.date(date);
    }

    /// The reason in a sentence.
    public String text(Finding finding) {
        return text(
                "pathfinder.finding." + finding.key(),
                finding.arguments().stream().map(this::said).toArray());
    }

    /// What to do about a path, in one or two sentences.
    public String advice(Question question, LegalPath path) {
        var key = path.status() == LegalPath.Status.UNAVAILABLE
                ? "pathfinder.advice.unavailable"
                : "pathfinder.advice." + path.measure().written() + "."
                        + path.status().written();
        return text(key, state(question.from()), state(question.to()));
    }

    /// The one sentence to begin with.
    public String advice(Answer answer) {
        var question = answer.question();
        return answer.best()
                .map(path -> advice(question, path))
                .orElseGet(() -> text("pathfinder.advice.none", state(question.from()), state(question.to())));
    }

    public String title(Question question) {
        return text("pathfinder.answer.title", state(question.from()), state(question.to()));
    }

    public String title(LegalPath path) {
        return text("pathfinder.measure." + path.measure().written());
    }

    public String addressee(Question question, Addressee addressee) {
        return text("pathfinder.function." + addressee.function().name(), state(question.to()));
    }

    public String timeLimit(TimeLimit limit) {
        return text("pathfinder.clock." + limit.id(), limit.days().stream().toArray());
    }

    public String problem(Problem problem) {
        return text("pathfinder.refused." + problem.key(), problem.arguments().toArray());
    }

    /// Where a fact stands, on which day, how well evidenced.
    public String source(FactSource source) {
        return messages.text(
                language,
                "web.source",
                isolated(source.label()),
                source.asOf().map(this::date).orElseGet(() -> text("pathfinder.answer.undated")),
                messages.text(language, "web.standing." + source.standing().name()));
    }

    /// Languages by their names: `French and English`.
    public String languages(List<String> codes) {
        var names = codes.stream()
                .map(code -> Locale.of(code).getDisplayLanguage(language.locale()))
                .toList();
        return ListFormat.getInstance(language.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(names);
    }

    /// A text of this module by its key.
    public String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    private String said(Argument argument) {
        return switch (argument) {
            case Argument.State(var country) -> state(country);
            case Argument.Day(var date) -> date(date);
            case Argument.Words(var words) -> isolated(words);
            case Argument.Languages(var codes) -> languages(codes);
        };
    }

    /// Words of another direction keep their order inside a sentence (Unicode UAX 9, isolates).
    private String isolated(String words) {
        return language.rightToLeft() ? ISOLATE + words + END_OF_ISOLATE : words;
    }
}
