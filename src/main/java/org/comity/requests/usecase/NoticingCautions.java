package org.comity.requests.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.Officer;
import org.comity.identity.OwnKeys;
import org.comity.requests.model.Brakes;
import org.comity.requests.model.Caution;
import org.comity.requests.model.Request;
import org.comity.requests.model.Sending;
import org.comity.requests.store.SendingHistory;
import org.comity.vocabulary.Sha256;

/// Looks whether anything is unusual about a sending, in the transaction that would let it go out.
public class NoticingCautions {

    private static final int EARLIER = 200;
    private static final Duration BURST = Duration.ofMinutes(10);
    private static final Duration LATELY = Duration.ofDays(180);

    private final SendingHistory history;
    private final OwnKeys keys;
    private final Brakes brakes;

    public NoticingCautions(SendingHistory history, OwnKeys keys, Brakes brakes) {
        this.history = history;
        this.keys = keys;
        this.brakes = brakes;
    }

    /// @param key digest of the id of the passkey that touched; empty on a demonstration
    /// @return nothing where the authority has no brakes
    public Set<Caution> of(Request request, Officer sender, Optional<Sha256> key, Instant now) {
        return brakes.on(request.requesting()) ? Caution.of(sending(request, sender, key, now)) : Set.of();
    }

    private Sending sending(Request request, Officer sender, Optional<Sha256> key, Instant now) {
        return new Sending(
                now,
                sender.authority().zone(),
                sender.authority().functions().contains(AuthorityFunction.CONTACT_POINT),
                history.earlier(sender.id(), EARLIER),
                history.sentSince(sender.id(), now.minus(BURST)) + 1,
                brakes.usualInTenMinutes(),
                history.trodden(request, now.minus(LATELY)),
                key.flatMap(digest -> key(sender, digest)).orElse(null));
    }

    private Optional<Sending.Key> key(Officer sender, Sha256 digest) {
        return keys.of(sender.id()).stream()
                .filter(key -> key.digest().equals(digest))
                .map(key -> new Sending.Key(key.created(), history.used(digest)))
                .findFirst();
    }
}
