package org.comity.children.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.children.model.Article9;
import org.comity.children.model.Bound;
import org.comity.children.model.ChildLaw;
import org.comity.children.model.Reservable;
import org.comity.children.model.Reservation;
import org.comity.profiles.Row;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.AdherenceOn;
import org.comity.treaties.DeclarationFact;
import org.comity.treaties.DeclarationStatus;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;

/// The law that protects children for programs. Whatever is said carries its source; what is not known says so.
final class LawJson {

    private LawJson() {}

    record Source(String text, Optional<LocalDate> asOf, String standing, String note) {}

    record Adherence(String status, Optional<LocalDate> since, Optional<Source> source) {}

    /// @param status `reserved`, `reserved-in-part`, `ask`, `none-known` or `not-bound`
    record Part(String status, Optional<String> words, Optional<Source> source) {}

    /// @param status `lower`, `ask`, `eighteen` or `not-bound`
    record Minor(String status, Optional<Integer> years, Optional<Source> source) {}

    record Declaration(String provision, String kind, String words, Optional<LocalDate> withdrawn, Source source) {}

    record Provision(List<String> articles, String act, String place, String penalty, String coverage, Source source) {}

    record State(
            String code,
            LocalDate on,
            Adherence convention,
            Adherence lanzarote,
            Minor minor,
            Map<String, Part> parts,
            List<Declaration> declarations,
            List<Provision> provisions) {}

    record Laws(String question, List<State> states) {}

    static State state(ChildLaw law) {
        var article = law.article9();
        var parts = new TreeMap<String, Part>();
        Reservable.all().forEach(part -> parts.put(part.provision(), part(article, part)));
        return new State(
                law.country().code(),
                law.on(),
                adherence(law.convention(), law.conventionFact()),
                adherence(law.lanzarote(), law.lanzaroteFact()),
                new Minor(
                        word(article.minor()),
                        article.age().map(Article9.AgeLimit::years),
                        article.age().map(age -> source(age.fact().source()))),
                parts,
                Stream.concat(article.declared().stream(), article.withdrawn().stream())
                        .map(LawJson::declaration)
                        .toList(),
                law.provisions().stream().map(LawJson::provision).toList());
    }

    private static Adherence adherence(Bound bound, AdherenceOn fact) {
        return new Adherence(
                bound.written(),
                fact.since(),
                fact.fact().map(AdherenceFact::source).map(LawJson::source));
    }

    private static Part part(Article9 article, Reservable part) {
        var read = article.reservation(part).map(Reservation::fact);
        return new Part(
                word(article.part(part)),
                read.map(DeclarationFact::effect),
                read.map(DeclarationFact::source).map(LawJson::source));
    }

    private static Declaration declaration(DeclarationFact fact) {
        return new Declaration(
                fact.written(),
                fact.kind().written(),
                fact.effect(),
                fact.status() instanceof DeclarationStatus.Withdrawn(var from) ? Optional.of(from) : Optional.empty(),
                source(fact.source()));
    }

    private static Provision provision(Row row) {
        var provision = row.provision();
        return new Provision(
                provision.articles().stream().map(ArticleRef::toString).toList(),
                provision.act(),
                provision.place(),
                provision.penalty(),
                word(provision.coverage()),
                source(provision.source()));
    }

    static Source source(FactSource source) {
        return new Source(source.text(), source.asOf(), source.standing().written(), source.note());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
