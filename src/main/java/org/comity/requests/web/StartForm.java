package org.comity.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.Need;
import org.comity.requests.RequestId;
import org.comity.requests.model.MeasureRules;
import org.comity.requests.model.OffenceClass;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.usecase.StartingDraft.Wanted;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// Reads the form that begins a request: from a path of the engine, from the list of measures, or from the request
/// before it in its case.
final class StartForm {

    private StartForm() {}

    /// Empty when a choice is none of those offered.
    ///
    /// @param typed `to` the requested State, `measure` (preservation unless said), `entity` the provider,
    ///     `follows` the request before, `language` beside English, and what was asked of the path engine
    static Optional<Wanted> read(Map<String, String> typed) {
        var offence = typed.getOrDefault("offence", "");
        var follows = typed.getOrDefault("follows", "");
        var language = Language.ofCode(typed.getOrDefault("language", "fr"));
        var state = country(typed.getOrDefault("to", ""));
        var measure = measure(typed);
        if (language.isEmpty()
                || state.isEmpty()
                || measure.isEmpty()
                || !(offence.isEmpty() || OffenceClass.ofCode(offence).isPresent())) {
            return Optional.empty();
        }
        return Optional.of(new Wanted(
                measure.get(),
                state.get(),
                typed.getOrDefault("entity", typed.getOrDefault("provider", "")),
                CarriedFacts.of(typed),
                language.get() == Language.ENGLISH ? Language.FRENCH : language.get(),
                follows.isEmpty() ? null : RequestId.named(follows)));
    }

    /// The fields of the page's form that hold none of the choices offered. There a measure is chosen, never supposed.
    static List<String> wrong(Map<String, String> typed) {
        var wrong = new ArrayList<String>();
        if (!typed.containsKey("measure") || measure(typed).isEmpty()) {
            wrong.add("measure");
        }
        if (country(typed.getOrDefault("to", "")).isEmpty()) {
            wrong.add("to");
        }
        return wrong;
    }

    /// A path names the article; where one article holds two measures, what is needed tells them apart.
    private static Optional<RequestedMeasure> measure(Map<String, String> typed) {
        var written = typed.getOrDefault("measure", RequestedMeasure.PRESERVATION.written());
        var arrest = Need.PROVISIONAL_ARREST.written().equals(typed.get("need"));
        return RequestedMeasure.ofWritten(written)
                .or(() -> Measure.ofWritten(written)
                        .flatMap(path -> RequestedMeasure.along(path).stream()
                                .filter(found -> !arrest || found != RequestedMeasure.EXTRADITION)
                                .findFirst()))
                .filter(MeasureRules.offered()::contains);
    }

    private static Optional<Country> country(String code) {
        try {
            return Optional.of(Country.of(code));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
