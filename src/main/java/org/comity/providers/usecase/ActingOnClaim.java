package org.comity.providers.usecase;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.providers.ClaimId;
import org.comity.providers.model.Claim;
import org.comity.providers.model.ClaimAct;
import org.comity.providers.model.ClaimEdge;
import org.comity.providers.model.ClaimStep.Found;
import org.comity.providers.store.ClaimStore;
import org.springframework.transaction.annotation.Transactional;

/// Confirms or refuses a claim for the secretariat, withdraws it for the provider, and ends for either what was
/// verified. Whoever claims never confirms; a page has one keeper at a time.
public class ActingOnClaim {

    /// An act and what is said with it.
    ///
    /// @param found where and when the text was found; present exactly when it is confirmed
    /// @param reason empty where none is asked for
    public record Deed(ClaimAct act, Optional<Found> found, String reason) {}

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Refused(Claim.Refusal why) implements Outcome {}

        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// There is no such claim, or not for this person.
        record NotFound() implements Outcome {}
    }

    private final ClaimStore claims;
    private final ReadingClaims reading;
    private final ClaimChronicle chronicle;
    private final FreshTouch touch;
    private final Clock clock;

    public ActingOnClaim(
            ClaimStore claims, ReadingClaims reading, ClaimChronicle chronicle, FreshTouch touch, Clock clock) {
        this.claims = claims;
        this.reading = reading;
        this.chronicle = chronicle;
        this.touch = touch;
        this.clock = clock;
    }

    @Transactional
    public Outcome act(Person person, ClaimId id, Deed deed, Optional<TouchAnswer> answer) {
        chronicle.lock();
        var claim = claims.find(id);
        var hand = claim.flatMap(found -> reading.hand(person, found));
        if (claim.isEmpty() || hand.isEmpty()) {
            return new Outcome.NotFound();
        }
        return switch (claim.get().apply(deed.act(), hand.get(), Optional.of(person.id()), clock.instant())) {
            case Claim.Transition.Refused(var why) -> new Outcome.Refused(why);
            case Claim.Transition.Moved(var edge) ->
                edge.act() == ClaimAct.CONFIRM
                                && claims.keeping(claim.get().page()).isPresent()
                        ? new Outcome.Refused(Claim.Refusal.KEPT_BY_ANOTHER)
                        : carryOut(person, claim.get(), edge, deed, answer);
        };
    }

    private Outcome carryOut(Person person, Claim claim, ClaimEdge edge, Deed deed, Optional<TouchAnswer> answer) {
        var said = new ClaimChronicle.Outcome(Optional.of(person.id()), deed.found(), deed.reason());
        if (!edge.touched()) {
            chronicle.moved(claim, edge, said, Map.of());
            return new Outcome.Done();
        }
        var shown = shown(claim, deed);
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                chronicle.moved(claim, edge, said, proof);
                yield new Outcome.Done();
            }
        };
    }

    private static Shown shown(Claim claim, Deed deed) {
        var shown = Shown.of("providers.claim.act." + deed.act())
                .line("providers.claim.page", claim.page())
                .line("providers.claim.provider", claim.keeper().name())
                .line("providers.claim.domain", claim.domain())
                .line("providers.claim.function", claim.function())
                .line("providers.claim.text", claim.text());
        deed.found()
                .ifPresent(found -> shown.line("providers.claim.place", found.place())
                        .line("providers.claim.found", found.at().toString()));
        return deed.reason().isEmpty()
                ? shown.shown()
                : shown.line("providers.claim.reason", deed.reason()).shown();
    }
}
