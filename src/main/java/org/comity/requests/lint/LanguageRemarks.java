package org.comity.requests.lint;

import static org.comity.requests.lint.Rule.advice;
import static org.comity.requests.lint.Rule.comesBack;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Effect;
import org.comity.pathfinder.Finding.Topic;
import org.comity.requests.lint.Rule.Hit;
import org.comity.requests.model.Field;
import org.comity.requests.model.ToTranslate;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Language;

/// In a language that the other side accepts. The document is printed in English and a second language;
/// what people wrote themselves is printed as they wrote it.
final class LanguageRemarks {

    private static final Set<String> NOT_IN_LATIN = Set.of(
            "ar", "uk", "ru", "bg", "sr", "mk", "el", "ja", "ko", "zh", "th", "he", "fa", "hy", "ka", "km", "si", "hi");

    private static final Place SECOND = new Place.SecondLanguage();

    static final List<Rule> RULES = List.of(
            comesBack("language.notAccepted", LanguageRemarks::notAccepted),
            advice("language.ask", LanguageRemarks::unknown),
            comesBack("language.script", LanguageRemarks::otherScript),
            advice("language.translate", LanguageRemarks::toTranslate));

    private LanguageRemarks() {}

    private static Stream<Hit> notAccepted(Draft draft) {
        return said(draft, Effect.SUPPORTS)
                .filter(finding -> draft.accepted().stream().noneMatch(code -> printed(draft, code)))
                .map(LanguageRemarks::hit);
    }

    /// Nothing is known but the official languages, and it is printed in none of them.
    private static Stream<Hit> unknown(Draft draft) {
        return said(draft, Effect.UNKNOWN)
                .filter(finding -> finding.arguments().stream()
                        .filter(Argument.Languages.class::isInstance)
                        .map(Argument.Languages.class::cast)
                        .flatMap(official -> official.codes().stream())
                        .noneMatch(code -> printed(draft, code)))
                .filter(finding -> draft.accepted().isEmpty())
                .limit(1)
                .map(LanguageRemarks::hit);
    }

    private static Stream<Finding> said(Draft draft, Effect effect) {
        return draft.path().stream()
                .flatMap(path -> path.on(Topic.LANGUAGE))
                .filter(finding -> finding.effect() == effect);
    }

    /// A code, or several that are needed together, such as `mk+en`.
    private static boolean printed(Draft draft, String code) {
        var second = draft.request().secondLanguage().code();
        return List.of(code.split("\\+")).stream()
                .allMatch(one -> one.equals(Language.ENGLISH.code()) || one.equals(second));
    }

    private static Hit hit(Finding finding) {
        var hit = Hit.at(SECOND)
                .naming(finding.arguments().toArray(new Argument[0]))
                .citing(finding.citation());
        return finding.fact().map(hit::restingOn).orElse(hit);
    }

    /// Words in a script that no accepted language is written in.
    private static Stream<Hit> otherScript(Draft draft) {
        var accepted = draft.accepted();
        if (accepted.isEmpty() || accepted.stream().anyMatch(NOT_IN_LATIN::contains)) {
            return Stream.of();
        }
        return draft.freeTexts().stream()
                .filter(field -> !draft.value(field).isBlank()
                        && Texts.words(draft.value(field)) > 2
                        && !Texts.mostly(UnicodeScript.LATIN, draft.value(field)))
                .limit(1)
                .map(field -> Hit.at(field)
                        .naming(new Argument.State(draft.to()), new Argument.Languages(accepted))
                        .citing(citation(draft)));
    }

    /// Written in a language that is not accepted, once it is told which: the form marks the fields.
    private static Stream<Hit> toTranslate(Draft draft) {
        var needed = ToTranslate.of(draft.request(), draft.accepted());
        return needed.known() && !needed.fields(draft.request()).isEmpty()
                ? Stream.of(Hit.at(Field.WRITTEN_IN)
                        .naming(new Argument.State(draft.to()), new Argument.Languages(draft.accepted()))
                        .citing(citation(draft)))
                : Stream.of();
    }

    private static ArticleRef citation(Draft draft) {
        return Optional.of(draft)
                .flatMap(Draft::path)
                .flatMap(path -> path.on(Topic.LANGUAGE).findFirst())
                .map(Finding::citation)
                .orElse(ArticleRef.convention("25(4)"));
    }
}
