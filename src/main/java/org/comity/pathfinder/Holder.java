package org.comity.pathfinder;

import java.util.List;
import java.util.Optional;
import org.comity.treaties.ProviderFact;
import org.comity.treaties.ProviderFact.LegalEntity;
import org.comity.vocabulary.Country;

/// Who holds what is needed.
public sealed interface Holder {

    /// Somebody in a State, or the State itself.
    record InState(Country state) implements Holder {}

    /// A service provider, with the legal entities that may hold the data.
    record Provider(ProviderFact fact) implements Holder {}

    /// Nobody knows yet.
    record Unknown() implements Holder {}

    /// The States in which it can be asked for, without repetition, the provider's seat first.
    default List<Country> states() {
        return switch (this) {
            case InState(var state) -> List.of(state);
            case Provider(var fact) ->
                fact.entities().stream().map(LegalEntity::country).distinct().toList();
            case Unknown() -> List.of();
        };
    }

    default Optional<ProviderFact> provider() {
        return switch (this) {
            case Provider(var fact) -> Optional.of(fact);
            case InState state -> Optional.empty();
            case Unknown() -> Optional.empty();
        };
    }
}
