package org.comity.cyberviolence.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.cyberviolence.Entry;
import org.comity.cyberviolence.Measure;
import org.comity.cyberviolence.model.InstrumentRow;
import org.comity.cyberviolence.model.ViolenceType;
import org.comity.help.Problem;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// What programs are told of types, instruments and measures.
final class CyberviolenceJson {

    private CyberviolenceJson() {}

    /// @param source the article or the page that the definition paraphrases; without one, it is our own
    record ViolenceTypeJson(
            String slug,
            List<String> parents,
            Map<String, String> name,
            Map<String, String> definition,
            Optional<String> source,
            List<String> responses,
            List<String> problems) {

        static ViolenceTypeJson of(ViolenceType type) {
            return new ViolenceTypeJson(
                    type.slug(),
                    type.parents(),
                    texts(type::name),
                    texts(type::definition),
                    type.source()
                            .article()
                            .map(ArticleRef::toString)
                            .or(() -> type.source().page().map(FactSource::text)),
                    type.responses().stream().map(Enum::name).toList(),
                    type.problems().stream().map(Problem::slug).toList());
        }
    }

    record InstrumentRowJson(
            String type,
            String instrument,
            String articles,
            String connection,
            Map<String, String> what,
            String source,
            String standing) {

        static InstrumentRowJson of(InstrumentRow row) {
            return new InstrumentRowJson(
                    row.type(),
                    row.instrument(),
                    row.articles(),
                    row.connection().written(),
                    texts(row::what),
                    row.source().text(),
                    row.source().standing().written());
        }
    }

    record ViolenceMeasureJson(
            String id,
            String scope,
            Optional<String> state,
            String organisation,
            String sort,
            List<String> types,
            List<String> measures,
            Map<String, String> title,
            Map<String, String> summary,
            String act,
            String place,
            String penalty,
            String address,
            String source,
            Optional<LocalDate> asOf,
            String standing,
            String note,
            Instant changed) {

        static ViolenceMeasureJson of(Entry entry) {
            var law = entry.law();
            return new ViolenceMeasureJson(
                    entry.id().slug(),
                    entry.scope().written(),
                    entry.scope().state().map(Country::code),
                    entry.scope().organisation(),
                    entry.sort().written(),
                    List.copyOf(entry.types()),
                    entry.measures().stream().map(Measure::written).toList(),
                    words(entry, Entry.Words::title),
                    words(entry, Entry.Words::summary),
                    law.act(),
                    law.place(),
                    law.penalty(),
                    entry.address(),
                    entry.source().text(),
                    entry.source().asOf(),
                    entry.source().standing().written(),
                    entry.source().note(),
                    entry.changed());
        }
    }

    record ViolenceMeasureList(int found, List<ViolenceMeasureJson> measures) {}

    private static Map<String, String> words(Entry entry, Function<Entry.Words, String> part) {
        var texts = new LinkedHashMap<String, String>();
        entry.words().forEach((language, said) -> texts.put(language.code(), part.apply(said)));
        return texts;
    }

    private static Map<String, String> texts(Function<Language, String> text) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            texts.put(language.code(), text.apply(language));
        }
        return texts;
    }
}
