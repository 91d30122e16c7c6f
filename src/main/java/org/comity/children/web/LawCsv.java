package org.comity.children.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.children.model.Article9;
import org.comity.children.model.ChildLaw;
import org.comity.children.model.Reservable;
import org.comity.profiles.Provision;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.AdherenceOn;
import org.comity.treaties.DeclarationFact;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// The law of States as a table: one line for each thing that is known, and for each that is not, with its source.
final class LawCsv {

    private static final List<String> HEAD = List.of(
            "state", "name", "on", "treaty", "provision", "says", "since", "words", "source", "as_of", "standing");

    private final ChildLaw law;
    private final String name;
    private final List<List<String>> lines = new ArrayList<>();

    private LawCsv(ChildLaw law, String name) {
        this.law = law;
        this.name = name;
    }

    static List<List<String>> lines(List<ChildLaw> laws, Function<Country, String> names) {
        var states = laws.stream().flatMap(law -> new LawCsv(law, names.apply(law.country())).write().stream());
        return Stream.concat(Stream.of(HEAD), states).toList();
    }

    private List<List<String>> write() {
        adherence(ArticleRef.CONVENTION, law.convention().written(), law.conventionFact());
        adherence(ChildLaw.LANZAROTE, law.lanzarote().written(), law.lanzaroteFact());
        var article = law.article9();
        var limit = article.age();
        line(
                "9(3)",
                "minor: " + word(article.minor())
                        + limit.map(age -> " " + age.years()).orElse(""),
                limit.map(Article9.AgeLimit::fact));
        for (var part : Reservable.all()) {
            line(
                    part.provision(),
                    word(article.part(part)),
                    article.reservation(part).map(read -> read.fact()));
        }
        article.declared()
                .forEach(fact -> line(fact.written(), fact.kind().written() + " in force", Optional.of(fact)));
        article.withdrawn()
                .forEach(fact -> line(fact.written(), fact.kind().written() + " withdrawn", Optional.of(fact)));
        law.provisions().forEach(row -> provision(row.provision()));
        return lines;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void adherence(String treaty, String says, AdherenceOn adherence) {
        add(
                List.of(treaty, "", says, day(adherence.since()), ""),
                adherence.fact().map(AdherenceFact::source));
    }

    private void line(String provision, String says, Optional<DeclarationFact> fact) {
        add(
                List.of(
                        ArticleRef.CONVENTION,
                        provision,
                        says,
                        "",
                        fact.map(DeclarationFact::effect).orElse("")),
                fact.map(DeclarationFact::source));
    }

    private void provision(Provision provision) {
        var first = provision.articles().getFirst();
        add(
                List.of(
                        first.treaty(),
                        provision.articles().stream()
                                .filter(article -> article.treaty().equals(first.treaty()))
                                .map(ArticleRef::provision)
                                .collect(Collectors.joining(";")),
                        "domestic provision, " + word(provision.coverage()),
                        day(provision.from()),
                        Stream.of(provision.act(), provision.place(), provision.penalty())
                                .filter(part -> !part.isBlank())
                                .collect(Collectors.joining(" · "))),
                Optional.of(provision.source()));
    }

    private void add(List<String> said, Optional<FactSource> source) {
        var line = new ArrayList<>(List.of(law.country().code(), name, law.on().toString()));
        line.addAll(said);
        line.add(source.map(FactSource::text).orElse(""));
        line.add(day(source.flatMap(FactSource::asOf)));
        line.add(source.map(known -> known.standing().written()).orElse(""));
        lines.add(line);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
