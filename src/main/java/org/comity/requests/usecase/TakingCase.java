package org.comity.requests.usecase;

import java.util.Map;
import java.util.Optional;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.store.RequestStore;
import org.springframework.transaction.annotation.Transactional;

/// Lets an officer of the requested authority make a request under TLP:RED their own while nobody there works on it.
/// From then on they read it, and say who else does. The other side learns that it was taken, and not by whom.
public class TakingCase {

    private final RequestStore requests;
    private final CaseAccess access;
    private final FreshTouch touch;
    private final Chronicle chronicle;

    public TakingCase(RequestStore requests, CaseAccess access, FreshTouch touch, Chronicle chronicle) {
        this.requests = requests;
        this.access = access;
        this.touch = touch;
        this.chronicle = chronicle;
    }

    /// Taking what one works on already is harmless; where somebody else was faster, it is not found.
    @Transactional
    public CaseOutcome take(RequestId id, Officer officer, Optional<TouchAnswer> answer) {
        var stored = requests.findForChange(id).orElse(null);
        if (stored == null) {
            return new CaseOutcome.NotFound();
        }
        var request = stored.request();
        if (access.readableBy(request, officer).isPresent() && request.workedOnBy(officer)) {
            return new CaseOutcome.Done(request);
        }
        if (!access.takeable(request, officer)) {
            return new CaseOutcome.NotFound();
        }
        if (stored.destroyed() != null) {
            return new CaseOutcome.Refused(CaseOutcome.Reason.DESTROYED);
        }
        var shown = shown(request);
        return switch (touch.prove(officer.person(), shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new CaseOutcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                chronicle.write(request, stored.caseKey(), Act.TAKE, Side.REQUESTED, officer, Map.of(), proof);
                yield new CaseOutcome.Done(request);
            }
        };
    }

    /// What stands on the envelope, and no more.
    private static Shown shown(Request request) {
        return Shown.of("requests.act." + Act.TAKE)
                .line("requests.touch.reference", request.reference())
                .line("requests.touch.requesting", request.requesting().name())
                .line("requests.handling", request.handling().label())
                .shown();
    }
}
