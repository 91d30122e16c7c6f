package org.comity.requests.usecase;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.store.MemberStore;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.springframework.transaction.annotation.Transactional;

/// Lets somebody who works on a request say who else of their authority does. Under TLP:RED this opens the request to
/// whoever is added, so that it needs a fresh touch; taking somebody out must be quick, and needs none.
public class ChangingMembers {

    private final RequestStore requests;
    private final MemberStore members;
    private final Directory directory;
    private final CaseAccess access;
    private final FreshTouch touch;
    private final Chronicle chronicle;
    private final Clock clock;

    public ChangingMembers(
            RequestStore requests,
            MemberStore members,
            Directory directory,
            CaseAccess access,
            FreshTouch touch,
            Chronicle chronicle,
            Clock clock) {
        this.requests = requests;
        this.members = members;
        this.directory = directory;
        this.access = access;
        this.touch = touch;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// @param act [Act#ADD_MEMBER] or [Act#REMOVE_MEMBER]
    @Transactional
    public CaseOutcome change(RequestId id, Officer officer, Act act, PersonId person, Optional<TouchAnswer> answer) {
        var stored = requests.findForChange(id).orElse(null);
        var side = stored == null
                ? null
                : access.readableBy(stored.request(), officer)
                        .filter(own -> access.allows(act, stored.request(), own, officer))
                        .orElse(null);
        if (stored == null || side == null) {
            return new CaseOutcome.NotFound();
        }
        if (stored.destroyed() != null) {
            return new CaseOutcome.Refused(CaseOutcome.Reason.DESTROYED);
        }
        return act == Act.ADD_MEMBER
                ? add(stored, side, officer, person, answer)
                : remove(stored, side, officer, person);
    }

    private CaseOutcome add(Stored stored, Side side, Officer officer, PersonId person, Optional<TouchAnswer> answer) {
        var request = stored.request();
        var colleague = directory.officersOf(officer.authority().id()).stream()
                .filter(known -> known.id().equals(person))
                .findFirst();
        if (colleague.isEmpty()) {
            return new CaseOutcome.Refused(CaseOutcome.Reason.NOT_OURS);
        }
        if (request.workedOnBy(colleague.get())) {
            return new CaseOutcome.Done(request);
        }
        var shown = shown(request, colleague.get());
        return switch (touched(request, officer, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new CaseOutcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                record(stored, Act.ADD_MEMBER, side, officer, colleague.get(), proof);
                members.add(request.id(), person, officer.id(), clock.instant());
                chronicle.changed(request, false);
                yield new CaseOutcome.Done(request);
            }
        };
    }

    /// Somebody of the authority stays: else nobody there could answer any more.
    private CaseOutcome remove(Stored stored, Side side, Officer officer, PersonId person) {
        var working = directory.officersOf(officer.authority().id()).stream()
                .filter(stored.request()::workedOnBy)
                .toList();
        var leaving =
                working.stream().filter(known -> known.id().equals(person)).findFirst();
        if (leaving.isEmpty()) {
            return new CaseOutcome.Refused(CaseOutcome.Reason.NOT_OURS);
        }
        if (working.size() == 1) {
            return new CaseOutcome.Refused(CaseOutcome.Reason.LAST);
        }
        record(stored, Act.REMOVE_MEMBER, side, officer, leaving.get(), Map.of());
        members.remove(stored.request().id(), person);
        chronicle.changed(stored.request(), false);
        return new CaseOutcome.Done(stored.request());
    }

    private void record(
            Stored stored, Act act, Side side, Officer officer, Officer member, Map<String, String> touched) {
        var proof = new TreeMap<>(touched);
        proof.put("member", member.id().toString());
        chronicle.write(stored.request(), stored.caseKey(), act, side, officer, Map.of("member", member.name()), proof);
    }

    private static Shown shown(Request request, Officer colleague) {
        return Shown.of("requests.act." + Act.ADD_MEMBER)
                .line("requests.members.person", colleague.name())
                .line("requests.touch.reference", request.reference())
                .line("requests.touch.requesting", request.requesting().name())
                .line("requests.touch.requested", request.requested().name())
                .line("requests.handling", request.handling().label())
                .shown();
    }

    private TouchOutcome touched(Request request, Officer officer, Shown shown, Optional<TouchAnswer> answer) {
        return request.handling() == Handling.RED
                ? touch.prove(officer.person(), shown, answer)
                : new TouchOutcome.Proven(Map.of());
    }
}
