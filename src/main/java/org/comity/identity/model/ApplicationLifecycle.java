package org.comity.identity.model;

import static org.comity.identity.model.ApplicationEdge.edge;
import static org.comity.identity.model.ApplicationStatus.AWAITING_CONFIRMATION;
import static org.comity.identity.model.ApplicationStatus.AWAITING_SECOND_SPONSOR;
import static org.comity.identity.model.ApplicationStatus.AWAITING_SPONSORS;
import static org.comity.identity.model.ApplicationStatus.AWAITING_VOUCHING;
import static org.comity.identity.model.ApplicationStatus.CONFIRMED;
import static org.comity.identity.model.ApplicationStatus.ENROLLED;
import static org.comity.identity.model.ApplicationStatus.EXPIRED;
import static org.comity.identity.model.ApplicationStatus.REFUSED;
import static org.comity.identity.model.ApplicationStatus.WITHDRAWN;

import java.util.List;
import java.util.Optional;

/// The whole life of an application, a line per edge. There is no other way to a new status, and the buttons people see
/// are read from this table too.
public final class ApplicationLifecycle {

    private static final List<ApplicationEdge> EDGES = List.of(
            edge(AWAITING_VOUCHING, ApplicationAct.VOUCH, AWAITING_CONFIRMATION, Hand.GATEKEEPER),
            edge(AWAITING_VOUCHING, ApplicationAct.REFUSE, REFUSED, Hand.GATEKEEPER),
            edge(AWAITING_VOUCHING, ApplicationAct.WITHDRAW, WITHDRAWN, Hand.APPLICANT),
            edge(AWAITING_VOUCHING, ApplicationAct.EXPIRE, EXPIRED, Hand.NODE),
            edge(AWAITING_SPONSORS, ApplicationAct.SPONSOR, AWAITING_SECOND_SPONSOR, Hand.SPONSOR),
            edge(AWAITING_SPONSORS, ApplicationAct.REFUSE, REFUSED, Hand.SPONSOR),
            edge(AWAITING_SPONSORS, ApplicationAct.WITHDRAW, WITHDRAWN, Hand.APPLICANT),
            edge(AWAITING_SPONSORS, ApplicationAct.EXPIRE, EXPIRED, Hand.NODE),
            edge(AWAITING_SECOND_SPONSOR, ApplicationAct.SPONSOR, AWAITING_CONFIRMATION, Hand.SPONSOR)
                    .ofAnotherState(),
            edge(AWAITING_SECOND_SPONSOR, ApplicationAct.REFUSE, REFUSED, Hand.SPONSOR)
                    .ofAnotherState(),
            edge(AWAITING_SECOND_SPONSOR, ApplicationAct.WITHDRAW, WITHDRAWN, Hand.APPLICANT),
            edge(AWAITING_SECOND_SPONSOR, ApplicationAct.EXPIRE, EXPIRED, Hand.NODE),
            edge(AWAITING_CONFIRMATION, ApplicationAct.CONFIRM, CONFIRMED, Hand.SECRETARIAT),
            edge(AWAITING_CONFIRMATION, ApplicationAct.REFUSE, REFUSED, Hand.SECRETARIAT),
            edge(AWAITING_CONFIRMATION, ApplicationAct.WITHDRAW, WITHDRAWN, Hand.APPLICANT),
            edge(AWAITING_CONFIRMATION, ApplicationAct.EXPIRE, EXPIRED, Hand.NODE),
            edge(CONFIRMED, ApplicationAct.HAND_OVER, CONFIRMED, Hand.GATEKEEPER)
                    .byWhoVouched(),
            edge(CONFIRMED, ApplicationAct.HAND_OVER, CONFIRMED, Hand.SPONSOR).byWhoVouched(),
            edge(CONFIRMED, ApplicationAct.ENROL, ENROLLED, Hand.NODE),
            edge(CONFIRMED, ApplicationAct.WITHDRAW, WITHDRAWN, Hand.APPLICANT),
            edge(CONFIRMED, ApplicationAct.EXPIRE, EXPIRED, Hand.NODE));

    private ApplicationLifecycle() {}

    public static List<ApplicationEdge> edges() {
        return EDGES;
    }

    public static Optional<ApplicationEdge> taken(ApplicationStatus from, ApplicationAct act, Hand by) {
        return open(from, by).stream().filter(edge -> edge.act() == act).findFirst();
    }

    /// What a hand can do from here, in the order buttons are shown.
    public static List<ApplicationEdge> open(ApplicationStatus from, Hand by) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.by() == by)
                .toList();
    }
}
