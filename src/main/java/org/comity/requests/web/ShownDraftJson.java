package org.comity.requests.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.requests.ShownDraft;
import org.comity.requests.model.Comment;
import org.comity.requests.model.Field;

/// A draft of another authority, shown for comments: it is no request.
///
/// @param request always false: nobody has approved or signed it
/// @param measure what the draft is for
/// @param values what is shown, by the names of the fields
/// @param comments of the reader's own side
public record ShownDraftJson(
        String id,
        boolean request,
        String reference,
        String measure,
        RequestJson.Party requesting,
        String handling,
        int copy,
        Instant shownAt,
        Map<String, String> values,
        List<IdentifierJson> identifiers,
        List<Said> comments) {

    /// That there is one.
    public record Line(
            String id,
            String reference,
            String measure,
            RequestJson.Party requesting,
            String handling,
            Instant shownAt) {

        static Line of(ShownDraft.Line line) {
            return new Line(
                    line.id().toString(),
                    line.reference(),
                    line.measure().written(),
                    RequestJson.Party.of(line.requesting()),
                    line.handling().label(),
                    line.at());
        }
    }

    /// @param on the name of the field, or `whole`
    public record Said(String on, String text, int copy, String officer, Instant at) {

        static Said of(Comment comment) {
            return new Said(
                    comment.field().map(Field::key).orElse(Comment.WHOLE),
                    comment.text().reveal(),
                    comment.copy(),
                    comment.officer(),
                    comment.at());
        }
    }

    static ShownDraftJson of(ShownDraft shown) {
        var values = new TreeMap<String, String>();
        shown.copy().content().values().forEach((field, value) -> values.put(field.key(), value));
        return new ShownDraftJson(
                shown.id().toString(),
                false,
                shown.reference(),
                shown.measure().written(),
                RequestJson.Party.of(shown.requesting()),
                shown.handling().label(),
                shown.copy().number(),
                shown.at(),
                values,
                shown.copy().content().identifiers().stream()
                        .map(IdentifierJson::of)
                        .toList(),
                shown.comments().stream().map(Said::of).toList());
    }
}
