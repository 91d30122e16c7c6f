package org.comity.requests;

import java.time.Period;
import org.comity.vault.RetentionRule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.requests.*`.
///
/// @param keepEnded how long what a request said is kept after it ended, in calendar units such as `P10Y`
/// @param keepUnsent the same for a draft that was withdrawn before it was sent
@ConfigurationProperties("comity.requests")
public record RequestsSettings(
        @DefaultValue("P10Y") Period keepEnded,
        @DefaultValue("P1Y") Period keepUnsent) {

    /// @throws IllegalArgumentException when nothing would be kept
    public RequestsSettings {
        ended(keepEnded);
        unsent(keepUnsent);
    }

    public RetentionRule ended() {
        return ended(keepEnded);
    }

    public RetentionRule unsent() {
        return unsent(keepUnsent);
    }

    private static RetentionRule ended(Period keep) {
        return new RetentionRule("request-ended", keep);
    }

    private static RetentionRule unsent(Period keep) {
        return new RetentionRule("draft-withdrawn", keep);
    }
}
