package org.comity.requests.usecase;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.identity.Officer;
import org.comity.requests.model.Act;
import org.comity.requests.model.Brakes;
import org.comity.requests.model.Caution;
import org.comity.requests.model.Hold;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Transition;
import org.comity.requests.store.HoldStore;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;

/// Keeps a request back that was sent while something was unusual. What was printed is thrown away; the
/// record says who sent it, by which touch, and why it waits. In the caller's transaction.
public class HoldingRequest {

    private final RequestStore requests;
    private final HoldStore holds;
    private final Chronicle chronicle;
    private final Brakes brakes;

    public HoldingRequest(RequestStore requests, HoldStore holds, Chronicle chronicle, Brakes brakes) {
        this.requests = requests;
        this.holds = holds;
        this.chronicle = chronicle;
        this.brakes = brakes;
    }

    /// @param sent as it would have gone out
    /// @param sending the number of the sending
    Request hold(
            Stored stored,
            Request sent,
            Officer sender,
            long sending,
            Set<Caution> cautions,
            Map<String, String> touched) {
        var now = sent.changedAt();
        if (!(stored.request().apply(Act.HOLD, now) instanceof Transition.Moved(var held, var edge))) {
            throw new IllegalStateException("What can be sent can be held");
        }
        // Two people look at an emergency as well; neither waits.
        var until = sent.emergency() ? now : now.plus(brakes.coolDown());
        var hold = new Hold(sending, sender.id(), sender.name(), cautions, until);
        requests.save(held);
        holds.add(held.id(), hold);
        var why = hold.cautions().stream().map(Enum::name).collect(Collectors.joining(" "));
        var proof = new TreeMap<>(touched);
        proof.put("hold.cautions", why);
        proof.put("hold.until", hold.until().toString());
        chronicle.write(held, stored.caseKey(), edge.act(), Side.REQUESTING, sender, Map.of("cautions", why), proof);
        return held;
    }
}
