package org.comity.guides.web;

import java.time.LocalDate;
import java.util.List;
import org.comity.guides.Guide;

/// How every guide stands: what is due for review or was changed since the last one, and which language is older than
/// the English.
///
/// @param soon the last day that counts as soon
public record DeskPage(List<Guide> guides, LocalDate today, LocalDate soon) {

    /// The key of how a guide stands with its review, and the sign of it.
    public String due(Guide guide) {
        if (guide.overdue(today)) {
            return "guides.desk.due.over";
        }
        if (guide.changedSinceReview()) {
            return "guides.desk.due.changed";
        }
        return guide.due().isAfter(soon) ? "guides.desk.due.later" : "guides.desk.due.soon";
    }

    /// The colour of it.
    public String sign(Guide guide) {
        return waits(guide) ? "dormant" : "";
    }

    private boolean waits(Guide guide) {
        return guide.changedSinceReview() || !guide.due().isAfter(soon);
    }

    public long waiting() {
        return guides.stream().filter(this::waits).count();
    }
}
