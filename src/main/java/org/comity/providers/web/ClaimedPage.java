package org.comity.providers.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.providers.ListedProvider;
import org.comity.providers.model.Claim;
import org.comity.providers.model.ClaimAct;
import org.comity.providers.model.ClaimEdge;
import org.comity.providers.model.ClaimHand;
import org.comity.providers.model.ClaimLifecycle;
import org.comity.providers.model.ClaimStatus;
import org.comity.web.FieldError;

/// One claim.
///
/// @param provider whose page it is; empty when the facts no longer list it
/// @param hand whose acts the reader does with it
/// @param typed what was typed into the form that was refused
public record ClaimedPage(
        Claim claim,
        Optional<ListedProvider> provider,
        Optional<ClaimHand> hand,
        Instant now,
        Map<String, String> typed,
        List<FieldError> errors) {

    public ClaimStatus status() {
        return claim.status(now);
    }

    public List<ClaimEdge> open() {
        return hand.map(who -> ClaimLifecycle.open(status(), who)).orElse(List.of());
    }

    public boolean secretariat() {
        return hand.filter(who -> who == ClaimHand.SECRETARIAT).isPresent();
    }

    public boolean typing(ClaimAct act) {
        return typed.getOrDefault("act", "").equals(act.name());
    }
}
