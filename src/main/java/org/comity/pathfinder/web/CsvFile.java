package org.comity.pathfinder.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.comity.pathfinder.Coverage;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Overview;
import org.comity.pathfinder.WhatIf;
import org.comity.pathfinder.wording.Wording;
import org.comity.vocabulary.ArticleRef;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Tables as files (RFC 4180): codes as in addresses, names in the reader's language.
final class CsvFile {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private CsvFile() {}

    static ResponseEntity<Object> world(Overview overview, Wording wording) {
        var question = overview.question();
        return file(
                "paths-" + question.from() + "-" + question.need().written() + "-" + question.asOf(),
                List.of("from", "to", "name", "need", "status", "measure", "citation", "as_of"),
                rows -> overview.rows()
                        .forEach(row -> rows.accept(List.of(
                                question.from(),
                                row.state(),
                                wording.state(row.state()),
                                question.need().written(),
                                row.only().status().written(),
                                row.only().measure().map(Measure::written).orElse(""),
                                row.only()
                                        .measure()
                                        .map(measure -> measure.citation().toString())
                                        .orElse(""),
                                question.asOf()))));
    }

    static ResponseEntity<Object> matrix(Overview overview, List<Need> needs, Wording wording) {
        var question = overview.question();
        var header = Stream.concat(
                        Stream.of("from", "to", "name", "as_of"), needs.stream().map(Need::written))
                .toList();
        return file(
                "paths-" + question.from() + "-" + question.asOf(),
                header,
                rows -> overview.rows().forEach(row -> {
                    var cells = new ArrayList<Object>(
                            List.of(question.from(), row.state(), wording.state(row.state()), question.asOf()));
                    row.byNeed().forEach(best -> cells.add(best.status().written()));
                    rows.accept(cells);
                }));
    }

    static ResponseEntity<Object> whatIf(WhatIf whatIf) {
        return file(
                "what-if-" + whatIf.supposition().asOf(),
                List.of("from", "to", "need", "measure", "before", "after", "change", "decides"),
                rows -> whatIf.changes()
                        .forEach(change -> rows.accept(List.of(
                                change.from(),
                                change.to(),
                                change.need().written(),
                                change.measure().written(),
                                change.before().written(),
                                change.after().written(),
                                change.kind().written(),
                                change.decides()))));
    }

    static ResponseEntity<Object> coverage(Coverage coverage, Wording wording) {
        return file(
                "coverage-" + coverage.consent(),
                List.of("treaty", "state", "name", "consent", "entry_into_force", "ways", "paths"),
                rows -> {
                    coverage(ArticleRef.CONVENTION, coverage.convention(), coverage, wording, rows);
                    coverage(ArticleRef.SECOND_PROTOCOL, coverage.protocol().treaty(), coverage, wording, rows);
                });
    }

    private static void coverage(
            String number, Coverage.Treaty treaty, Coverage coverage, Wording wording, Consumer<List<?>> rows) {
        treaty.gains()
                .forEach(gain -> rows.accept(List.of(
                        number,
                        gain.state(),
                        wording.state(gain.state()),
                        coverage.consent(),
                        treaty.entry(),
                        gain.opened().ways(),
                        gain.opened().paths())));
    }

    private static ResponseEntity<Object> file(String name, List<String> header, Consumer<Consumer<List<?>>> table) {
        var text = new StringBuilder();
        table(text, header, table);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void table(StringBuilder text, List<String> header, Consumer<Consumer<List<?>>> table) {
        try (var printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord(header);
            table.accept(row -> {
                try {
                    printer.printRecord(row);
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                }
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
