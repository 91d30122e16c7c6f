package org.comity.requests.usecase;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.identity.Officer;
import org.comity.requests.CaseCircle;
import org.comity.requests.CaseCircles;
import org.comity.requests.RequestId;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Side;
import org.comity.requests.store.CircleStore;
import org.comity.requests.store.CircleStore.Held;
import org.comity.requests.store.MemberStore;
import org.springframework.transaction.annotation.Transactional;

/// Says who may know of requests, by the same policy as everything else.
public class AskingWhoReads implements CaseCircles {

    private final CircleStore circles;
    private final MemberStore members;
    private final CaseAccess access;

    public AskingWhoReads(CircleStore circles, MemberStore members, CaseAccess access) {
        this.circles = circles;
        this.members = members;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public CaseCircle of(RequestId id) {
        return new CaseCircle(
                circles.handling(id).filter(mark -> mark == Handling.RED).isPresent(), members.of(id));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<RequestId> readable(Collection<RequestId> asked, Officer reader) {
        return asked.isEmpty() ? Set.of() : readable(circles.among(asked, reader), reader);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<RequestId> workedOn(Officer reader) {
        return readable(circles.workedOn(reader, MOST), reader);
    }

    private Set<RequestId> readable(List<Held> held, Officer reader) {
        return held.stream().filter(one -> readable(one, reader)).map(Held::id).collect(Collectors.toSet());
    }

    private boolean readable(Held held, Officer reader) {
        var own = reader.authority().id();
        if (own.equals(held.requesting())) {
            return access.readable(Side.REQUESTING, held.status(), held.handling(), held.member(), reader);
        }
        return own.equals(held.requested())
                && access.readable(Side.REQUESTED, held.status(), held.handling(), held.member(), reader);
    }
}
