package org.comity.providers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What other modules may learn of pages that providers keep: that something moved, never what is said. Published in
/// the transaction in which it happens.
public sealed interface ProvidersEvent {

    ClaimId claim();

    Keeper keeper();

    Instant at();

    /// A claim was made, or moved.
    ///
    /// @param status the word of its lifecycle: `OPEN` when it was made
    /// @param byProvider whether somebody of the provider did it
    /// @param until when it ends by itself; null when it no longer does
    record ClaimMoved(
            ClaimId claim,
            Keeper keeper,
            String status,
            boolean byProvider,
            @Nullable Instant until,
            Instant at) implements ProvidersEvent {}

    /// Somebody of the provider should say again that the page is right; told once after each confirmation.
    record ConfirmationDue(ClaimId claim, Keeper keeper, Instant due, Instant at) implements ProvidersEvent {}
}
