package org.comity.profiles.usecase;

import java.time.Clock;
import java.time.ZoneOffset;
import org.comity.profiles.SuggestionSettings;
import org.comity.profiles.store.SuggestionStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;

/// Once an hour: erases what people outside told once its time is over, and mail addresses that nobody answered.
public class ForgettingSuggestions {

    private final SuggestionStore suggestions;
    private final SuggestionChronicle chronicle;
    private final SuggestionSettings settings;
    private final Clock clock;

    public ForgettingSuggestions(
            SuggestionStore suggestions, SuggestionChronicle chronicle, SuggestionSettings settings, Clock clock) {
        this.suggestions = suggestions;
        this.chronicle = chronicle;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    @Transactional
    public void forget() {
        var now = clock.instant();
        var mails = suggestions.forgetMail(now.minus(settings.mailFor()));
        var today = now.atZone(ZoneOffset.UTC);
        var decided = suggestions.forget(today.minus(settings.keepDecided()).toInstant());
        var gone = decided
                + suggestions.forgetWaiting(
                        today.minus(settings.keepUndecided()).toInstant());
        if (mails + gone > 0) {
            chronicle.forgotten(gone, mails);
        }
    }
}
