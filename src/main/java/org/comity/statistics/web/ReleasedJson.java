package org.comity.statistics.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.statistics.model.ReleasedCell;
import org.comity.statistics.usecase.ReadingFiguresOfAll.OfAll;
import org.jspecify.annotations.Nullable;

/// What was released across authorities, for programs. Numbers of requests are rounded to the nearest five.
///
/// @param quarters all that were released, the latest first
/// @param quarter the one these figures are of; absent where none was released
/// @param parts by dimension; the value `*` stands for all that are not told of by themselves
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleasedJson(
        List<String> quarters,
        @Nullable String quarter,
        @Nullable Instant releasedAt,
        SortedMap<String, List<Cell>> parts) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cell(
            String value,
            int requests,
            @Nullable Integer acknowledgedMedianSeconds,
            @Nullable Integer acknowledgedNinetyPercentSeconds,
            @Nullable Integer executedMedianSeconds,
            @Nullable Integer executedNinetyPercentSeconds) {

        static Cell of(ReleasedCell cell) {
            return new Cell(
                    cell.value(),
                    cell.requests(),
                    StatisticsJson.boxed(cell.acknowledgedMedian()),
                    StatisticsJson.boxed(cell.acknowledgedNinety()),
                    StatisticsJson.boxed(cell.executedMedian()),
                    StatisticsJson.boxed(cell.executedNinety()));
        }
    }

    static ReleasedJson of(OfAll all) {
        var parts = new TreeMap<String, List<Cell>>();
        all.quarter()
                .ifPresent(released -> released.parts()
                        .forEach((part, cells) -> parts.put(
                                part.name().toLowerCase(Locale.ROOT),
                                cells.stream().map(Cell::of).toList())));
        return new ReleasedJson(
                all.quarters().stream().map(Object::toString).toList(),
                all.quarter().map(released -> released.quarter().toString()).orElse(null),
                all.quarter().map(released -> released.at()).orElse(null),
                parts);
    }
}
