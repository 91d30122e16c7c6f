package org.comity.pathfinder.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.pathfinder.Overview;
import org.comity.pathfinder.usecase.OverviewForm;
import org.comity.pathfinder.usecase.QuestionForm;
import org.comity.pathfinder.web.OverviewPage.Line;
import org.comity.pathfinder.web.OverviewPage.Map;
import org.comity.pathfinder.web.OverviewPage.Mark;
import org.comity.treaties.WorldMap;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// Colours the one geometry by the best path to each State.
record DrawingOverview(WorldMap world, ReadersWords words) {

    private static final String SEPARATOR = " · ";

    /// Every State leads to itself as the one that asks.
    Map toChoose(OverviewForm form, Language language) {
        var states = words.states(language).stream()
                .collect(toMap(choice -> new Country(choice.value()), Function.identity()));
        var marks = world.marks().stream()
                .filter(states::containsKey)
                .map(state -> new Mark(
                        state,
                        "choice",
                        words.names().name(state, language),
                        "/paths/world" + Query.of(form.with(QuestionForm.FROM, state.code()))))
                .toList();
        return new Map(world.viewBox(), marks);
    }

    /// Every State leads to the full answer; the one that asks leads to what is known about it.
    Map coloured(Overview overview, List<Line> lines, Language language) {
        var byState = lines.stream().collect(toMap(Line::state, line -> mark(line, language)));
        var from = overview.question().from();
        byState.put(from, asking(from, language));
        var marks = world.marks().stream()
                .flatMap(state -> Stream.ofNullable(byState.get(state)))
                .toList();
        return new Map(world.viewBox(), marks);
    }

    private Mark asking(Country from, Language language) {
        return new Mark(
                from,
                "asking",
                words.names().name(from, language)
                        + SEPARATOR
                        + words.in(language).text("pathfinder.world.asking"),
                "/states/" + from.code());
    }

    private Mark mark(Line line, Language language) {
        var wording = words.in(language);
        var best = line.only().best();
        var said = line.name()
                + SEPARATOR
                + wording.text("pathfinder.status." + best.status().written());
        return new Mark(
                line.state(),
                best.status().written(),
                best.measure()
                        .map(measure -> said + SEPARATOR + wording.title(measure))
                        .orElse(said),
                "/paths/" + line.only().answer());
    }
}
