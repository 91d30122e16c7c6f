package org.comity.providers.usecase;

import java.util.List;
import java.util.Optional;
import org.comity.providers.AnsweringEntity;
import org.comity.providers.KeptPage;
import org.comity.providers.ListedProvider;
import org.comity.providers.PageFreshness;
import org.comity.providers.Statement;
import org.comity.providers.model.KnownPoint;
import org.comity.providers.model.ThemeCheck;
import org.comity.vocabulary.Country;

/// All that is known and not known of a provider.
///
/// @param points each point an officer asks about, in the order in which they ask
/// @param state where the user is, when that was said
/// @param answering who answers for a user there; present exactly when the State is
/// @param kept present exactly where the provider keeps the page
/// @param door what the reader may do with the page
public record ProviderDescription(
        ListedProvider provider,
        List<KnownPoint> points,
        List<ThemeCheck> themes,
        Optional<Country> state,
        Optional<AnsweringEntity> answering,
        Optional<Kept> kept,
        Door door) {

    /// The page as its provider keeps it.
    ///
    /// @param line the telephone for emergencies, where the reader may see it
    /// @param lineHidden whether there is one the reader may not see
    public record Kept(KeptPage page, PageFreshness freshness, Optional<Statement> line, boolean lineHidden) {}

    public enum Door {
        NONE,
        CLAIM,
        KEEP
    }

    public ProviderDescription {
        points = List.copyOf(points);
        themes = List.copyOf(themes);
    }
}
