package org.comity.requests.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.requests.RequestReading;
import org.comity.requests.Team;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Identifier;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequiredElement;
import org.comity.requests.model.Side;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;
import org.comity.web.Readers;

/// The draft form: what is kept, what was just typed, what is wrong with it, what is still missing.
///
/// @param typed values to show instead of the kept ones, after an error
/// @param saved something was just kept
public record DraftPage(
        Request request,
        Team team,
        StateNames names,
        Map<String, String> typed,
        List<FieldError> errors,
        boolean saved) {

    /// One row of the list of identifiers, as text.
    public record Row(int number, String kind, String value, String at, String zone, String port) {}

    static DraftPage of(RequestReading reading, StateNames names) {
        return new DraftPage(reading.request(), reading.team(), names, Map.of(), List.of(), false);
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

    public Optional<String> error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst();
    }

    public List<RequiredElement.Missing> missing() {
        return request.content().missing();
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
