package org.comity.providers.web;

import java.time.Instant;
import java.util.List;
import org.comity.providers.model.Claim;
import org.comity.providers.model.ClaimStatus;

/// Claims to pages: those of one provider, or all of them.
///
/// @param deciding whether the reader decides on them
public record ClaimsPage(List<Claim> claims, boolean deciding, Instant now) {

    public ClaimsPage {
        claims = List.copyOf(claims);
    }

    public List<Claim> open() {
        return claims.stream()
                .filter(claim -> claim.status(now) == ClaimStatus.OPEN)
                .toList();
    }

    public List<Claim> kept() {
        return claims.stream()
                .filter(claim -> claim.status(now) == ClaimStatus.VERIFIED)
                .toList();
    }

    public List<Claim> others() {
        return claims.stream()
                .filter(claim -> !open().contains(claim) && !kept().contains(claim))
                .toList();
    }
}
