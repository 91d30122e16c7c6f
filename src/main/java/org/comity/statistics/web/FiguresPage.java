package org.comity.statistics.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.requests.model.Side;
import org.comity.statistics.model.Count;
import org.comity.statistics.model.Dimension;
import org.comity.statistics.model.Figures;
import org.comity.statistics.model.Refusal;
import org.comity.statistics.model.Tally;
import org.comity.statistics.model.Times;
import org.comity.statistics.usecase.ReadingOwnFigures.Own;
import org.comity.vocabulary.ArticleRef;
import org.comity.web.FieldError;

/// The figures of an authority as its page shows them: every plot is drawn from the table beside it.
///
/// @param errors what is wrong with the months that were typed; then the usual ones are shown
public record FiguresPage(Own own, Wanted wanted, Named named, List<FieldError> errors) {

    /// Classes of times: each ends where the next begins.
    public enum Within {
        HOUR(3_600),
        DAY(86_400),
        THREE_DAYS(3 * 86_400),
        WEEK(7 * 86_400),
        MONTH(30 * 86_400),
        TWO_MONTHS(60 * 86_400),
        LONGER(Integer.MAX_VALUE);

        private final int until;

        Within(int until) {
            this.until = until;
        }
    }

    /// What is told apart on the page.
    public enum Table {
        MEASURE,
        ARTICLE,
        CATEGORY,
        OFFENCE,
        STATE,
        PARTNER
    }

    /// A month as a column.
    ///
    /// @param height in hundredths of the highest
    public record Column(YearMonth month, int number, int height) {}

    private static final int NINETY = 90;
    private static final int HUNDRED = 100;

    public Figures figures() {
        return own.figures();
    }

    public boolean received() {
        return figures().side() == Side.REQUESTED;
    }

    public int of(Count count) {
        return figures().all().of(count);
    }

    /// Hundredths of all, or of another number.
    public int share(Count count, Count of) {
        return of(of) == 0 ? 0 : Math.round((float) of(count) * HUNDRED / of(of));
    }

    public Line.Times times() {
        return times(figures().all());
    }

    private Line.Times times(Tally tally) {
        return new Line.Times(
                named.time(tally.acknowledged().median()),
                named.time(tally.acknowledged().within(NINETY)),
                named.time(tally.executed().median()),
                named.time(tally.executed().within(NINETY)));
    }

    public List<Column> columns() {
        var most = figures().months().values().stream()
                .mapToInt(Tally::requests)
                .max()
                .orElse(0);
        return figures().months().entrySet().stream()
                .map(each -> new Column(
                        each.getKey(),
                        each.getValue().requests(),
                        Line.width(each.getValue().requests(), most)))
                .toList();
    }

    /// The most frequent first.
    public List<Line> lines(Table table) {
        return switch (table) {
            case MEASURE -> lines(Dimension.MEASURE);
            case ARTICLE ->
                lines(figures().byArticle().entrySet().stream()
                        .map(each -> line("", Optional.of(ArticleRef.parse(each.getKey())), each.getValue()))
                        .toList());
            case CATEGORY -> lines(Dimension.CATEGORY);
            case OFFENCE -> lines(Dimension.OFFENCE);
            case STATE -> lines(Dimension.STATE);
            case PARTNER -> lines(Dimension.PARTNER);
        };
    }

    private List<Line> lines(Dimension dimension) {
        return lines(figures().by(dimension).entrySet().stream()
                .map(each -> line(
                        named.value(dimension, each.getKey()),
                        Named.citation(dimension, each.getKey()),
                        each.getValue()))
                .toList());
    }

    private Line line(String label, Optional<ArticleRef> citation, Tally tally) {
        var all = figures().all().requests();
        return new Line(
                label,
                citation,
                tally.requests(),
                Line.width(tally.requests(), all),
                times(tally),
                tally.of(Count.REFUSED),
                tally.of(Count.INCOMPLETE));
    }

    private static List<Line> lines(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparingInt(Line::number).reversed())
                .toList();
    }

    /// Why requests came back, the most frequent first.
    public List<Line> refusals() {
        var all = of(Count.REFUSED);
        return lines(figures().all().refusals().entrySet().stream()
                .map(each -> refusal(Refusal.of(each.getKey()), each.getValue(), all))
                .toList());
    }

    private Line refusal(Refusal refusal, int number, int all) {
        return new Line(
                named.ground(refusal), refusal.basis(), number, Line.width(number, all), Line.Times.NONE, number, 0);
    }

    /// How many were acknowledged, or executed, within how long.
    public List<Line> spread(boolean executed) {
        var times = executed ? figures().all().executed() : figures().all().acknowledged();
        var lines = new ArrayList<Line>();
        var from = 0;
        for (var within : Within.values()) {
            lines.add(spread(within, times, from));
            from = within.until;
        }
        return lines;
    }

    private Line spread(Within within, Times times, int from) {
        var number = times.between(from, within.until);
        return new Line(
                named.text("statistics.within." + within),
                Optional.empty(),
                number,
                Line.width(number, times.count()),
                Line.Times.NONE,
                0,
                0);
    }

    /// What happened to preserved data, in the order of the law.
    public Map<Count, Integer> preservation() {
        var counted = new EnumMap<Count, Integer>(Count.class);
        for (var count : List.of(Count.PRESERVED, Count.EXTENDED, Count.EXTENSIONS, Count.CONVERTED, Count.LAPSED)) {
            counted.put(count, of(count));
        }
        return counted;
    }
}
