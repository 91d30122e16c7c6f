package org.comity.statistics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.comity.statistics.model.Count;
import org.comity.statistics.model.Dimension;
import org.comity.statistics.model.Figures;
import org.comity.statistics.model.Refusal;
import org.comity.statistics.model.ReleasedCell;
import org.comity.statistics.model.Tally;
import org.comity.statistics.model.Times;
import org.comity.statistics.usecase.ReadingFiguresOfAll.Released;

/// Figures as a table. Headings and codes are the same in every language; labels are in the reader's.
final class FiguresCsv {

    private static final int NINETY = 90;

    private FiguresCsv() {}

    static List<List<String>> lines(Figures figures, Named named) {
        var lines = new ArrayList<List<String>>();
        lines.add(heading());
        for (var dimension : Dimension.values()) {
            figures.by(dimension)
                    .forEach((value, tally) ->
                            lines.add(line(figures, dimension.name(), value, named.value(dimension, value), tally)));
        }
        figures.byArticle().forEach((article, tally) -> lines.add(line(figures, "ARTICLE", article, article, tally)));
        figures.months()
                .forEach(
                        (month, tally) -> lines.add(line(figures, "MONTH", month.toString(), month.toString(), tally)));
        figures.all().refusals().forEach((ground, number) -> lines.add(refusal(figures, ground, number, named)));
        return lines;
    }

    private static List<String> heading() {
        var heading = new ArrayList<>(List.of("side", "from", "to", "dimension", "value", "label"));
        for (var count : Count.values()) {
            heading.add(count.name().toLowerCase(Locale.ROOT));
        }
        for (var what : List.of("acknowledged", "executed")) {
            heading.addAll(List.of(what, what + "_median_seconds", what + "_90_percent_seconds"));
        }
        heading.add("times");
        return heading;
    }

    private static List<String> line(Figures figures, String dimension, String value, String label, Tally tally) {
        var line = start(figures, dimension, value, label);
        for (var count : Count.values()) {
            line.add(Integer.toString(tally.of(count)));
        }
        add(line, tally.acknowledged());
        add(line, tally.executed());
        line.add(figures.exact() ? "exact" : "within 5 percent");
        return line;
    }

    private static void add(List<String> line, Times times) {
        line.addAll(List.of(Integer.toString(times.count()), number(times.median()), number(times.within(NINETY))));
    }

    /// Refused on a ground: of the other columns there is nothing to say.
    private static List<String> refusal(Figures figures, String ground, int number, Named named) {
        var refusal = Refusal.of(ground);
        var code = refusal.basis().map(basis -> ground + " " + basis).orElse(ground);
        var line = start(figures, "REFUSAL", code, named.ground(refusal));
        for (var count : Count.values()) {
            line.add(count == Count.REFUSED ? Integer.toString(number) : "");
        }
        line.addAll(List.of("", "", "", "", "", "", ""));
        return line;
    }

    private static List<String> start(Figures figures, String dimension, String value, String label) {
        return new ArrayList<>(List.of(
                Wanted.written(figures.side()),
                figures.period().from().toString(),
                figures.period().to().toString(),
                dimension,
                value,
                label));
    }

    /// What was released of a quarter; numbers are rounded to the nearest five.
    static List<List<String>> lines(Released released) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(
                "quarter",
                "part",
                "value",
                "requests_rounded",
                "acknowledged_median_seconds",
                "acknowledged_90_percent_seconds",
                "executed_median_seconds",
                "executed_90_percent_seconds"));
        released.parts()
                .forEach((part, cells) -> cells.forEach(cell -> lines.add(List.of(
                        released.quarter().toString(),
                        part.name(),
                        cell.value().equals(ReleasedCell.REST) ? "REST" : cell.value(),
                        Integer.toString(cell.requests()),
                        number(cell.acknowledgedMedian()),
                        number(cell.acknowledgedNinety()),
                        number(cell.executedMedian()),
                        number(cell.executedNinety())))));
        return lines;
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }
}
