package org.comity.requests.lint;

import static org.comity.requests.lint.Rule.advice;
import static org.comity.requests.lint.Rule.at;
import static org.comity.requests.lint.Rule.comesBack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Words;
import org.comity.profiles.Row;
import org.comity.requests.lint.Rule.Hit;
import org.comity.requests.model.Field;
import org.comity.vocabulary.Country;

/// The offence by its class in the Convention and by the provisions of both States. What their profiles name is a help:
/// how far a provision goes nobody may have said, so that it never decides.
final class OffenceRemarks {

    private static final Pattern NUMBERS = Pattern.compile("\\d+");

    /// The number of an act or its year, by which no provision is told from another.
    private static final Pattern OF_THE_ACT = Pattern.compile("\\d+[./]\\d{4}|\\b(18|19|20)\\d{2}\\b");

    static final List<Rule> RULES = List.of(
            comesBack(
                    "offence.noProvision",
                    at(
                            Field.PROVISIONS,
                            draft -> draft.has(Field.OFFENCE)
                                    && !draft.has(Field.PROVISIONS)
                                    && named(draft, draft.from()).isEmpty())),
            comesBack("offence.noProvisionKnown", draft -> draft.has(Field.PROVISIONS) ? Stream.of() : own(draft)),
            advice(
                    "offence.otherProvision",
                    draft -> draft.has(Field.PROVISIONS) && !cites(draft, draft.from()) ? own(draft) : Stream.of()),
            advice(
                    "offence.noNumber",
                    at(
                            Field.PROVISIONS,
                            draft -> draft.has(Field.PROVISIONS)
                                    && !NUMBERS.matcher(draft.value(Field.PROVISIONS))
                                            .find())),
            comesBack("offence.political", OffenceRemarks::political));

    private OffenceRemarks() {}

    /// What the profile of the requesting State names for the article, as something to cite.
    private static Stream<Hit> own(Draft draft) {
        return draft.asks(Field.PROVISIONS) ? named(draft, draft.from()).stream() : Stream.of();
    }

    /// The provision that a State's profile names for the offence.
    static Optional<Hit> named(Draft draft, Country state) {
        return rows(draft, state).stream()
                .filter(row -> !row.provision().act().isBlank())
                .findFirst()
                .map(row -> Hit.at(Field.PROVISIONS)
                        .naming(new Argument.State(state), new Words(place(row)))
                        .restingOn(new Finding.Fact(state, row.provision().source(), Optional.of(row.freshness()))));
    }

    static List<Row> rows(Draft draft, Country state) {
        return draft.offence()
                .filter(offence -> offence.establishedUnderArticles2To11())
                .map(offence -> draft.law().provisions(state, offence.basis()))
                .orElse(List.of());
    }

    private static String place(Row row) {
        var provision = row.provision();
        return provision.place().isBlank() ? provision.act() : provision.act() + ", " + provision.place();
    }

    /// Whether the draft cites a number that the profile of a State names for the offence; also when nothing is named.
    static boolean cites(Draft draft, Country state) {
        var rows = rows(draft, state);
        var cited = numbers(draft.value(Field.PROVISIONS));
        return rows.isEmpty()
                || rows.stream()
                        .map(row -> numbers(row.provision().place()))
                        .anyMatch(named -> named.isEmpty() || named.stream().anyMatch(cited::contains));
    }

    private static Set<String> numbers(String place) {
        return NUMBERS.matcher(OF_THE_ACT.matcher(place).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /// Words that the other side may read as a political offence: to be met before the ground is raised.
    private static Stream<Hit> political(Draft draft) {
        return Stream.of(Field.FACTS, Field.PROVISIONS, Field.SUBJECT)
                .filter(field -> Phrases.POLITICAL.in(draft.value(field)))
                .limit(1)
                .map(field -> Hit.at(field)
                        .naming(new Words(Phrases.POLITICAL.found(draft.value(field))))
                        .citing(politicalGround(draft)));
    }

    private static String politicalGround(Draft draft) {
        return switch (draft.measure()) {
            case PRESERVATION -> "29(5)(a)";
            case PARTIAL_DISCLOSURE -> "30(2)(a)";
            case EXTRADITION, PROVISIONAL_ARREST -> "24(5)";
            default -> "27(4)(a)";
        };
    }
}
