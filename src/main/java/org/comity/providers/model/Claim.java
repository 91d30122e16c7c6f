package org.comity.providers.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.identity.PersonId;
import org.comity.providers.ClaimId;
import org.comity.providers.Keeper;

/// A provider's lawyer says that a page of the directory is theirs, and shows it by control of one of the domains the
/// page lists.
///
/// @param page the provider's name in the facts
/// @param domain one of the page's own
/// @param function what the claimant is there
/// @param text to be published under the domain, and no other claim's
/// @param expires when it ends by itself, unless it was decided before
/// @param steps in their order
public record Claim(
        ClaimId id,
        String page,
        Keeper keeper,
        String domain,
        Way way,
        String function,
        String text,
        PersonId by,
        Instant at,
        Instant expires,
        List<ClaimStep> steps) {

    public Claim {
        steps = List.copyOf(steps);
    }

    /// Where the text is published.
    public enum Way {
        /// In a TXT record of the name [Claim#record()].
        DNS,
        /// At the web address [Claim#file()].
        WEB
    }

    /// Why an act is not done.
    public enum Refusal {
        /// The claim is over, or was decided meanwhile.
        OVER,
        /// Whoever claims does not confirm.
        SAME_PERSON,
        /// Another provider keeps the page: that has to end first.
        KEPT_BY_ANOTHER
    }

    /// What becomes of an act.
    public sealed interface Transition {
        record Moved(ClaimEdge edge) implements Transition {}

        record Refused(Refusal why) implements Transition {}
    }

    public ClaimStatus status(Instant now) {
        return steps.isEmpty()
                ? now.isBefore(expires) ? ClaimStatus.OPEN : ClaimStatus.EXPIRED
                : ClaimLifecycle.after(steps.getLast().act());
    }

    /// Whether nobody decided in time, and nobody said so yet.
    public boolean overdue(Instant now) {
        return steps.isEmpty() && !now.isBefore(expires);
    }

    /// @param person empty where the node acts
    public Transition apply(ClaimAct act, ClaimHand hand, Optional<PersonId> person, Instant now) {
        var from = hand == ClaimHand.NODE && overdue(now) ? ClaimStatus.OPEN : status(now);
        var edge = ClaimLifecycle.taken(from, act, hand);
        if (edge.isEmpty() || (hand == ClaimHand.NODE && !overdue(now))) {
            return new Transition.Refused(Refusal.OVER);
        }
        return hand == ClaimHand.SECRETARIAT && person.filter(by::equals).isPresent()
                ? new Transition.Refused(Refusal.SAME_PERSON)
                : new Transition.Moved(edge.get());
    }

    /// When the text was found, and the page came into the provider's hands.
    public Optional<ClaimStep> verified() {
        return steps.stream().filter(step -> step.act() == ClaimAct.CONFIRM).findFirst();
    }

    /// The name whose TXT record holds the text.
    public String record() {
        return "_comity." + domain;
    }

    /// The web address (RFC 8615) that answers with the text.
    public String file() {
        return "https://" + domain + "/.well-known/comity-verification.txt";
    }

    /// Where the text is to be looked for.
    public String place(Way where) {
        return switch (where) {
            case DNS -> "TXT " + record();
            case WEB -> file();
        };
    }
}
