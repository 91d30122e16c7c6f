package org.comity.requests.usecase;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.comity.identity.TouchOutcome;
import org.comity.requests.model.Request;
import org.comity.requests.model.Transition.Reason;
import org.comity.requests.store.RequestStore.Stored;
import org.springframework.transaction.support.TransactionTemplate;

/// The solemn part that sending and releasing have in common. What was printed when the touch was asked for is sealed
/// before the transaction begins, so that no row is held while a seal is made; nothing goes out that nobody touched
/// for.
public class GoingOut {

    private final PrintingRequest printing;
    private final SealingDocument sealing;
    private final TransactionTemplate transaction;

    public GoingOut(PrintingRequest printing, SealingDocument sealing, TransactionTemplate transaction) {
        this.printing = printing;
        this.sealing = sealing;
        this.transaction = transaction;
    }

    /// Refused where the authority has no seal.
    ///
    /// @param sent what it will be once it went out
    /// @param commit all the rest, in one transaction; it gets nothing when nothing is kept that can go out
    ActOutcome seal(Stored seen, Request sent, Function<Optional<Printed>, ActOutcome> commit) {
        var outgoing = printing.kept(seen, sent);
        var printed = outgoing.flatMap(kept -> sealing.seal(sent, kept));
        if (outgoing.isPresent() && printed.isEmpty()) {
            return new ActOutcome.Refused(new Reason.NoSeal());
        }
        return transaction.execute(status -> commit.apply(printed));
    }

    /// Goes on once the touch is proven. Without a paper the touch was for something else: it is asked for anew.
    ///
    /// @param go lets it go out, with what proves the touch
    /// @return done, with the request as `go` left it
    ActOutcome touched(
            TouchOutcome touch,
            Request sent,
            Optional<Printed> printed,
            BiFunction<Printed, Map<String, String>, Request> go) {
        return switch (touch) {
            case TouchOutcome.Refused(var why) -> new ActOutcome.Refused(new Reason.Untouched(why));
            case TouchOutcome.Proven proven
            when printed.isEmpty() -> new ActOutcome.Refused(new Reason.Untouched(TouchOutcome.Reason.CHANGED));
            case TouchOutcome.Proven(var proof) -> {
                printing.used(sent.id());
                yield new ActOutcome.Done(go.apply(printed.get(), proof));
            }
        };
    }
}
