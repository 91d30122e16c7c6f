package org.comity.providers.usecase;

import java.util.List;
import java.util.Optional;
import org.comity.providers.AnsweringEntity;
import org.comity.providers.ListedProvider;
import org.comity.providers.model.KnownPoint;
import org.comity.providers.model.ThemeCheck;
import org.comity.vocabulary.Country;

/// All that is known and not known of a provider.
///
/// @param points each point an officer asks about, in the order in which they ask
/// @param state where the user is, when that was said
/// @param answering who answers for a user there; present exactly when the State is
public record ProviderDescription(
        ListedProvider provider,
        List<KnownPoint> points,
        List<ThemeCheck> themes,
        Optional<Country> state,
        Optional<AnsweringEntity> answering) {

    public ProviderDescription {
        points = List.copyOf(points);
        themes = List.copyOf(themes);
    }
}
