package org.comity.events.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.events.EventStatus;

/// What may become of an event. Nothing else decides.
public final class EventLifecycle {

    private record Edge(EventStatus from, EventAct act, EventStatus to) {}

    private static final List<Edge> EDGES = List.of(
            new Edge(EventStatus.DRAFT, EventAct.CHANGE, EventStatus.DRAFT),
            new Edge(EventStatus.DRAFT, EventAct.MOVE, EventStatus.DRAFT),
            new Edge(EventStatus.DRAFT, EventAct.PUBLISH, EventStatus.PUBLISHED),
            new Edge(EventStatus.PUBLISHED, EventAct.CHANGE, EventStatus.PUBLISHED),
            new Edge(EventStatus.PUBLISHED, EventAct.MOVE, EventStatus.MOVED),
            new Edge(EventStatus.PUBLISHED, EventAct.CANCEL, EventStatus.CANCELLED),
            new Edge(EventStatus.PUBLISHED, EventAct.HOLD, EventStatus.HELD),
            new Edge(EventStatus.MOVED, EventAct.CHANGE, EventStatus.MOVED),
            new Edge(EventStatus.MOVED, EventAct.MOVE, EventStatus.MOVED),
            new Edge(EventStatus.MOVED, EventAct.CANCEL, EventStatus.CANCELLED),
            new Edge(EventStatus.MOVED, EventAct.HOLD, EventStatus.HELD),
            new Edge(EventStatus.HELD, EventAct.CHANGE, EventStatus.HELD));

    private EventLifecycle() {}

    /// Where an act leads; empty when it cannot be done.
    public static Optional<EventStatus> after(EventStatus from, EventAct act) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.act() == act)
                .map(Edge::to)
                .findFirst();
    }

    /// What can be done with an event as it stands.
    public static Set<EventAct> acts(EventStatus status) {
        return EDGES.stream()
                .filter(edge -> edge.from() == status)
                .map(Edge::act)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventAct.class)));
    }
}
