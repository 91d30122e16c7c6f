package org.comity.requests.model;

import static org.comity.requests.model.Edge.edge;
import static org.comity.requests.model.Edge.recall;
import static org.comity.requests.model.Measures.ANSWERED;
import static org.comity.requests.model.Measures.BY_HAND;
import static org.comity.requests.model.Measures.CONDITIONAL;
import static org.comity.requests.model.Measures.DIVISIBLE;
import static org.comity.requests.model.Measures.EXECUTED;
import static org.comity.requests.model.Measures.POSTPONABLE;
import static org.comity.requests.model.Measures.PRESERVING;
import static org.comity.requests.model.Measures.TELLING;
import static org.comity.requests.model.Side.NODE;
import static org.comity.requests.model.Side.REQUESTED;
import static org.comity.requests.model.Side.REQUESTING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The whole life of a request of any measure, a line per act. There is no other way to a new status, and the buttons
/// people see are read from this table too. Where a line begins at several statuses, it stands for one edge from each.
///
/// Where something about a sending is unusual, the node takes the edge of holding in the place of sending.
public final class Lifecycle {

    /// Where the requested authority has the matter in hand.
    private static final List<Status> IN_HAND = List.of(
            Status.ACKNOWLEDGED,
            Status.INFO_REQUESTED,
            Status.INFO_SUPPLIED,
            Status.CONDITIONS_ACCEPTED,
            Status.CONDITIONS_DECLINED,
            Status.EXECUTING);

    /// Where it waits for nobody but itself.
    private static final List<Status> READY = List.of(
            Status.ACKNOWLEDGED,
            Status.INFO_SUPPLIED,
            Status.CONDITIONS_ACCEPTED,
            Status.CONDITIONS_DECLINED,
            Status.EXECUTING);

    private static final List<Status> WITH_PROVIDER =
            List.of(Status.SENT, Status.DELIVERED, Status.PARTIAL, Status.EXPIRED);

    private static final List<Edge> EDGES =
            alive(Stream.of(beforeSending(), preserving(), executing(), deciding(), telling(), byHand(), recalling())
                    .flatMap(Collection::stream)
                    .toList());

    private static final Map<RequestedMeasure, List<Edge>> OF = byMeasure();

    private Lifecycle() {}

    /// Any measure, until the other side has it before it.
    private static List<Edge> beforeSending() {
        return List.of(
                edge(Status.DRAFT, Act.SUBMIT, Status.AWAITING_APPROVAL, REQUESTING)
                        .whenComplete(),
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
                edge(Status.SENT, Act.DELIVER, Status.DELIVERED, NODE).forMeasures(ANSWERED),
                edge(Status.DELIVERED, Act.ACKNOWLEDGE, Status.ACKNOWLEDGED, REQUESTED)
                        .forMeasures(ANSWERED),
                edge(Status.DELIVERED, Act.WITHDRAW, Status.WITHDRAWN, REQUESTING));
    }

    /// Article 29.
    private static List<Edge> preserving() {
        return only(
                PRESERVING,
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
                // Once the request for assistance is decided and the days are over.
                edge(Status.ASSISTANCE_REQUESTED, Act.LAPSE, Status.LAPSED, NODE));
    }

    /// What an authority does that executes a request: it begins, tells what keeps it, and hands over.
    private static List<Edge> executing() {
        return join(
                line(without(READY, Status.EXECUTING), Act.BEGIN, Status.EXECUTING, REQUESTED, EXECUTED),
                line(List.of(Status.POSTPONED), Act.RESUME, Status.EXECUTING, REQUESTED, POSTPONABLE),
                line(READY, Act.ASK, Status.INFO_REQUESTED, REQUESTED, EXECUTED),
                line(List.of(Status.INFO_REQUESTED), Act.ANSWER, Status.INFO_SUPPLIED, REQUESTING, EXECUTED),
                line(with(IN_HAND, Status.PARTIAL), Act.EXECUTE, Status.EXECUTED, REQUESTED, EXECUTED),
                line(
                        with(IN_HAND, Status.POSTPONED, Status.PARTIAL),
                        Act.EXECUTE_IN_PART,
                        Status.PARTIAL,
                        REQUESTED,
                        DIVISIBLE),
                staying(with(READY, Status.POSTPONED, Status.PARTIAL), Act.TELL_DELAY, REQUESTED, EXECUTED),
                line(with(IN_HAND, Status.POSTPONED), Act.CANNOT, Status.NOT_POSSIBLE, REQUESTED, EXECUTED));
    }

