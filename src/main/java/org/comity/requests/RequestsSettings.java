package org.comity.requests;

import java.time.Duration;
import java.time.Period;
import org.comity.requests.model.Brakes;
import org.comity.vault.RetentionRule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.requests.*`.
///
/// @param keepEnded how long what a request said is kept after it ended, in calendar units such as `P10Y`
/// @param keepUnsent the same for a draft that was withdrawn before it was sent
/// @param limits how many are begun and sent in a time
/// @param coolDown how long what is held waits at least
/// @param burst more than that many sent in ten minutes by one officer are unusual
/// @param brakesInDemonstration whether what fictional authorities send is looked at and held too
@ConfigurationProperties("comity.requests")
public record RequestsSettings(
        @DefaultValue("P10Y") Period keepEnded,
        @DefaultValue("P1Y") Period keepUnsent,
        @DefaultValue LimitSettings limits,
        @DefaultValue("2m") Duration coolDown,
        @DefaultValue("5") int burst,
        @DefaultValue("false") boolean brakesInDemonstration) {

    /// @throws IllegalArgumentException when nothing would be kept, or an emergency would wait too long
    public RequestsSettings {
        ended(keepEnded);
        unsent(keepUnsent);
        new Brakes(coolDown, burst, brakesInDemonstration);
    }

    public Brakes brakes() {
        return new Brakes(coolDown, burst, brakesInDemonstration);
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
