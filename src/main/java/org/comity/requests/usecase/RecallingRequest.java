package org.comity.requests.usecase;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.FreshTouch;
import org.comity.identity.Matter;
import org.comity.identity.Officer;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Transition;
import org.comity.requests.store.PaceStore;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.vocabulary.Sensitive;
import org.springframework.transaction.annotation.Transactional;

/// Ends what was sent in the name of an authority, by its head, who need not be able to read it. The other side is
/// told at once: not to act on it, and to undo what was done.
public class RecallingRequest {

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Refused(Transition.Reason reason) implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// It was not sent, or not in the name of this head's authority.
        record NotFound() implements Outcome {}
    }

    private final RequestStore requests;
    private final PaceStore pace;
    private final Chronicle chronicle;
    private final Access access;
    private final FreshTouch touch;
    private final Clock clock;

    public RecallingRequest(
            RequestStore requests, PaceStore pace, Chronicle chronicle, Access access, FreshTouch touch, Clock clock) {
        this.requests = requests;
        this.pace = pace;
        this.chronicle = chronicle;
        this.access = access;
        this.touch = touch;
        this.clock = clock;
    }

    /// @param reason for the other side
    @Transactional
    public Outcome recall(RequestId id, Person person, Sensitive<String> reason, Optional<TouchAnswer> answer) {
        var head = person.headOfAuthority().orElse(null);
        var stored = requests.findForChange(id).orElse(null);
        if (head == null || stored == null || !within(stored.request(), head)) {
            return new Outcome.NotFound();
        }
        return switch (stored.request().apply(new Deed.Saying(Act.RECALL, reason), head, clock.instant())) {
            case Transition.Refused(var why) -> new Outcome.Refused(why);
            case Transition.Unchanged same -> new Outcome.Done();
            case Transition.Moved(var recalled, var edge) -> touched(stored, recalled, head, reason, answer);
        };
    }

    private boolean within(Request request, Officer head) {
        return head.authority().id().equals(request.requesting().id())
                && pace.wasSent(request.id())
                && access.allows(head.person(), Action.RECALL, Matter.REQUEST, Circumstance.REQUESTING);
    }

    private Outcome touched(
            Stored stored, Request recalled, Officer head, Sensitive<String> reason, Optional<TouchAnswer> answer) {
        var shown = SolemnAct.recall(stored.request(), reason);
        return switch (touch.prove(head.person(), shown, answer)) {
            case TouchOutcome.Refused(var why) -> new Outcome.Untouched(why, shown);
            case TouchOutcome.Proven(var proof) -> {
                requests.save(recalled);
                chronicle.write(
                        recalled,
                        stored.caseKey(),
                        Act.RECALL,
                        Side.REQUESTING,
                        head,
                        Map.of("text", reason.reveal()),
                        proof);
                yield new Outcome.Done();
            }
        };
    }
}
