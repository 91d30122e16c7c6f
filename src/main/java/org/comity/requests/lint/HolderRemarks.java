package org.comity.requests.lint;

import static org.comity.requests.lint.Rule.advice;
import static org.comity.requests.lint.Rule.comesBack;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.State;
import org.comity.pathfinder.Finding.Argument.Words;
import org.comity.requests.lint.Rule.Hit;
import org.comity.requests.model.Field;
import org.comity.treaties.ProviderFact;
import org.comity.treaties.ProviderFact.LegalEntity;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;

/// The data are in the State that is asked, with somebody who is there.
final class HolderRemarks {

    static final List<Rule> RULES = List.of(
            comesBack("holder.elsewhere", draft -> elsewhere(draft, true)),
            advice("holder.perhapsElsewhere", draft -> elsewhere(draft, false)),
            comesBack("location.elsewhere", HolderRemarks::locatedElsewhere),
            comesBack("holder.ofTheState", HolderRemarks::ofTheState));

    private static final Country UNITED_STATES = new Country("US");

    /// Two of the United States bear the name of another State.
    private static final Pattern OF_THE_UNION = Pattern.compile("(?i)\\bNew Mexico\\b|\\bGeorgia\\b");

    private HolderRemarks() {}

    /// None of the companies that are known of the provider is in the requested State.
    ///
    /// @param certain whether the fact is sourced through and through, and so may decide
    private static Stream<Hit> elsewhere(Draft draft, boolean certain) {
        return !draft.asks(Field.CUSTODIAN) || draft.fictional() || !draft.has(Field.CUSTODIAN)
                ? Stream.of()
                : draft.law().provider(draft.value(Field.CUSTODIAN)).stream()
                        .filter(provider -> provider.entities().stream()
                                .noneMatch(entity -> entity.country().equals(draft.to())))
                        .filter(provider -> sourced(provider) == certain)
                        .map(provider -> Hit.at(Field.CUSTODIAN)
                                .naming(new Words(provider.name()), new State(draft.to()), entities(provider))
                                .citing(territory(draft))
                                .restingOn(new Finding.Fact(
                                        provider.entities().getFirst().country(), provider.source())));
    }

    private static boolean sourced(ProviderFact provider) {
        return provider.source().standing() == Standing.SOURCED;
    }

    /// `Example Ltd (IE), Example Inc. (US)`.
    private static Argument entities(ProviderFact provider) {
        return new Words(String.join(
                ", ",
                provider.entities().stream()
                        .map((LegalEntity entity) -> entity.name() + " (" + entity.country() + ")")
                        .toList()));
    }

    private static Stream<Hit> locatedElsewhere(Draft draft) {
        if (!draft.asks(Field.LOCATION) || !draft.has(Field.LOCATION)) {
            return Stream.of();
        }
        var where = draft.to().equals(UNITED_STATES)
                ? OF_THE_UNION.matcher(draft.value(Field.LOCATION)).replaceAll("")
                : draft.value(Field.LOCATION);
        var named = draft.law().statesNamedIn(where);
        return named.contains(draft.to())
                ? Stream.of()
                : named.stream()
                        .sorted()
                        .limit(1)
                        .map(state -> Hit.at(Field.LOCATION)
                                .naming(new State(state), new State(draft.to()))
                                .citing(territory(draft)));
    }

    /// Systems of the State itself touch its essential interests.
    private static Stream<Hit> ofTheState(Draft draft) {
        return Stream.of(Field.CUSTODIAN, Field.LOCATION)
                .filter(field -> draft.asks(field) && Phrases.STATE_SYSTEMS.in(draft.value(field)))
                .limit(1)
                .map(field -> Hit.at(field)
                        .naming(new Words(Phrases.STATE_SYSTEMS.found(draft.value(field))))
                        .citing(essentialInterests(draft)));
    }

    private static String territory(Draft draft) {
        return switch (draft.measure()) {
            case PRESERVATION -> "29(1)";
            case STORED_DATA -> "31(1)";
            case PARTIAL_DISCLOSURE -> "30(1)";
            case LIVE_TRAFFIC -> "33(1)";
            case LIVE_CONTENT -> "34";
            case DOMAIN_REGISTRATION -> "CETS224 6(1)";
            case SUBSCRIBER_FROM_PROVIDER -> "CETS224 7(1)";
            case GIVING_EFFECT -> "CETS224 8(1)";
            case EMERGENCY_DISCLOSURE -> "CETS224 9(1)";
            case PROVIDER_DIRECTED -> "18(1)(b)";
            default -> "25(1)";
        };
    }

    private static String essentialInterests(Draft draft) {
        return switch (draft.measure()) {
            case PRESERVATION -> "29(5)(b)";
            case PARTIAL_DISCLOSURE -> "30(2)(b)";
            default -> "27(4)(b)";
        };
    }
}