    /// What the two sides decide about a request that is to be executed.
    private static List<Edge> deciding() {
        return join(
                line(
                        with(READY, Status.POSTPONED),
                        Act.PROPOSE_CONDITIONS,
                        Status.CONDITIONS_PROPOSED,
                        REQUESTED,
                        CONDITIONAL),
                line(
                        List.of(Status.CONDITIONS_PROPOSED),
                        Act.ACCEPT_CONDITIONS,
                        Status.CONDITIONS_ACCEPTED,
                        REQUESTING,
                        CONDITIONAL),
                line(
                        List.of(Status.CONDITIONS_PROPOSED),
                        Act.DECLINE_CONDITIONS,
                        Status.CONDITIONS_DECLINED,
                        REQUESTING,
                        CONDITIONAL),
                line(IN_HAND, Act.POSTPONE, Status.POSTPONED, REQUESTED, POSTPONABLE),
                line(with(IN_HAND, Status.POSTPONED), Act.REFUSE, Status.REFUSED, REQUESTED, EXECUTED),
                line(
                        List.of(Status.DELIVERED, Status.ACKNOWLEDGED),
                        Act.FORWARD,
                        Status.MISDIRECTED,
                        REQUESTED,
                        EXECUTED),
                line(
                        with(IN_HAND, Status.CONDITIONS_PROPOSED, Status.POSTPONED, Status.PARTIAL, Status.MISDIRECTED),
                        Act.WITHDRAW,
                        Status.WITHDRAWN,
                        REQUESTING,
                        EXECUTED),
                line(
                        List.of(
                                Status.EXECUTED,
                                Status.PARTIAL,
                                Status.REFUSED,
                                Status.NOT_POSSIBLE,
                                Status.MISDIRECTED),
                        Act.CLOSE,
                        Status.CLOSED,
                        REQUESTING,
                        EXECUTED));
    }

    /// Article 26: whoever is told says whether it can comply; whoever tells decides.
    private static List<Edge> telling() {
        var before = List.of(Status.ACKNOWLEDGED, Status.INFO_SUPPLIED);
        return join(
                line(before, Act.ASK, Status.INFO_REQUESTED, REQUESTED, TELLING),
                line(List.of(Status.INFO_REQUESTED), Act.ANSWER, Status.INFO_SUPPLIED, REQUESTING, TELLING),
                line(before, Act.ACCEPT_CONDITIONS, Status.INFORMATION_RELEASED, REQUESTED, TELLING),
                line(before, Act.DECLINE_CONDITIONS, Status.CANNOT_COMPLY, REQUESTED, TELLING),
                line(List.of(Status.CANNOT_COMPLY), Act.GO_ON, Status.INFORMATION_RELEASED, REQUESTING, TELLING),
                line(
                        with(before, Status.INFO_REQUESTED, Status.CANNOT_COMPLY),
                        Act.WITHDRAW,
                        Status.WITHDRAWN,
                        REQUESTING,
                        TELLING),
                line(
                        List.of(Status.ACKNOWLEDGED, Status.INFORMATION_RELEASED),
                        Act.CLOSE,
                        Status.CLOSED,
                        REQUESTING,
                        TELLING));
    }

    /// What went to a provider or a registrar: whoever asked writes down what comes back, and the node when the time is
    /// up.
    private static List<Edge> byHand() {
        return join(
                line(List.of(Status.SENT), Act.RECORD_RECEIPT, Status.DELIVERED, REQUESTING, BY_HAND),
                line(WITH_PROVIDER, Act.RECORD_ANSWER, Status.EXECUTED, REQUESTING, BY_HAND),
                line(WITH_PROVIDER, Act.RECORD_PART, Status.PARTIAL, REQUESTING, BY_HAND),
                line(WITH_PROVIDER, Act.RECORD_NON_COOPERATION, Status.REFUSED, REQUESTING, BY_HAND),
                line(List.of(Status.DELIVERED, Status.PARTIAL), Act.EXPIRE, Status.EXPIRED, NODE, BY_HAND),
                line(without(WITH_PROVIDER, Status.DELIVERED), Act.WITHDRAW, Status.WITHDRAWN, REQUESTING, BY_HAND),
                line(
                        List.of(Status.EXECUTED, Status.PARTIAL, Status.REFUSED, Status.EXPIRED),
                        Act.CLOSE,
                        Status.CLOSED,
                        REQUESTING,
                        BY_HAND));
    }

