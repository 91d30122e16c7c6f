package org.comity.treaties.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.usecase.StateRow;

/// The table of States as CSV (RFC 4180), with the source, date and standing of every row.
final class StatesCsv {

    private StatesCsv() {}

    static String write(List<StateRow> rows) {
        return rows.stream()
                .map(StatesCsv::line)
                .collect(Collectors.joining(
                        "",
                        "code,name,region,status,on,signature,consent,entry_into_force,source,as_of,standing\r\n",
                        ""));
    }

    private static String line(StateRow row) {
        var adherence = row.convention();
        var fact = adherence.fact();
        return List.of(
                                row.country().code(),
                                row.name(),
                                row.state().region().written(),
                                adherence.status().written(),
                                adherence.on().toString(),
                                day(fact.flatMap(AdherenceFact::signature)),
                                day(fact.flatMap(AdherenceFact::consent)),
                                day(fact.flatMap(AdherenceFact::entryIntoForce)),
                                fact.map(found -> found.source().text()).orElse(""),
                                day(fact.flatMap(found -> found.source().asOf())),
                                fact.map(found -> found.source().standing().written())
                                        .orElse(""))
                        .stream()
                        .map(StatesCsv::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String cell(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
