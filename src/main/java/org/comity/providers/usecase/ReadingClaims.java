package org.comity.providers.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.identity.WaitingForSecretariat;
import org.comity.providers.ClaimId;
import org.comity.providers.model.Claim;
import org.comity.providers.model.ClaimHand;
import org.comity.providers.store.ClaimStore;
import org.springframework.transaction.annotation.Transactional;

/// Claims to pages, as far as somebody may read them: those of their own provider, or all of them for who decides.
public class ReadingClaims implements WaitingForSecretariat {

    private static final int MOST_LISTED = 200;

    private final ClaimStore claims;
    private final ClaimAccess access;
    private final Clock clock;

    public ReadingClaims(ClaimStore claims, ClaimAccess access, Clock clock) {
        this.claims = claims;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Person person) {
        return access.mayDecide(person)
                ? claims.open(clock.instant(), MOST).stream()
                        .map(ReadingClaims::item)
                        .toList()
                : List.of();
    }

    private static Waiting item(Claim claim) {
        return new Waiting(
                "providers.waiting.claim.",
                claim.keeper().name(),
                Optional.empty(),
                claim.at(),
                Optional.of(claim.expires()),
                "/claims/" + claim.id());
    }

    /// The newest first; empty for those who have no such list.
    @Transactional(readOnly = true)
    public Optional<List<Claim>> list(Person person) {
        if (!access.mayList(person)) {
            return Optional.empty();
        }
        return Optional.of(
                access.mayDecide(person)
                        ? claims.newest(MOST_LISTED)
                        : access.mayClaim(person)
                                .map(provider -> claims.of(provider.id(), MOST_LISTED))
                                .orElse(List.of()));
    }

    @Transactional(readOnly = true)
    public Optional<Claim> claim(Person person, ClaimId id) {
        return claims.find(id).filter(claim -> access.mayRead(person, claim.keeper()));
    }

    public boolean decides(Person person) {
        return access.mayDecide(person);
    }

    /// Whose acts somebody does with a claim; empty for who only reads, if that.
    public Optional<ClaimHand> hand(Person person, Claim claim) {
        if (access.mayDecide(person)) {
            return Optional.of(ClaimHand.SECRETARIAT);
        }
        return access.mayStop(person, claim.keeper()) ? Optional.of(ClaimHand.PROVIDER) : Optional.empty();
    }
}
