package org.comity.assessments.web;

import java.util.List;
import org.comity.assessments.Assessment;
import org.comity.assessments.model.ReplyStatus;

/// One assessment: what is asked, and who replied.
///
/// @param standings by the names of the States
/// @param readable how many replies the reader may read
/// @param replying whether the reader works on the reply of their State
/// @param writable whether the reader makes assessments
/// @param over whether the deadline is over
public record AssessmentPage(
        Assessment assessment,
        List<NamedStanding> standings,
        int readable,
        boolean replying,
        boolean writable,
        boolean over) {

    public long replied() {
        return standings.stream()
                .filter(one -> one.standing().status().replied())
                .count();
    }

    /// What everyone learns of how far a State is: not whether it has begun.
    public static String word(ReplyStatus status) {
        return status == ReplyStatus.DRAFTED ? ReplyStatus.NOT_BEGUN.name() : status.name();
    }
}