    /// The head of the authority ends whatever is open, of any measure.
    private static List<Edge> recalling() {
        var before = Stream.of(
                recall(Status.HELD, Status.RECALLED_BEFORE_DELIVERY),
                recall(Status.SENT, Status.RECALLED_BEFORE_DELIVERY).forMeasures(ANSWERED),
                recall(Status.SENT, Status.RECALLED).forMeasures(BY_HAND));
        var after = Arrays.stream(Status.values())
                .filter(status -> status.visibleToRequested() && !status.ended())
                .map(status -> recall(status, Status.RECALLED));
        return Stream.concat(before, after).toList();
    }

    public static List<Edge> edges() {
        return EDGES;
    }

    /// The lines of the table for one measure.
    public static List<Edge> edges(RequestedMeasure measure) {
        return OF.getOrDefault(measure, List.of());
    }

    /// Where requests of a measure can come to stand.
    public static Set<Status> reached(RequestedMeasure measure) {
        return reached(measure, EDGES);
    }

    /// The edge an act takes from a status, whoever does it.
    public static Optional<Edge> taken(RequestedMeasure measure, Status from, Act act) {
        return edges(measure).stream()
                .filter(edge -> edge.from() == from && edge.act() == act)
                .findFirst();
    }

    /// What a side can do from here, in the order buttons are shown.
    public static List<Edge> open(RequestedMeasure measure, Status from, Side side) {
        return edges(measure).stream()
                .filter(edge -> edge.from() == from && edge.by() == side)
                .toList();
    }

    /// A line stands for a measure only where that measure ever gets.
    private static List<Edge> alive(List<Edge> written) {
        var reached = new EnumMap<RequestedMeasure, Set<Status>>(RequestedMeasure.class);
        for (var measure : RequestedMeasure.values()) {
            reached.put(measure, reached(measure, written));
        }
        return written.stream()
                .map(edge -> edge.forMeasures(edge.measures().stream()
                        .filter(measure ->
                                reached.getOrDefault(measure, Set.of()).contains(edge.from()))
                        .collect(Collectors.toSet())))
                .filter(edge -> !edge.measures().isEmpty())
                .toList();
    }

    /// Where requests of a measure can come to stand.
    private static Set<Status> reached(RequestedMeasure measure, List<Edge> written) {
        var reached = EnumSet.of(Status.DRAFT);
        var before = 0;
        while (before != reached.size()) {
            before = reached.size();
            for (var edge : written) {
                if (edge.measures().contains(measure) && reached.contains(edge.from())) {
                    reached.add(edge.to());
                }
            }
        }
        return reached;
    }

    private static Map<RequestedMeasure, List<Edge>> byMeasure() {
        var lines = new EnumMap<RequestedMeasure, List<Edge>>(RequestedMeasure.class);
        for (var measure : RequestedMeasure.values()) {
            lines.put(
                    measure,
                    EDGES.stream()
                            .filter(edge -> edge.measures().contains(measure))
                            .toList());
        }
        return lines;
    }

    private static List<Edge> line(List<Status> from, Act act, Status to, Side by, Set<RequestedMeasure> measures) {
        return from.stream()
                .map(status -> edge(status, act, to, by).forMeasures(measures))
                .toList();
    }

    /// Something is told, and the request stands where it stood.
    private static List<Edge> staying(List<Status> from, Act act, Side by, Set<RequestedMeasure> measures) {
        return from.stream()
                .map(status -> edge(status, act, status, by).forMeasures(measures))
                .toList();
    }

    private static List<Edge> only(Set<RequestedMeasure> measures, Edge... edges) {
        return Arrays.stream(edges).map(edge -> edge.forMeasures(measures)).toList();
    }

    @SafeVarargs
    private static List<Edge> join(List<Edge>... lines) {
        return Arrays.stream(lines).flatMap(Collection::stream).toList();
    }

    private static List<Status> with(List<Status> some, Status... more) {
        var all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }

    private static List<Status> without(List<Status> some, Status one) {
        return some.stream().filter(status -> status != one).toList();
    }
}
