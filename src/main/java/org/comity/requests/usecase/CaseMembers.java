package org.comity.requests.usecase;

import java.util.Comparator;
import java.util.List;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.identity.Role;
import org.comity.requests.Team;
import org.comity.requests.model.Act;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;

/// Says who works on a request. Whoever acts for an authority no more does not work on it either, whatever is stored.
public class CaseMembers {

    private final Directory directory;
    private final CaseAccess access;

    public CaseMembers(Directory directory, CaseAccess access) {
        this.directory = directory;
        this.access = access;
    }

    public Team of(Request request, Side side, Officer reader) {
        var ours = directory.officersOf(reader.authority().id());
        // Before it is delivered nobody of the other side can work on it.
        var others = request.status().visibleToRequested()
                ? directory.officersOf(request.counterpartOf(side).id())
                : List.<Officer>of();
        return new Team(
                working(ours, request),
                working(others, request).size(),
                addable(ours, request),
                access.allows(Act.ADD_MEMBER, request, side, reader));
    }

    /// Whoever approves first: a request under TLP:RED waits for one of them.
    private static List<Officer> addable(List<Officer> officers, Request request) {
        return officers.stream()
                .filter(officer -> !request.workedOnBy(officer))
                .sorted(Comparator.comparing(officer -> !officer.may(Role.APPROVER)))
                .toList();
    }

    private static List<Officer> working(List<Officer> officers, Request request) {
        return officers.stream().filter(request::workedOnBy).toList();
    }
}
