package org.comity.requests.model;

import static org.comity.requests.model.Edge.edge;
import static org.comity.requests.model.Edge.recall;
import static org.comity.requests.model.Side.NODE;
import static org.comity.requests.model.Side.REQUESTED;
import static org.comity.requests.model.Side.REQUESTING;

import java.util.List;
import java.util.Optional;

/// The whole life of a request for expedited preservation, a line per edge. There is no other way to a new status,
/// and the buttons people see are read from this table too.
///
/// Where something about a sending is unusual, the node takes the edge of holding in the place of sending.
public final class Lifecycle {

    private static final List<Edge> EDGES = List.of(
            edge(Status.DRAFT, Act.SUBMIT, Status.AWAITING_APPROVAL, REQUESTING).whenComplete(),
            edge(Status.DRAFT, Act.WITHDRAW, Status.WITHDRAWN_BEFORE_SENDING, REQUESTING),
            edge(Status.AWAITING_APPROVAL, Act.APPROVE, Status.APPROVED, REQUESTING)
                    .whenComplete()
                    .bySecondOfficer(),
            edge(Status.AWAITING_APPROVAL, Act.RETURN, Status.DRAFT, REQUESTING),
            edge(Status.APPROVED, Act.SEND, Status.SENT, REQUESTING).whenComplete(),
            edge(Status.APPROVED, Act.HOLD, Status.HELD, NODE),
            edge(Status.APPROVED, Act.RETURN, Status.DRAFT, REQUESTING),
            edge(Status.HELD, Act.RELEASE, Status.SENT, REQUESTING)
                    .whenComplete()
                    .bySecondLook(),
            edge(Status.HELD, Act.RETURN, Status.DRAFT, REQUESTING),
            edge(Status.SENT, Act.DELIVER, Status.DELIVERED, NODE),
            edge(Status.DELIVERED, Act.ACKNOWLEDGE, Status.ACKNOWLEDGED, REQUESTED),
            edge(Status.DELIVERED, Act.WITHDRAW, Status.WITHDRAWN, REQUESTING),
            edge(Status.ACKNOWLEDGED, Act.ASK, Status.INFO_REQUESTED, REQUESTED),
            edge(Status.ACKNOWLEDGED, Act.WARN, Status.WARNED, REQUESTED),
            edge(Status.ACKNOWLEDGED, Act.CONFIRM, Status.PRESERVED, REQUESTED),
            edge(Status.ACKNOWLEDGED, Act.REFUSE, Status.REFUSED, REQUESTED),
            edge(Status.ACKNOWLEDGED, Act.WITHDRAW, Status.WITHDRAWN, REQUESTING),
            edge(Status.INFO_REQUESTED, Act.ANSWER, Status.INFO_SUPPLIED, REQUESTING),
            edge(Status.INFO_REQUESTED, Act.CONFIRM, Status.PRESERVED, REQUESTED),
            edge(Status.INFO_REQUESTED, Act.REFUSE, Status.REFUSED, REQUESTED),
            edge(Status.INFO_REQUESTED, Act.WITHDRAW, Status.WITHDRAWN, REQUESTING),
            edge(Status.INFO_SUPPLIED, Act.ASK, Status.INFO_REQUESTED, REQUESTED),
            edge(Status.INFO_SUPPLIED, Act.WARN, Status.WARNED, REQUESTED),
            edge(Status.INFO_SUPPLIED, Act.CONFIRM, Status.PRESERVED, REQUESTED),
            edge(Status.INFO_SUPPLIED, Act.REFUSE, Status.REFUSED, REQUESTED),
            edge(Status.INFO_SUPPLIED, Act.WITHDRAW, Status.WITHDRAWN, REQUESTING),
            edge(Status.WARNED, Act.GO_ON, Status.ACKNOWLEDGED, REQUESTING),
            edge(Status.WARNED, Act.WITHDRAW, Status.WITHDRAWN, REQUESTING),
            edge(Status.PRESERVED, Act.ASK_EXTENSION, Status.EXTENSION_ASKED, REQUESTING),
            edge(Status.PRESERVED, Act.EXTEND, Status.PRESERVED, REQUESTED),
            edge(Status.PRESERVED, Act.RECORD_ASSISTANCE, Status.ASSISTANCE_REQUESTED, REQUESTING),
            edge(Status.PRESERVED, Act.WITHDRAW, Status.WITHDRAWN, REQUESTING),
            edge(Status.PRESERVED, Act.LAPSE, Status.LAPSED, NODE),
            edge(Status.EXTENSION_ASKED, Act.EXTEND, Status.PRESERVED, REQUESTED),
            edge(Status.EXTENSION_ASKED, Act.DECLINE_EXTENSION, Status.PRESERVED, REQUESTED),
            edge(Status.EXTENSION_ASKED, Act.RECORD_ASSISTANCE, Status.ASSISTANCE_REQUESTED, REQUESTING),
            edge(Status.EXTENSION_ASKED, Act.WITHDRAW, Status.WITHDRAWN, REQUESTING),
            edge(Status.EXTENSION_ASKED, Act.LAPSE, Status.LAPSED, NODE),
            recall(Status.HELD, Status.RECALLED_BEFORE_DELIVERY),
            recall(Status.SENT, Status.RECALLED_BEFORE_DELIVERY),
            recall(Status.DELIVERED, Status.RECALLED),
            recall(Status.ACKNOWLEDGED, Status.RECALLED),
            recall(Status.INFO_REQUESTED, Status.RECALLED),
            recall(Status.INFO_SUPPLIED, Status.RECALLED),
            recall(Status.WARNED, Status.RECALLED),
            recall(Status.PRESERVED, Status.RECALLED),
            recall(Status.EXTENSION_ASKED, Status.RECALLED),
            recall(Status.ASSISTANCE_REQUESTED, Status.RECALLED));

    private Lifecycle() {}

    public static List<Edge> edges() {
        return EDGES;
    }

    /// The edge an act takes from a status, whoever does it.
    public static Optional<Edge> taken(Status from, Act act) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.act() == act)
                .findFirst();
    }

    /// What a side can do from here, in the order buttons are shown.
    public static List<Edge> open(Status from, Side side) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.by() == side)
                .toList();
    }
}
