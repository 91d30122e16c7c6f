package org.comity.seals.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.identity.Authority;
import org.comity.seals.model.SealCertificate;

/// What an authority seals by, for those who look after it.
///
/// @param current empty until the first document is sealed
/// @param others valid certificates it has beside
/// @param changes whether the reader may choose
public record OwnSeal(
        Authority authority,
        Optional<SealCertificate> current,
        List<SealCertificate> others,
        boolean changes,
        Instant now) {

    public OwnSeal {
        others = List.copyOf(others);
    }
}
