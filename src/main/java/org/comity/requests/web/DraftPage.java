package org.comity.requests.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.pathfinder.PastOutcome;
import org.comity.requests.Beside;
import org.comity.requests.RequestReading;
import org.comity.requests.Team;
import org.comity.requests.lint.Weight;
import org.comity.requests.model.Act;
import org.comity.requests.model.CarriedOver;
import org.comity.requests.model.Comment;
import org.comity.requests.model.Content;
import org.comity.requests.model.DraftCopy;
import org.comity.requests.model.Field;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Identifier;
import org.comity.requests.model.Note;
import org.comity.requests.model.PartOfRequest;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequiredElement;
import org.comity.requests.model.Side;
import org.comity.requests.model.ToTranslate;
import org.comity.requests.model.Withholding;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;
import org.comity.web.Readers;

/// The draft form: what is kept, what was just typed, what is wrong with it, what is still missing.
///
/// @param typed values to show instead of the kept ones, after an error
/// @param settled the fields that the request before it in its case answered
/// @param saved something was just kept
/// @param beside whether it could be sent, and what its addressee demands
/// @param notes what stands beside the draft: copies that were shown to the other side, and its comments
/// @param remarks what the other side would say of it, the heaviest first
/// @param past what came of earlier requests for this measure to this State
/// @param ticked what was chosen to be shown to the other side, in a form that was refused
public record DraftPage(
        Request request,
        Team team,
        StateNames names,
        Map<String, String> typed,
        List<FieldError> errors,
        Set<Field> settled,
        boolean saved,
        Beside beside,
        List<Note> notes,
        List<RemarkLine> remarks,
        List<PastOutcome> past,
        Map<String, String> ticked) {

    /// One row of the list of identifiers, as text.
    public record Row(int number, String kind, String value, String at, String zone, String port) {}

    static DraftPage of(
            RequestReading reading, StateNames names, Beside beside, List<RemarkLine> remarks, List<PastOutcome> past) {
        var settled = reading.steps().stream()
                .filter(step -> step.act() == Act.START)
                .flatMap(step -> CarriedOver.read(step.detail(CarriedOver.DETAIL)).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new DraftPage(
                reading.request(),
                reading.team(),
                names,
                Map.of(),
                List.of(),
                settled,
                false,
                beside,
                reading.notes(),
                remarks,
                past,
                Map.of());
    }

    /// With what was chosen to be shown, and why it was not.
    DraftPage showing(Map<String, String> chosen, List<FieldError> found) {
        return new DraftPage(request, team, names, typed, found, settled, saved, beside, notes, remarks, past, chosen);
    }

    public boolean chosen(String name, String value) {
        return value.equals(ticked.get(name));
    }

    /// What the other side says of a field, the oldest first.
    public List<Comment> comments(Field field) {
        return Comment.on(Optional.of(field), notes);
    }

    /// What it says of the whole.
    public List<Comment> comments() {
        return Comment.on(Optional.empty(), notes);
    }

    /// The copy that the other side is shown now.
    public Optional<DraftCopy> shown() {
        return DraftCopy.shown(request.status(), notes);
    }

    /// Whether it may be shown at all.
    public boolean showable() {
        return request.handling() != Handling.RED && !request.exercise();
    }

    /// The fields that say something and may be shown beforehand, in the order of the form.
    public List<Field> filled() {
        var showable = Withholding.showable(request.measure(), Set.of(Field.values()));
        return Arrays.stream(Field.values())
                .filter(showable::contains)
                .filter(request.content()::has)
                .toList();
    }

    public Readers readers() {
        return CaseReaders.of(request, Side.REQUESTING, team);
    }

    /// Whether nobody who works on it could approve it: under TLP:RED nobody else reads it.
    public boolean approverMissing() {
        return request.handling() == Handling.RED && !request.exercise() && !team.hasApproverBeside(request.writers());
    }

    /// What a field shows.
    public String shown(Field field) {
        return typed.isEmpty() ? request.content().value(field) : typed.getOrDefault(field.key(), "");
    }

    /// What a part of the form asks anew: all that is not already known and right.
    public List<Field> asked(Field.Section section) {
        return request.measure().rules().fields(section).stream()
                .filter(field -> !isKnown(field))
                .toList();
    }

    /// What a part of the form shows as already known from the case.
    public List<Field> known(Field.Section section) {
        return request.measure().rules().fields(section).stream()
                .filter(this::isKnown)
                .toList();
    }

    /// How many entries are already known.
    public int known() {
        return (int) request.measure().rules().fields().stream()
                .filter(this::isKnown)
                .filter(field -> request.content().has(field))
                .count();
    }

    /// Whether there is anything to show as already known.
    public boolean remembers() {
        return request.measure().rules().fields().stream().anyMatch(this::isKnown);
    }

    private boolean isKnown(Field field) {
        return settled.contains(field)
                && error(field.key()).isEmpty()
                && missing().stream().noneMatch(each -> each.anchor() == field);
    }

    /// The settled fields, for the form to send back.
    public String settledWritten() {
        return CarriedOver.written(settled);
    }

    public Optional<String> error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst();
    }

    /// What is missing, by the law and by what the requested Party demands beyond it.
    public List<RequiredElement.Missing> missing() {
        return elements().stream()
                .flatMap(element -> element.missing(request.content()).stream())
                .toList();
    }

    public List<RequiredElement> elements() {
        return Stream.concat(request.measure().rules().requires().stream(), beside.demanded().stream())
                .toList();
    }

    /// Whether a field is kept from the provider.
    public boolean keptFromProvider(Field field) {
        return PartOfRequest.of(request.measure(), field) == PartOfRequest.SUPPORT;
    }

    /// How many remarks ask for something: all but the grounds that nothing in the draft touches.
    public long toMend() {
        return remarks.stream()
                .filter(remark -> remark.weight() != Weight.MAY_BE_REFUSED)
                .count();
    }

    /// Whether what a field says is marked as to be translated: its language is told, and it is not accepted.
    public boolean toBeTranslated(Field field) {
        return remarks.stream().anyMatch(remark -> remark.rule().equals("language.translate"))
                && ToTranslate.isInWords(field, request.content().value(field));
    }

    /// The identifiers, and an empty row for one more.
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        if (typed.isEmpty()) {
            request.content().identifiers().forEach(identifier -> rows.add(row(rows.size(), identifier)));
        } else {
            typedRows(rows);
        }
        if (rows.size() < Content.MOST_IDENTIFIERS) {
            rows.add(new Row(rows.size(), "ip", "", "", "", ""));
        }
        return rows;
    }

    private void typedRows(List<Row> rows) {
        for (var number = 0; number <= Content.MOST_IDENTIFIERS; number++) {
            var prefix = "identifier." + number + ".";
            var parts = new HashMap<String, String>();
            for (var part : List.of("kind", "value", "at", "zone", "port")) {
                parts.put(part, typed.getOrDefault(prefix + part, ""));
            }
            if (!parts.getOrDefault("value", "").isEmpty()) {
                rows.add(row(number, parts));
            }
        }
    }

    private static Row row(int number, Map<String, String> parts) {
        return new Row(
                number,
                parts.getOrDefault("kind", ""),
                parts.getOrDefault("value", ""),
                parts.getOrDefault("at", ""),
                parts.getOrDefault("zone", ""),
                parts.getOrDefault("port", ""));
    }

    private static Row row(int number, Identifier identifier) {
        return new Row(
                number,
                identifier.kind().code(),
                identifier.value(),
                identifier.at(),
                identifier.zone(),
                identifier.port());
    }
}
