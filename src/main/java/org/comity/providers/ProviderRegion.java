package org.comity.providers;

import java.util.List;
import java.util.Set;
import org.comity.treaties.FactSource;
import org.comity.treaties.ProviderFact.LegalEntity;
import org.comity.treaties.StateFact;

/// What a provider's own rules say about which of its companies answers for users somewhere.
///
/// @param provider one of the names of a listed provider
/// @param usersIn codes of States; `EEA`, `EUROPE` or `OTHER` for what no earlier line names
/// @param certain false when the source speaks of a company and leaves open for whom: then it is to be asked
public record ProviderRegion(
        String provider, List<String> usersIn, LegalEntity entity, boolean certain, FactSource source) {

    /// States of the European Economic Area outside the European Union.
    private static final Set<String> EEA_OUTSIDE_UNION = Set.of("IS", "LI", "NO");

    public ProviderRegion {
        usersIn = List.copyOf(usersIn);
    }

    /// Whether a user in the State falls under this line.
    public boolean covers(StateFact state) {
        return usersIn.stream().anyMatch(place -> covers(place, state));
    }

    private static boolean covers(String place, StateFact state) {
        var code = state.country().code();
        return switch (place) {
            case "OTHER" -> true;
            case "EUROPE" -> state.region() == StateFact.Region.EUROPE;
            case "EEA" -> state.europeanUnion() || EEA_OUTSIDE_UNION.contains(code);
            default -> place.equals(code);
        };
    }
}
