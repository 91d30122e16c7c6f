package org.comity.pathfinder.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.profiles.Subject;

/// The law of the requested State may be another in a part of its territory: what is told of a part, certain or not,
/// decides nothing for the whole, and whoever asks is sent to look, once for each part.
record OtherTerritories(Subject measure, Finding said) implements Rule {

    /// @param provision which makes its law matter
    OtherTerritories(Subject measure, String provision) {
        this(
                measure,
                Finding.warns(provision, "national.territory").about(Topic.FORM).naming(Blank.REQUESTED, Blank.WORDS));
    }

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.to().remembered(this, this::of);
    }

    private List<Finding> of(StateOnDay state) {
        return state.procedure().parts(measure).stream()
                .collect(Collectors.toMap(
                        row -> row.procedure().territory(),
                        Function.identity(),
                        (first, _) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .map(row -> said.naming(
                                state.named(),
                                new Argument.Words(row.procedure().territory()))
                        .restingOn(state.country(), row))
                .toList();
    }

    @Override
    public List<Finding> sayings() {
        return List.of(said);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.PROCEDURE);
    }
}
