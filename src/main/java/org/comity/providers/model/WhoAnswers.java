package org.comity.providers.model;

import java.util.Optional;
import org.comity.providers.AnsweringEntity;
import org.comity.providers.AnsweringEntity.Why;
import org.comity.providers.ListedProvider;
import org.comity.providers.ProviderRegion;
import org.comity.treaties.StateFact;

/// Which company of a provider answers for a user in a State: one in that State; else the one that the provider's own
/// rules name; else headquarters, as the place where one asks. Nothing is concluded from where a State lies.
public final class WhoAnswers {

    private WhoAnswers() {}

    public static AnsweringEntity forUserIn(StateFact state, ListedProvider provider) {
        var rule =
                provider.regions().stream().filter(line -> line.covers(state)).findFirst();
        return here(state, provider, rule)
                .or(() -> rule.map(WhoAnswers::byRule))
                .orElseGet(() -> seat(provider));
    }

    private static Optional<AnsweringEntity> here(
            StateFact state, ListedProvider provider, Optional<ProviderRegion> rule) {
        return provider.companies().stream()
                .filter(company -> company.entity().country().equals(state.country()))
                .findFirst()
                .map(company -> {
                    var seat = provider.seat().country().equals(state.country());
                    var other = rule.filter(line -> !line.entity().country().equals(state.country()));
                    return new AnsweringEntity(
                            company.entity(), seat ? Why.SEAT_HERE : Why.ESTABLISHED_HERE, company.source(), other);
                });
    }

    private static AnsweringEntity byRule(ProviderRegion rule) {
        return new AnsweringEntity(
                rule.entity(), rule.certain() ? Why.OWN_RULE : Why.OWN_RULE_TO_ASK, rule.source(), Optional.empty());
    }

    private static AnsweringEntity seat(ListedProvider provider) {
        var seat = provider.companies().getFirst();
        return new AnsweringEntity(seat.entity(), Why.SEAT_ONLY, seat.source(), Optional.empty());
    }
}
