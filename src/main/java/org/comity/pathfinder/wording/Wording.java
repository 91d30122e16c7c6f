package org.comity.pathfinder.wording;

import java.text.ListFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.comity.pathfinder.Addressee;
import org.comity.pathfinder.Answer;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Holder;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.Question;
import org.comity.pathfinder.RuleBook;
import org.comity.pathfinder.TimeLimit;
import org.comity.pathfinder.model.Rule;
import org.comity.pathfinder.usecase.QuestionReading.Problem;
import org.comity.profiles.ProceduralValue;
import org.comity.treaties.FactSource;
import org.comity.treaties.InstrumentFact;
import org.comity.treaties.StateNames;
import org.comity.treaties.TreatyFacts;
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
    private final Function<String, Optional<InstrumentFact>> instruments;

    /// @param facts for the names of instruments
    public Wording(Messages messages, Language language, StateNames names, TreatyFacts facts) {
        this.messages = messages;
        this.language = language;
        this.names = names;
        this.instruments = facts::instrument;
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
        return text("pathfinder.finding." + finding.key(), finding.arguments());
    }

    /// What to do about a path, in one or two sentences.
    public String advice(Question question, LegalPath path) {
        return switch (path.status()) {
            case UNAVAILABLE -> text("pathfinder.advice.unavailable");
            case UNKNOWN, DORMANT ->
                text("pathfinder.advice." + path.status().written(), title(path), asked(path), state(question.from()));
            case AVAILABLE -> text(adviceKey(path), asked(path), state(question.from()), title(path));
        };
    }

    private static String adviceKey(LegalPath path) {
        return path.measure().besideTheConvention()
                ? "pathfinder.advice.other"
                : "pathfinder.advice." + path.measure().written();
    }

    /// The one sentence to begin with.
    public String advice(Answer answer) {
        var question = answer.question();
        return answer.best()
                .map(path -> advice(question, path))
                .orElseGet(() -> text("pathfinder.advice.none", state(question.from()), holder(question)));
    }

    /// Why a path stands where it stands.
    public String because(LegalPath path) {
        return text("pathfinder.because." + path.because());
    }

    public String because(RuleBook.Step step) {
        return text("pathfinder.because." + step.because());
    }

    /// What a rule looks at.
    public String lookedAt(Rule.LooksAt what) {
        return text("pathfinder.looksAt." + what.name());
    }

    /// `the offence and reservations that stand on the day`.
    public String lookedAt(List<Rule.LooksAt> what) {
        return listed(what.stream().map(this::lookedAt).toList());
    }

    public String title(Question question) {
        return text("pathfinder.title." + question.need().written(), state(question.from()), holder(question));
    }

    public String title(LegalPath path) {
        return title(path.measure());
    }

    public String title(Measure measure) {
        return measure.besideTheConvention() ? instrument(measure) : text("pathfinder.measure." + measure.written());
    }

    /// An instrument beside the Convention by its name.
    private String instrument(Measure measure) {
        var id = measure.citation().treaty();
        var ours = "pathfinder.measure.other." + id;
        return messages.has(language, ours)
                ? text(ours)
                : instruments.apply(id).map(this::named).orElse(id);
    }

    /// Instruments have official names in English and French only.
    private String named(InstrumentFact instrument) {
        return isolated(language == Language.FRENCH ? instrument.nameFrench() : instrument.nameEnglish());
    }

    /// The State, the provider, or that nobody knows.
    public String holder(Question question) {
        return switch (question.holder()) {
            case Holder.InState(var to) -> state(to);
            case Holder.Provider(var provider) -> isolated(provider.name());
            case Holder.Unknown() -> text("pathfinder.holder.unknown");
        };
    }

    private String asked(LegalPath path) {
        return path.state().map(this::state).orElseGet(() -> text("pathfinder.holder.unknown"));
    }

    /// Whom a measure addresses, told without a question.
    public String addressee(Addressee.Function function) {
        return text("pathfinder.function." + function.name(), said(Argument.Blank.REQUESTED));
    }

    public String addressee(LegalPath path) {
        return text("pathfinder.function." + path.addressee().function().name(), asked(path));
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
        return listed(names);
    }

    private String listed(List<String> words) {
        return ListFormat.getInstance(language.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(words);
    }

    /// A text of this module by its key.
    public String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /// A text of another module that names what findings name.
    public String text(String key, List<Argument> arguments) {
        return text(key, arguments.stream().map(this::said).toArray());
    }

    private String said(Argument argument) {
        return switch (argument) {
            case Argument.State(var country) -> state(country);
            case Argument.Day(var date) -> date(date);
            case Argument.Words(var words) -> isolated(words);
            case Argument.Languages(var codes) -> languages(codes);
            case Argument.Instrument(var instrument) -> named(instrument);
            case Argument.Amount(var number) -> value(number);
            case Argument.Procedural(var fact, var value) ->
                text("pathfinder.procedure.said", text("procedure.fact." + fact), value(value));
            case Argument.Existence(var coverage) ->
                text(
                        "pathfinder.procedure.said",
                        text("pathfinder.procedure.exists"),
                        text("profiles.coverage." + coverage));
            case Argument.Blank blank -> text("pathfinder.blank." + blank.name());
        };
    }

    private String value(ProceduralValue value) {
        return switch (value) {
            case ProceduralValue.Amount number -> text("procedure.number." + number.form(), number.value());
            case ProceduralValue.Languages(var codes) -> languages(codes);
            case ProceduralValue.Chosen(var choice) -> text("procedure.choice." + choice);
            case ProceduralValue.Words(var words) -> isolated(words);
        };
    }

    /// Words of another direction keep their order inside a sentence (Unicode UAX 9, isolates).
    private String isolated(String words) {
        return language.rightToLeft() ? ISOLATE + words + END_OF_ISOLATE : words;
    }
}
