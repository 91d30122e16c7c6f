package org.comity.treaties;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.comity.vocabulary.Country;

/// A service provider: whom an order or request must name, and what it says it answers. Texts are in English, empty
/// where the source was silent.
///
/// @param entities the seat first, then the establishments; the seat bears the provider's own name where no other is
///     known
/// @param guidelines what it has published for authorities
/// @param portalName empty when it has none or none is known
/// @param direct whether it answers foreign authorities that ask it directly for subscriber information
/// @param preservationDays for how long it keeps what it was asked to preserve
/// @param emergencyProcedure whether it has published one; false also when that is not known
/// @param emergency what the procedure is
/// @param userNotice when it tells the user
/// @param retention what it says about how long data are kept
public record ProviderFact(
        String name,
        List<LegalEntity> entities,
        Optional<URI> guidelines,
        String portalName,
        Optional<URI> portal,
        Direct direct,
        String conditions,
        Optional<Integer> preservationDays,
        boolean emergencyProcedure,
        String emergency,
        String userNotice,
        String retention,
        FactSource source) {

    public ProviderFact {
        entities = List.copyOf(entities);
    }

    /// A company, and the State whose law it is under.
    public record LegalEntity(String name, Country country) {}

    public enum Direct {
        YES,
        CONDITIONS,
        NO,
        UNKNOWN
    }
}
