package org.comity.requests.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.directory.Reach;
import org.comity.identity.Officer;
import org.comity.identity.Role;
import org.comity.library.Work;
import org.comity.requests.Beside;
import org.comity.requests.EmergencyReview;
import org.comity.requests.GuestLinks;
import org.comity.requests.NoteKind;
import org.comity.requests.RequestReading;
import org.comity.requests.RequestSummary;
import org.comity.requests.Team;
import org.comity.requests.TimeLimit;
import org.comity.requests.ToldOthers;
import org.comity.requests.model.Act;
import org.comity.requests.model.Comment;
import org.comity.requests.model.DraftCopy;
import org.comity.requests.model.Edge;
import org.comity.requests.model.Field;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Lifecycle;
import org.comity.requests.model.Note;
import org.comity.requests.model.PreservationClock;
import org.comity.requests.model.RefusalGround;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.requests.model.Step;
import org.comity.requests.model.Transition;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;
import org.comity.web.Readers;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// A request as its page shows it to one officer.
///
/// @param addressee how fresh the requested authority's listing is, and whom to turn to instead
/// @param typed what was typed into an act's form that was refused
/// @param told who was told on the other side; empty for that side itself
/// @param chain the requests of its case that the reader may read, itself among them
/// @param read what interprets the provision the request rests on
/// @param remarks what the other side would say of it, for those who ask, until it leaves
/// @param beside whether it can be sent today, and who was given a copy
/// @param limits what must be done by when, beside the clock of preservation
/// @param link how the link stands for a recipient without an account; empty where there is none to give
public record RequestPage(
        RequestReading reading,
        Officer officer,
        StateNames names,
        Optional<Reach> addressee,
        Instant now,
        Map<String, String> typed,
        List<FieldError> errors,
        List<ToldOthers.Told> told,
        List<Work> read,
        List<RemarkLine> remarks,
        Beside beside,
        List<RequestSummary> chain,
        List<TimeLimit> limits,
        Optional<GuestLinks.Line> link) {

    /// What an order to a provider gives it at least (Second Protocol, Article 7(7)).
    private static final int PROVIDER_DAYS = 30;

    /// Usually it takes less than a second.
    private static final Duration DELIVERED_WITHIN = Duration.ofMinutes(1);

    public Team team() {
        return reading.team();
    }

    /// Whether it waits to be approved and nobody who reads it may: under TLP:RED nobody else reads it.
    public boolean approverMissing() {
        return request().handling() == Handling.RED
                && !request().exercise()
                && request().sentAt() == null
                && !team().hasApproverBeside(request().writers());
    }

    /// The marks it could be given now.
    public List<Handling> stricter() {
        return reading.raisable()
                ? Arrays.stream(Handling.values())
                        .filter(mark -> mark.stricterThan(request().handling()))
                        .toList()
                : List.of();
    }

    public Request request() {
        return reading.request();
    }

    public Readers readers() {
        return CaseReaders.of(reading);
    }

    /// The newest step first, as people read what is new.
    public List<Step> newestFirst() {
        return reading.steps().reversed();
    }

    /// The newest first.
    public List<Note> letters() {
        return reading.notes().stream()
                .filter(note -> note.kind() == NoteKind.LETTER)
                .sorted(Comparator.comparingInt(Note::number).reversed())
                .toList();
    }

    /// Questions how material was used, entries that answer them, and reports of outcomes, in order.
    public List<Note> uses() {
        return reading.notes().stream()
                .filter(note -> note.kind() == NoteKind.USE_ASKED
                        || note.kind() == NoteKind.USE
                        || note.kind() == NoteKind.OUTCOME)
                .toList();
    }

    public boolean open(NoteKind kind) {
        return reading.open().contains(kind);
    }

    /// What was typed into a form beside the acts that was refused.
    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    /// What the other side said of the draft, the oldest first; nothing for that side.
    public List<Comment> comments() {
        return Comment.in(reading.notes());
    }

    /// What came of the review of an emergency, for the requesting side; empty where there was none.
    public Optional<EmergencyReview> emergency() {
        return EmergencyReview.in(reading.notes(), false);
    }

    /// The copy of the draft that the other side is shown now, where the reader may end that.
    public Optional<DraftCopy> endable() {
        return officer.may(Role.OFFICER)
                        && reading.side() == Side.REQUESTING
                        && !request().exercise()
                ? DraftCopy.shown(request().status(), reading.notes())
                : Optional.empty();
    }

    /// What this side can do from here, whether or not this very officer may.
    /// Recalling is done elsewhere, by the head of the authority.
    public List<Edge> open() {
        return Lifecycle.open(request().measure(), request().status(), reading.side()).stream()
                .filter(edge -> edge.act() != Act.RECALL)
                .toList();
    }

    /// The reader answers for the authority and can end what was sent in its name.
    public boolean recallable() {
        return officer.may(Role.HEAD)
                && reading.side() == Side.REQUESTING
                && Lifecycle.taken(request().measure(), request().status(), Act.RECALL)
                        .isPresent();
    }

    public boolean mayDo(Edge edge) {
        return request().canBeDone(edge, officer)
                && !closed(edge)
                && (edge.act() != Act.RELEASE || heldAgainst().isEmpty());
    }

    /// Why the officer cannot do it, as the last part of a message key.
    public String hindrance(Edge edge) {
        if (!edge.openTo(officer)) {
            return edge.act() == Act.RELEASE ? "release" : "role";
        }
        if (edge.act() == Act.RELEASE
                && request().canBeDone(edge, officer)
                && heldAgainst().isPresent()) {
            return heldAgainst().get() instanceof Transition.Reason.OwnSending ? "sender" : "coolDown";
        }
        if (edge.fourEyes() && request().writers().contains(officer.id())) {
            return "fourEyes";
        }
        return request().canBeDone(edge, officer) && closed(edge) ? "gate" : "incomplete";
    }

    /// Whether it is not done because the measure is not open today.
    private boolean closed(Edge edge) {
        return switch (edge.act()) {
            case APPROVE, SEND, RELEASE -> beside.closure().isPresent();
            default -> false;
        };
    }

    private Optional<Transition.Reason> heldAgainst() {
        return Optional.ofNullable(reading.hold()).flatMap(hold -> hold.against(officer, now));
    }

    /// Sent a while ago, and still not with the other side, whose people read it here.
    public boolean undelivered() {
        var sent = request().sentAt();
        return request().status() == Status.SENT
                && sent != null
                && !request().exercise()
                && !request().toEntity()
                && !request().withoutOfficers()
                && !now.isBefore(sent.plus(DELIVERED_WITHIN));
    }

    public ActShape shape(Act act) {
        return ActShape.of(act);
    }

    public boolean readerOwesNext() {
        return switch (request().status().next()) {
            case REQUESTING -> reading.side() == Side.REQUESTING;
            case REQUESTED -> reading.side() == Side.REQUESTED;
            case NOBODY -> false;
        };
    }

    /// For those who wait for an answer: how to reach the other side.
    public Optional<Reach> reach() {
        return reading.side() == Side.REQUESTING && !request().status().ended() ? addressee : Optional.empty();
    }

    /// The message of an act or a step; where the measure has words of its own for it, those.
    public String key(String kind, Act act, View view) {
        var usual = "requests." + kind + "." + act;
        var own = usual + "." + request().measure().written();
        return view.has(own) ? own : usual;
    }

    /// The conditions that bind the requesting Party: those it accepted last.
    public Optional<Step> binding() {
        Step proposed = null;
        Step accepted = null;
        for (var step : reading.steps()) {
            proposed = step.act() == Act.PROPOSE_CONDITIONS ? step : proposed;
            accepted = step.act() == Act.ACCEPT_CONDITIONS ? proposed : accepted;
        }
        return Optional.ofNullable(accepted);
    }

    /// The clock of the place where a step happened.
    public ZoneId zoneOf(Step step) {
        return zoneOf(step.side());
    }

    /// The clock of a side.
    public ZoneId zoneOf(Side side) {
        return side == Side.REQUESTED
                ? request().requested().zone()
                : request().requesting().zone();
    }

    /// Whether it can be granted in part or under conditions (Article 27(6)).
    public boolean grantableOtherwise() {
        return Stream.of(Act.EXECUTE_IN_PART, Act.PROPOSE_CONDITIONS)
                .allMatch(act -> Lifecycle.taken(request().measure(), Status.EXECUTING, act)
                        .isPresent());
    }

    /// The grounds the requested Party may use against this very request.
    public List<RefusalGround> grounds() {
        return request().openGrounds();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, officer.authority().zone());
    }

    /// What an act's form shows first: what was typed, or a sensible beginning.
    public String shown(Act act, String name) {
        if (act.name().equals(typed.get("act"))) {
            return typed.getOrDefault(name, "");
        }
        return switch (act.name() + "-" + name) {
            case "CONFIRM-from",
                    "RECORD_ASSISTANCE-sentOn",
                    "RECORD_RECEIPT-on",
                    "RECORD_ANSWER-on",
                    "RECORD_PART-on",
                    "RECORD_NON_COOPERATION-on" -> today().toString();
            case "RECORD_RECEIPT-until" -> today().plusDays(PROVIDER_DAYS).toString();
            case "CONFIRM-until" ->
                PreservationClock.earliestEnd(today()).plusDays(30).toString();
            case "EXTEND-until" ->
                Optional.ofNullable(request().clock())
                        .map(clock -> clock.until()
                                .plusDays(PreservationClock.MINIMUM_DAYS)
                                .toString())
                        .orElse("");
            default -> "";
        };
    }

    public String error(String name) {
        return errors.stream()
                .filter(error -> error.field().equals(name))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }

    public Optional<String> error(Act act, String name) {
        return errors.stream()
                .filter(error -> error.field().equals(act.name() + "-" + name))
                .map(FieldError::message)
                .findFirst();
    }

    /// The form of this act was just refused: it stays open.
    public boolean refused(Act act) {
        return act.name().equals(typed.get("act"));
    }

    /// The fields of a part of the form that have something to show.
    public List<Field> filled(Field.Section section) {
        return Arrays.stream(Field.values())
                .filter(field -> field.section() == section)
                .filter(field -> request().content().has(field))
                .toList();
    }

    /// Whether the identifiers that point at the data are shown in this part.
    public boolean pointsAtData(Field.Section section) {
        return !request().content().identifiers().isEmpty()
                && request().measure().rules().fields(section).stream().anyMatch(Field::beforeIdentifiers);
    }

    /// When the request for assistance was decided for which the data stayed preserved; null while that is open.
    public @Nullable LocalDate decidedOn() {
        var waiting = limits.stream()
                .filter(limit -> limit.kind().equals("UNTIL_DECISION"))
                .toList();
        return waiting.stream().anyMatch(limit -> limit.endedAt() == null)
                ? null
                : waiting.stream()
                        .map(limit -> LocalDate.ofInstant(Objects.requireNonNull(limit.endedAt()), limit.zone()))
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }
}
