package org.comity.requests.web;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.comity.requests.NoteKind;
import org.comity.requests.RequestReading;
import org.comity.requests.model.Note;
import org.comity.requests.model.Side;
import org.comity.requests.model.Step;

/// Something beside the acts of a request, for programs.
///
/// @param article the provision it rests on
/// @param details its words and days; who wrote it only for the writer's own side
public record NoteJson(
        NoteKind kind, String article, int number, Side side, Instant at, Map<String, String> details, String receipt) {

    static NoteJson of(Note note, RequestReading reading) {
        var details = new TreeMap<>(note.details().reveal());
        details.remove(Step.PERSON);
        if (note.side() != reading.side()) {
            details.remove("officer");
        }
        return new NoteJson(
                note.kind(),
                note.kind().basis().toString(),
                note.number(),
                note.side(),
                note.at(),
                details,
                RequestJson.address(reading.request()) + "/notes/" + note.kind() + "/" + note.number() + "/receipt");
    }
}
