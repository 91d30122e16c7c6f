package org.comity.cyberviolence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.cyberviolence.Entry;
import org.comity.cyberviolence.Measure;
import org.comity.cyberviolence.model.InstrumentRow;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.Csv;

/// Instruments and measures as CSV (RFC 4180), with source and standing of every row. What a table program would read
/// as a formula begins with an apostrophe.
final class CyberviolenceCsv {

    private CyberviolenceCsv() {}

    static String instruments(List<InstrumentRow> rows) {
        return table(
                List.of("type", "instrument", "articles", "connection", "what", "source", "standing"),
                rows.stream()
                        .map(row -> List.of(
                                row.type(),
                                row.instrument(),
                                row.articles(),
                                row.connection().written(),
                                row.what(Language.ENGLISH),
                                row.source().text(),
                                row.source().standing().written())));
    }

    static String measures(List<Entry> entries, Language language) {
        return table(
                List.of(
                        "id",
                        "scope",
                        "place",
                        "sort",
                        "types",
                        "measures",
                        "title",
                        "summary",
                        "act",
                        "provision",
                        "penalty",
                        "address",
                        "source",
                        "as_of",
                        "standing"),
                entries.stream().map(entry -> row(entry, language)));
    }

    private static List<String> row(Entry entry, Language language) {
        var words = entry.in(language);
        return List.of(
                entry.id().slug(),
                entry.scope().written(),
                entry.scope().state().map(Country::code).orElse(entry.scope().organisation()),
                entry.sort().written(),
                String.join(" ", entry.types()),
                entry.measures().stream().map(Measure::written).collect(Collectors.joining(" ")),
                words.title(),
                words.summary(),
                entry.law().act(),
                entry.law().place(),
                entry.law().penalty(),
                entry.address(),
                entry.source().text(),
                entry.source().asOf().map(LocalDate::toString).orElse(""),
                entry.source().standing().written());
    }

    private static String table(List<String> head, Stream<List<String>> rows) {
        return Csv.write(Stream.concat(Stream.of(head), rows).toList());
    }
}
