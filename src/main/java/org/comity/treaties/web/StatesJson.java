package org.comity.treaties.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.AdherenceOn;
import org.comity.treaties.AuthorityFact;
import org.comity.treaties.DeclarationFact;
import org.comity.treaties.FactSource;
import org.comity.treaties.StateFact;
import org.comity.treaties.TreatyFacts;
import org.comity.treaties.usecase.DescribingState;
import org.comity.vocabulary.ArticleRef;

/// The shapes of the interface for programs: days as ISO 8601, words as in the fact files.
final class StatesJson {

    private StatesJson() {}

    record Source(String text, Optional<LocalDate> asOf, String standing, String note) {}

    record Adherence(
            String status,
            Optional<LocalDate> signature,
            Optional<LocalDate> consent,
            Optional<LocalDate> entryIntoForce,
            Optional<Source> source) {}

    record Summary(String code, String nameEnglish, String nameFrench, String region, Adherence convention) {}

    record States(LocalDate asOf, String revision, List<Summary> states) {}

    record Declaration(
            String treaty,
            List<String> articles,
            String kind,
            String effect,
            List<String> languagesRequired,
            Optional<String> channelRequired,
            boolean standing,
            String weight,
            Source source) {}

    record Authority(String institution, String role, Optional<String> article, Source source) {}

    record Missing(boolean reservations, boolean declarations) {}

    record State(
            String code,
            String nameEnglish,
            String nameFrench,
            String region,
            boolean councilOfEurope,
            boolean europeanUnion,
            LocalDate on,
            Map<String, Adherence> adherence,
            List<Declaration> declarations,
            Missing knownToBeMissing,
            List<Authority> authorities) {}

    record Adherences(String treaty, LocalDate on, Map<String, Adherence> states) {}

    static Summary summary(StateFact state, AdherenceOn adherence) {
        return new Summary(
                state.country().code(),
                state.nameEnglish(),
                state.nameFrench(),
                state.region().written(),
                adherence(adherence));
    }

    static State state(TreatyFacts facts, StateFact state, LocalDate on) {
        var country = state.country();
        var adherence = new TreeMap<String, Adherence>();
        DescribingState.TREATIES.forEach(
                treaty -> adherence.put(treaty, adherence(facts.adherence(treaty, country, on))));
        var gaps = facts.gaps(ArticleRef.CONVENTION, country, on);
        return new State(
                country.code(),
                state.nameEnglish(),
                state.nameFrench(),
                state.region().written(),
                state.councilOfEurope(),
                state.europeanUnion(),
                on,
                adherence,
                DescribingState.TREATIES.stream()
                        .flatMap(treaty -> facts.declarations(treaty, country).stream())
                        .map(fact -> declaration(fact, on))
                        .toList(),
                new Missing(gaps.reservations(), gaps.declarations()),
                facts.authorities(country).stream().map(StatesJson::authority).toList());
    }

    static Adherence adherence(AdherenceOn adherence) {
        var fact = adherence.fact();
        return new Adherence(
                adherence.status().written(),
                fact.flatMap(AdherenceFact::signature),
                fact.flatMap(AdherenceFact::consent),
                fact.flatMap(AdherenceFact::entryIntoForce),
                fact.map(AdherenceFact::source).map(StatesJson::source));
    }

    private static Declaration declaration(DeclarationFact fact, LocalDate on) {
        return new Declaration(
                fact.treaty(),
                fact.articles().stream().map(ArticleRef::provision).toList(),
                fact.kind().written(),
                fact.effect(),
                fact.languagesRequired(),
                fact.channelRequired(),
                fact.standsOn(on),
                fact.weight().name().toLowerCase(java.util.Locale.ROOT),
                source(fact.source()));
    }

    private static Authority authority(AuthorityFact fact) {
        return new Authority(
                fact.institution(), fact.role(), fact.article().map(ArticleRef::toString), source(fact.source()));
    }

    private static Source source(FactSource source) {
        return new Source(source.text(), source.asOf(), source.standing().written(), source.note());
    }
}
