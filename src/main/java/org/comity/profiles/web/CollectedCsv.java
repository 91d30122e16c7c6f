package org.comity.profiles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.profiles.Excerpt;
import org.comity.profiles.Row;
import org.comity.profiles.model.LawCell;
import org.comity.profiles.paper.Collected;
import org.comity.profiles.paper.LawWords;

/// What was collected as a table for programs of calculation, each provision with its citation.
final class CollectedCsv {

    private static final List<String> HEAD = List.of(
            "state",
            "name",
            "article",
            "finding",
            "coverage",
            "act",
            "provision",
            "territory",
            "penalty",
            "from",
            "to",
            "text_language",
            "text",
            "note",
            "source",
            "source_as_of",
            "standing",
            "answered",
            "on",
            "known_on",
            "citation",
            "remark",
            "identifier");

    private CollectedCsv() {}

    static List<List<String>> lines(Collected collected, LawWords words) {
        var lines = new ArrayList<List<String>>();
        lines.add(HEAD);
        for (var cell : collected.cells()) {
            if (cell.rows().isEmpty()) {
                lines.add(unknown(cell, collected, words));
            }
            cell.rows().forEach(row -> lines.add(line(cell, row, collected, words)));
        }
        return lines;
    }

    private static List<String> unknown(LawCell cell, Collected collected, LawWords words) {
        var line = new ArrayList<String>(List.of(
                cell.state().code(),
                words.state(cell.state()),
                cell.article().toString(),
                cell.finding().written()));
        while (line.size() < HEAD.indexOf("on")) {
            line.add("");
        }
        line.addAll(List.of(
                collected.on().toString(),
                collected.today().toString(),
                words.text("profiles.row.none"),
                words.disclaimer(),
                ""));
        return line;
    }

    private static List<String> line(LawCell cell, Row row, Collected collected, LawWords words) {
        var provision = row.provision();
        var source = provision.source();
        return List.of(
                cell.state().code(),
                words.state(cell.state()),
                cell.article().toString(),
                cell.finding().written(),
                LawQuery.written(provision.coverage()),
                provision.act(),
                provision.place(),
                provision.territory(),
                provision.penalty(),
                text(provision.from()),
                text(provision.to()),
                text(provision.excerpts().stream().map(Excerpt::language).findFirst()),
                text(provision.excerpts().stream().map(Excerpt::text).findFirst()),
                provision.note(),
                source.text(),
                text(source.asOf()),
                source.standing().written(),
                words.answered(row),
                collected.on().toString(),
                collected.today().toString(),
                words.citation(cell.state(), row, collected),
                words.disclaimer(),
                text(provision.identifier()));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
