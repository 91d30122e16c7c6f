package org.comity.statistics.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.statistics.model.Count;
import org.comity.statistics.model.Dimension;
import org.comity.statistics.model.Tally;
import org.comity.statistics.model.Times;
import org.comity.statistics.usecase.ReadingOwnFigures.Own;
import org.jspecify.annotations.Nullable;

/// The figures of an authority for programs. Codes are the same in every language.
///
/// @param exact false where times are within five in a hundred
/// @param parts by dimension, such as `measure`, `article` or `month`, and then by value
public record StatisticsJson(
        String side, String from, String to, Instant at, boolean exact, Part all, SortedMap<String, List<Part>> parts) {

    private static final int NINETY = 90;

    /// @param counts by what is counted: `requests`, `refused`, `converted` and so on
    /// @param refusals by ground
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            String value,
            SortedMap<String, Integer> counts,
            Map<String, Integer> refusals,
            Taken acknowledged,
            Taken executed) {

        static Part of(String value, Tally tally) {
            var counts = new TreeMap<String, Integer>();
            for (var count : Count.values()) {
                counts.put(count.name().toLowerCase(Locale.ROOT), tally.of(count));
            }
            return new Part(
                    value, counts, tally.refusals(), Taken.of(tally.acknowledged()), Taken.of(tally.executed()));
        }
    }

    /// @param count how many; absent are times of none
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Taken(
            int count,
            @Nullable Integer medianSeconds,
            @Nullable Integer ninetyPercentSeconds) {

        static Taken of(Times times) {
            return new Taken(times.count(), boxed(times.median()), boxed(times.within(NINETY)));
        }
    }

    static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    static StatisticsJson of(Own own) {
        var figures = own.figures();
        var parts = new TreeMap<String, List<Part>>();
        for (var dimension : Dimension.values()) {
            if (dimension != Dimension.ALL) {
                parts.put(dimension.name().toLowerCase(Locale.ROOT), parts(figures.by(dimension)));
            }
        }
        parts.put("article", parts(figures.byArticle()));
        parts.put("month", parts(figures.months()));
        return new StatisticsJson(
                Wanted.written(figures.side()),
                figures.period().from().toString(),
                figures.period().to().toString(),
                own.at(),
                figures.exact(),
                Part.of("", figures.all()),
                parts);
    }

    private static List<Part> parts(SortedMap<?, Tally> tallies) {
        var parts = new ArrayList<Part>();
        tallies.forEach((value, tally) -> parts.add(Part.of(value.toString(), tally)));
        return parts;
    }
}
