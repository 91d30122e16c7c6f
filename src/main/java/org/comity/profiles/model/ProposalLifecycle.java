package org.comity.profiles.model;

import static org.comity.profiles.model.ProposalEdge.edge;
import static org.comity.profiles.model.ProposalStatus.CHANGES_REQUESTED;
import static org.comity.profiles.model.ProposalStatus.DRAFT;
import static org.comity.profiles.model.ProposalStatus.PUBLISHED;
import static org.comity.profiles.model.ProposalStatus.SUBMITTED;
import static org.comity.profiles.model.ProposalStatus.SUPERSEDED;
import static org.comity.profiles.model.ProposalStatus.WITHDRAWN;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The whole life of a proposal, a line per edge. There is no other way to a new status, and the buttons people see are
/// read from this table too. Reviewing and publishing is one act: whoever publishes answers for it.
public final class ProposalLifecycle {

    private static final List<ProposalEdge> EDGES = List.of(
            edge(DRAFT, ProposalAct.SUBMIT, SUBMITTED, ProposalHand.CONTRIBUTOR).byWhoWrote(),
            edge(DRAFT, ProposalAct.WITHDRAW, WITHDRAWN, ProposalHand.CONTRIBUTOR)
                    .byWhoWrote(),
            edge(SUBMITTED, ProposalAct.PUBLISH, PUBLISHED, ProposalHand.REVIEWER)
                    .byAnother(),
            edge(SUBMITTED, ProposalAct.REQUEST_CHANGES, CHANGES_REQUESTED, ProposalHand.REVIEWER)
                    .byAnother()
                    .saysWhy(),
            edge(SUBMITTED, ProposalAct.WITHDRAW, WITHDRAWN, ProposalHand.CONTRIBUTOR)
                    .byWhoWrote(),
            edge(CHANGES_REQUESTED, ProposalAct.SUBMIT, SUBMITTED, ProposalHand.CONTRIBUTOR)
                    .byWhoWrote(),
            edge(CHANGES_REQUESTED, ProposalAct.WITHDRAW, WITHDRAWN, ProposalHand.CONTRIBUTOR)
                    .byWhoWrote(),
            edge(PUBLISHED, ProposalAct.SUPERSEDE, SUPERSEDED, ProposalHand.NODE));

    private ProposalLifecycle() {}

    public static List<ProposalEdge> edges() {
        return EDGES;
    }

    /// What a hand can do from here, in the order buttons are shown.
    public static List<ProposalEdge> open(ProposalStatus from, ProposalHand by) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.by() == by)
                .toList();
    }

    /// The edge an act takes from here, if one of these hands may take it.
    public static Optional<ProposalEdge> taken(ProposalStatus from, ProposalAct act, Set<ProposalHand> hands) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.act() == act && hands.contains(edge.by()))
                .findFirst();
    }
}
