package org.comity.requests;

import java.time.Instant;
import java.util.List;
import org.comity.identity.Authority;
import org.comity.requests.model.Comment;
import org.comity.requests.model.DraftCopy;
import org.comity.requests.model.Handling;
import org.comity.requests.model.RequestedMeasure;

/// A copy of a draft of another authority, as the reader's authority is shown it for comments. It is no request.
///
/// @param measure what the draft is for
/// @param at since when it is shown
/// @param comments those of the reader's own side
/// @param writable whether the reader may comment
public record ShownDraft(
        RequestId id,
        String reference,
        RequestedMeasure measure,
        Authority requesting,
        Authority requested,
        Handling handling,
        Instant at,
        DraftCopy copy,
        List<Comment> comments,
        boolean writable) {

    /// A line of the list: that there is one.
    ///
    /// @param at since when it is shown
    public record Line(
            RequestId id,
            String reference,
            RequestedMeasure measure,
            Authority requesting,
            Handling handling,
            Instant at) {}

    public ShownDraft {
        comments = List.copyOf(comments);
    }
}
