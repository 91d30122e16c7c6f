package org.comity.statistics.web;

import java.util.List;
import java.util.Optional;
import org.comity.requests.model.RequestedMeasure;
import org.comity.statistics.model.Dimension;
import org.comity.statistics.model.Refusal;
import org.comity.statistics.model.ReleasedCell;
import org.comity.statistics.model.ReleasedPart;
import org.comity.statistics.usecase.ReadingFiguresOfAll.OfAll;
import org.comity.vocabulary.ArticleRef;

/// What was released of a quarter, as its page shows it.
public record AllFiguresPage(OfAll all, Named named) {

    /// Those with a table of their own, in the order of the page.
    public static List<ReleasedPart> tables() {
        return List.of(ReleasedPart.MEASURE, ReleasedPart.CATEGORY, ReleasedPart.OFFENCE, ReleasedPart.REFUSAL);
    }

    /// Those of which one number is told: how many.
    public static List<ReleasedPart> shares() {
        return List.of(
                ReleasedPart.EMERGENCY,
                ReleasedPart.INCOMPLETE,
                ReleasedPart.PRESERVED,
                ReleasedPart.EXTENDED,
                ReleasedPart.CONVERTED,
                ReleasedPart.LAPSED);
    }

    private List<ReleasedCell> cells(ReleasedPart part) {
        return all.quarter()
                .map(released -> released.parts().getOrDefault(part, List.of()))
                .orElse(List.of());
    }

    public List<Line> lines(ReleasedPart part) {
        var cells = cells(part);
        var most = cells.stream().mapToInt(ReleasedCell::requests).max().orElse(0);
        return cells.stream().map(cell -> line(part, cell, most)).toList();
    }

    private Line line(ReleasedPart part, ReleasedCell cell, int most) {
        var times = new Line.Times(
                named.time(cell.acknowledgedMedian()),
                named.time(cell.acknowledgedNinety()),
                named.time(cell.executedMedian()),
                named.time(cell.executedNinety()));
        return new Line(
                label(part, cell.value()),
                citation(part, cell.value()),
                cell.requests(),
                Line.width(cell.requests(), most),
                times,
                0,
                0);
    }

    /// How many, rounded; empty where that is held back.
    public Optional<Integer> share(ReleasedPart part) {
        return cells(part).stream()
                .filter(cell -> cell.value().equals(ReleasedPart.YES))
                .map(ReleasedCell::requests)
                .findFirst();
    }

    private String label(ReleasedPart part, String value) {
        if (value.equals(ReleasedCell.REST)) {
            return named.text("statistics.released.rest");
        }
        return switch (part) {
            case MEASURE -> named.value(Dimension.MEASURE, value);
            case CATEGORY -> named.value(Dimension.CATEGORY, value);
            case OFFENCE -> named.value(Dimension.OFFENCE, value);
            case REFUSAL ->
                value.equals(ReleasedPart.NO)
                        ? named.text("statistics.released.notRefused")
                        : named.ground(Refusal.of(value));
            case EMERGENCY, INCOMPLETE, PRESERVED, CONVERTED, LAPSED, EXTENDED, PATH, CAME_BACK -> value;
        };
    }

    private static Optional<ArticleRef> citation(ReleasedPart part, String value) {
        return switch (part) {
            case MEASURE -> RequestedMeasure.ofWritten(value).map(RequestedMeasure::basis);
            case REFUSAL -> Refusal.of(value).basis();
            case CATEGORY, OFFENCE, EMERGENCY, INCOMPLETE, PRESERVED, CONVERTED, LAPSED, EXTENDED, PATH, CAME_BACK ->
                Optional.empty();
        };
    }
}
