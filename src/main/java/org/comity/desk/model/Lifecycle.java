package org.comity.desk.model;

import static org.comity.desk.model.TicketStatus.ANSWERED;
import static org.comity.desk.model.TicketStatus.ASSIGNED;
import static org.comity.desk.model.TicketStatus.CLOSED;
import static org.comity.desk.model.TicketStatus.NEW;
import static org.comity.desk.model.TicketStatus.SPAM;
import static org.comity.desk.model.TicketStatus.WAITING;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What may happen to a ticket, a line for each; nothing else decides.
public final class Lifecycle {

    /// @param to empty where it goes back to whoever looks after it, or to everybody
    private record Edge(Set<TicketStatus> from, Act act, Optional<TicketStatus> to) {}

    private static final Set<TicketStatus> OWED = EnumSet.of(NEW, ASSIGNED);
    private static final Set<TicketStatus> ALIVE = EnumSet.of(NEW, ASSIGNED, WAITING, ANSWERED);

    private static final List<Edge> EDGES = List.of(
            to(OWED, Act.TAKE, ASSIGNED),
            to(OWED, Act.GIVE, ASSIGNED),
            to(Set.of(ASSIGNED), Act.PUT_BACK, NEW),
            to(ALIVE, Act.ANSWER, ANSWERED),
            to(ALIVE, Act.ASK, WAITING),
            to(ALIVE, Act.CLOSE, CLOSED),
            to(ALIVE, Act.SPAM, SPAM),
            back(Set.of(SPAM), Act.NOT_SPAM),
            back(ALIVE, Act.REPLY),
            back(Set.of(CLOSED), Act.REOPEN),
            to(EnumSet.of(WAITING, ANSWERED), Act.LAPSE, CLOSED));

    private static final Set<Act> BESIDE = EnumSet.of(Act.NOTE, Act.LINK, Act.UNLINK);

    private Lifecycle() {}

    private static Edge to(Set<TicketStatus> from, Act act, TicketStatus to) {
        return new Edge(from, act, Optional.of(to));
    }

    private static Edge back(Set<TicketStatus> from, Act act) {
        return new Edge(from, act, Optional.empty());
    }

    /// Where an act leads; empty where it may not be done.
    ///
    /// @param assigned whether somebody looks after the ticket
    public static Optional<TicketStatus> after(TicketStatus from, Act act, boolean assigned) {
        if (BESIDE.contains(act)) {
            return from == SPAM ? Optional.empty() : Optional.of(from);
        }
        return EDGES.stream()
                .filter(edge -> edge.act() == act && edge.from().contains(from))
                .findFirst()
                .map(edge -> edge.to().orElse(assigned ? ASSIGNED : NEW));
    }

    /// What the secretariat may do now.
    public static Set<Act> open(TicketStatus from) {
        return EnumSet.allOf(Act.class).stream()
                .filter(act -> act.hand() == Hand.DESK && after(from, act, true).isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Act.class)));
    }
}
