package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.requests.ARequest.APPROVER;
import static org.comity.requests.ARequest.DRAFTER;
import static org.comity.requests.ARequest.JAPAN;
import static org.comity.requests.ARequest.NOW;
import static org.comity.requests.ARequest.PORTUGAL;
import static org.comity.requests.ARequest.STRANGER;
import static org.comity.requests.ARequest.TOKYO;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Authority;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.requests.ARequest;
import org.comity.requests.model.Transition.Moved;
import org.comity.requests.model.Transition.Reason;
import org.comity.requests.model.Transition.Refused;
import org.comity.requests.model.Transition.Unchanged;
import org.comity.vocabulary.Sensitive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The whole table from both sides: in every measure, from every status, every act by everybody. What the table says
/// moves the request to where the table says; everything else is refused and changes nothing.
class EveryEdgeTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Sensitive<String> WORDS = Sensitive.of("In words.");

    private static final List<Officer> EVERYBODY = List.of(
            DRAFTER,
            APPROVER,
            somebody(PORTUGAL, Role.APPROVER),
            somebody(PORTUGAL, Role.GATEKEEPER),
            somebody(PORTUGAL, Role.HEAD),
            TOKYO,
            somebody(JAPAN, Role.APPROVER),
            somebody(JAPAN, Role.GATEKEEPER),
            somebody(JAPAN, Role.HEAD),
            STRANGER);

    @ParameterizedTest
    @MethodSource("offered")
    void exactlyTheEdgesOfTheTableMoveARequest(RequestedMeasure measure) {
        var moves = 0;
        for (var status : Status.values()) {
            var request = ARequest.thatIs(status)
                    .asking(measure)
                    .saying(AFilledForm.of(measure))
                    .build();
            for (var act : Act.values()) {
                for (var officer : EVERYBODY) {
                    moves += tried(request, deed(request, act), officer) ? 1 : 0;
                }
            }
        }
        assertThat(moves).isGreaterThanOrEqualTo((int) Lifecycle.edges(measure).stream()
                .filter(edge -> edge.by() != Side.NODE)
                .filter(edge -> !edge.complete()
                        || AFilledForm.of(measure).missing(measure).isEmpty())
                .count());
    }

    @ParameterizedTest
    @EnumSource
    void theNodeItselfTakesItsOwnEdgesAndNoOther(RequestedMeasure measure) {
        for (var status : Status.values()) {
            var request = ARequest.thatIs(status).asking(measure).build();
            for (var act : Act.values()) {
                var edge = Lifecycle.taken(measure, status, act).filter(line -> line.by() == Side.NODE);
                var came = request.apply(act, NOW);
                if (edge.isPresent()) {
                    assertThat(came).isInstanceOf(Moved.class);
                    assertThat(((Moved) came).request().status())
                            .isEqualTo(edge.get().to());
                } else {
                    assertThat(came).isEqualTo(new Unchanged(request));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("offered")
    void nothingLeavesTheDraftBeforeEveryElementIsThere(RequestedMeasure measure) {
        for (var edge : Lifecycle.edges(measure)) {
            var empty = ARequest.thatIs(edge.from())
                    .asking(measure)
                    .saying(Content.of(Map.of(), List.of()))
                    .writtenBy()
                    .build();
            EVERYBODY.stream()
                    .filter(officer -> edge.complete() && mayTake(edge, empty, officer))
                    .map(officer -> empty.apply(new Deed.Plain(edge.act()), officer, NOW))
                    .forEach(came -> assertThat(came)
                            .isInstanceOfSatisfying(
                                    Refused.class,
                                    refused -> assertThat(refused.reason()).isInstanceOf(Reason.Incomplete.class)));
        }
    }

    static List<RequestedMeasure> offered() {
        return MeasureRules.offered();
    }

    /// @return whether it moved
    private static boolean tried(Request request, Deed deed, Officer officer) {
        var came = request.apply(deed, officer, NOW);
        var edge = Lifecycle.taken(request.measure(), request.status(), deed.act())
                .filter(line -> mayTake(line, request, officer));
        var what = "%s: %s of what is %s by %s of %s"
                .formatted(
                        request.measure(),
                        deed.act(),
                        request.status(),
                        officer.roles(),
                        officer.authority().country());
        if (edge.isEmpty()) {
            assertThat(came).as(what).isNotInstanceOf(Moved.class);
            if (came instanceof Unchanged(var same)) {
                assertThat(same).as(what).isSameAs(request);
            }
            return false;
        }
        if (edge.get().complete() && !complete(request)) {
            assertThat(came)
                    .as(what)
                    .isEqualTo(
                            new Refused(new Reason.Incomplete(request.content().missing(request.measure()))));
            return false;
        }
        assertThat(came).as(what).isInstanceOf(Moved.class);
        var moved = ((Moved) came).request();
        assertThat(moved.status()).as(what).isEqualTo(edge.get().to());
        assertThat(moved.content()).as(what).isEqualTo(request.content());
        assertThat(moved.origin()).as(what).isEqualTo(request.origin());
        return true;
    }

    /// Where life or safety is in danger more people may be the second pair of eyes.
    private static boolean mayTake(Edge usual, Request request, Officer officer) {
        var edge = request.emergency() ? usual.inEmergency() : usual;
        return request.sideOf(officer).filter(side -> side == edge.by()).isPresent()
                && edge.openTo(officer)
                && !(edge.fourEyes() && request.writers().contains(officer.id()));
    }

    private static boolean complete(Request request) {
        return request.content().missing(request.measure()).isEmpty();
    }

    /// The act, said as it must be.
    private static Deed deed(Request request, Act act) {
        var clock = request.clock();
        return switch (act) {
            case CONFIRM -> new Deed.Confirming(TODAY, TODAY.plusDays(60), WORDS);
            case EXTEND ->
                new Deed.Extending(clock == null ? TODAY : clock.until().plusDays(30), WORDS);
            case RECORD_ASSISTANCE -> new Deed.RecordingAssistance(TODAY, WORDS);
            case REFUSE -> new Deed.Refusing(ground(request), WORDS);
            case PROPOSE_CONDITIONS -> new Deed.Proposing(true, false, WORDS);
            case POSTPONE -> new Deed.Postponing(TODAY.plusDays(30), WORDS);
            case FORWARD -> new Deed.Forwarding(Sensitive.of("The court in Osaka"), WORDS);
            case RECORD_RECEIPT -> new Deed.RecordingReceipt(TODAY, TODAY.plusDays(30), WORDS);
            case RECORD_ANSWER, RECORD_PART, RECORD_NON_COOPERATION -> new Deed.Recording(act, TODAY, WORDS);
            default -> new Deed.Saying(act, WORDS);
        };
    }

    private static RefusalGround ground(Request request) {
        return request.openGrounds().stream().findFirst().orElse(RefusalGround.LAW_OR_TREATY);
    }

    private static Officer somebody(Authority authority, Role role) {
        return new Officer(new PersonId(UUID.randomUUID()), "Somebody", authority, Set.of(role));
    }
}
