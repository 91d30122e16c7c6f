package org.comity.disclosure.model;

import static org.comity.disclosure.model.Edge.edge;
import static org.comity.disclosure.model.Hand.ASKER;
import static org.comity.disclosure.model.Hand.NODE;
import static org.comity.disclosure.model.Hand.OWNER;
import static org.comity.disclosure.model.Hand.SECRETARIAT;
import static org.comity.disclosure.model.Status.ASKED;
import static org.comity.disclosure.model.Status.LAPSED;
import static org.comity.disclosure.model.Status.OVER;
import static org.comity.disclosure.model.Status.REFUSED;
import static org.comity.disclosure.model.Status.REVOKED;
import static org.comity.disclosure.model.Status.RUNNING;
import static org.comity.disclosure.model.Status.WITHDRAWN;

import java.util.List;

/// The whole life of a disclosure, a line per edge. There is no other way to a new status, and the buttons people
/// see are read from this table too. A broken glass begins as running, and is found justified or not once.
public final class Lifecycle {

    private static final List<Edge> EDGES = List.of(
            edge(ASKED, Act.GRANT, RUNNING, OWNER, SECRETARIAT).touched(),
            edge(ASKED, Act.REFUSE, REFUSED, OWNER, SECRETARIAT).reasoned(),
            edge(ASKED, Act.WITHDRAW, WITHDRAWN, ASKER),
            edge(ASKED, Act.LAPSE, LAPSED, NODE),
            edge(RUNNING, Act.REVOKE, REVOKED, OWNER, SECRETARIAT).reasoned(),
            edge(RUNNING, Act.END, OVER, NODE),
            edge(RUNNING, Act.FIND_JUSTIFIED, RUNNING, OWNER, SECRETARIAT)
                    .touched()
                    .reasoned(),
            edge(RUNNING, Act.FIND_UNJUSTIFIED, REVOKED, OWNER, SECRETARIAT)
                    .touched()
                    .reasoned(),
            edge(OVER, Act.FIND_JUSTIFIED, OVER, OWNER, SECRETARIAT).touched().reasoned(),
            edge(OVER, Act.FIND_UNJUSTIFIED, OVER, OWNER, SECRETARIAT).touched().reasoned(),
            edge(REVOKED, Act.FIND_JUSTIFIED, REVOKED, OWNER, SECRETARIAT)
                    .touched()
                    .reasoned(),
            edge(REVOKED, Act.FIND_UNJUSTIFIED, REVOKED, OWNER, SECRETARIAT)
                    .touched()
                    .reasoned());

    private Lifecycle() {}

    public static List<Edge> edges() {
        return EDGES;
    }

    /// What somebody may do from a status.
    ///
    /// @param unreviewedGlass whether a glass was broken, and nobody has said yet whether that was right
    public static List<Edge> open(Status from, Hand by, boolean unreviewedGlass) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.by().contains(by))
                .filter(edge -> unreviewedGlass || !edge.act().finding())
                .toList();
    }
}
