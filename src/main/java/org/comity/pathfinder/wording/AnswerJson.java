package org.comity.pathfinder.wording;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.pathfinder.Answer;
import org.comity.pathfinder.Asker;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.LegalPath.RequiredElement;
import org.comity.pathfinder.Offence;
import org.comity.pathfinder.PastOutcome;
import org.comity.pathfinder.Penalty;
import org.comity.pathfinder.Question;
import org.comity.pathfinder.TimeLimit;
import org.comity.profiles.Freshness;
import org.comity.treaties.AuthorityFact;
import org.comity.treaties.ProviderFact;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;

/// An answer as other programs read it. Names and shape are a contract: never renamed, only added to.
///
/// `text` follows the reader's language, everything else is the same in all.
///
/// @param experience what came of earlier requests, for whoever may know of them; absent for everyone else
public record AnswerJson(
        QuestionJson question,
        String asOf,
        List<PathJson> paths,
        List<PathJson> discarded,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ExperienceJson> experience) {

    /// Experience, not law: it decides nothing.
    ///
    /// @param whose `own` counted exactly, `all` rounded to the nearest five
    public record ExperienceJson(String measure, String state, String whose, int sent, List<CameBackJson> cameBack) {}

    /// @param citation null where no provision was named
    public record CameBackJson(
            int times, String text, @Nullable String citation) {}

    public record QuestionJson(
            String from,
            @Nullable String to,
            String need,
            @Nullable String offence,
            boolean riskOfLoss,
            boolean emergency,
            @Nullable String asker,
            String asOf,
            @Nullable String provider,
            @Nullable String penaltyFrom,
            @Nullable String penaltyTo) {}

    /// @param state the State asked; null when nobody knows who holds the data
    /// @param rank null for a path that was discarded
    /// @param because why it is ranked there
    /// @param clock null where the law sets no time
    /// @param confirmed whether the rules were held against the official text of the treaty
    public record PathJson(
            String measure,
            String status,
            @Nullable Integer rank,
            AddresseeJson addressee,
            String channel,
            List<String> languages,
            @Nullable ClockJson clock,
            List<ElementJson> requires,
            List<FindingJson> findings,
            @Nullable String state,
            String name,
            String because,
            boolean confirmed) {}

    /// @param article of the Convention; of another treaty with its number, as in a citation
    /// @param institutions named in public, or the legal entities of a provider
    /// @param designations the institutions again, each with its stage and territory as the State wrote them
    public record AddresseeJson(
            String function, String article, List<String> institutions, List<DesignationJson> designations) {}

    public record DesignationJson(String institution, String role, FactJson fact) {}

    /// @param days null for a clock that ends with an event
    public record ClockJson(String id, @Nullable Integer days, String kind) {}

    public record ElementJson(String element, String citation) {}

    /// @param fact null where the reason is the text of the treaty alone
    public record FindingJson(
            String effect,
            String text,
            String citation,
            @Nullable FactJson fact,
            String topic) {}

    /// @param procedure only of a fact on the procedural law of the State
    public record FactJson(
            String state,
            String source,
            @Nullable String asOf,
            String standing,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ProcedureJson procedure) {}

    /// @param light how fresh it is: `RED` and what is unverified decides nothing
    /// @param answeredBy who last answered for it; null where nobody has
    /// @param answeredOn the day of that
    /// @param page where all that is known of the State's procedure stands, without the language
    public record ProcedureJson(
            String light,
            @Nullable String answeredBy,
            @Nullable String answeredOn,
            String page) {}

    public static AnswerJson of(Answer answer, Wording wording, Wording english) {
        return new AnswerJson(
                question(answer.question()),
                answer.asOf().toString(),
                answer.paths().stream()
                        .map(path -> path(path, wording, english))
                        .toList(),
                answer.discarded().stream()
                        .map(path -> path(path, wording, english))
                        .toList(),
                List.of());
    }

    /// The same with what the reader may know of earlier requests.
    public AnswerJson with(List<PastOutcome> past, Wording wording) {
        return new AnswerJson(
                question,
                asOf,
                paths,
                discarded,
                past.stream().map(outcome -> experience(outcome, wording)).toList());
    }

    private static ExperienceJson experience(PastOutcome outcome, Wording wording) {
        return new ExperienceJson(
                outcome.measure().written(),
                outcome.state().code(),
                outcome.whose().name().toLowerCase(Locale.ROOT),
                outcome.sent(),
                outcome.cameBack().stream()
                        .map(back -> new CameBackJson(
                                back.times(),
                                wording.text(back.ground()),
                                back.basis().map(ArticleRef::toString).orElse(null)))
                        .toList());
    }

    private static QuestionJson question(Question question) {
        return new QuestionJson(
                question.from().code(),
                question.to().map(Country::code).orElse(null),
                question.need().written(),
                question.offence().map(Offence::written).orElse(null),
                question.riskOfLoss(),
                question.emergency(),
                question.asker().map(Asker::written).orElse(null),
                question.asOf().toString(),
                question.holder().provider().map(ProviderFact::name).orElse(null),
                question.circumstances().penaltyFrom().map(Penalty::years).orElse(null),
                question.circumstances().penaltyTo().map(Penalty::years).orElse(null));
    }

    private static PathJson path(LegalPath path, Wording wording, Wording english) {
        return new PathJson(
                path.measure().written(),
                path.status().written(),
                path.rank().orElse(null),
                addressee(path),
                path.channel().written(),
                path.languages(),
                clock(path.timeLimit()),
                elements(path.requires(), english),
                path.findings().stream()
                        .map(finding -> finding(finding, wording))
                        .toList(),
                path.state().map(Country::code).orElse(null),
                wording.title(path),
                wording.because(path),
                path.on(Finding.Topic.TEXT).findAny().isEmpty());
    }

    private static AddresseeJson addressee(LegalPath path) {
        var addressee = path.addressee();
        return new AddresseeJson(
                addressee.function().written(),
                article(addressee.function().article()),
                Stream.concat(
                                addressee.institutions().stream().map(AuthorityFact::institution),
                                addressee.entities().stream())
                        .toList(),
                addressee.institutions().stream()
                        .map(named -> new DesignationJson(
                                named.institution(),
                                named.role(),
                                fact(new Finding.Fact(named.country(), named.source()))))
                        .toList());
    }

    private static String article(ArticleRef article) {
        return article.treaty().equals(ArticleRef.CONVENTION) ? article.provision() : article.toString();
    }

    static @Nullable ClockJson clock(Optional<TimeLimit> timeLimit) {
        return timeLimit
                .map(limit -> new ClockJson(
                        limit.id(), limit.days().orElse(null), limit.kind().written()))
                .orElse(null);
    }

    static List<ElementJson> elements(List<RequiredElement> elements, Wording english) {
        return elements.stream()
                .map(element -> new ElementJson(
                        english.text("pathfinder.element." + element.key()),
                        element.citation().toString()))
                .toList();
    }

    private static FindingJson finding(Finding finding, Wording wording) {
        return new FindingJson(
                finding.effect().written(),
                wording.text(finding),
                finding.citation().toString(),
                finding.fact().map(AnswerJson::fact).orElse(null),
                finding.topic().written());
    }

    private static FactJson fact(Finding.Fact fact) {
        return new FactJson(
                fact.state().code(),
                fact.source().text(),
                fact.source().asOf().map(Object::toString).orElse(null),
                fact.source().standing().written(),
                fact.procedure().map(freshness -> procedure(fact, freshness)).orElse(null));
    }

    private static ProcedureJson procedure(Finding.Fact fact, Freshness freshness) {
        return new ProcedureJson(
                freshness.light().name(),
                freshness.last().map(last -> last.by().name()).orElse(null),
                freshness
                        .last()
                        .map(last ->
                                LocalDate.ofInstant(last.at(), ZoneOffset.UTC).toString())
                        .orElse(null),
                fact.page());
    }
}
