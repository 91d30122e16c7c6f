package org.comity.profiles.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.EnrolmentSecret;
import org.comity.profiles.SuggestionSettings;
import org.comity.profiles.model.Suggestion;
import org.comity.profiles.model.SuggestionId;
import org.comity.profiles.model.SuggestionPlace;
import org.comity.profiles.model.SuggestionStatus;
import org.comity.profiles.store.SuggestionStore;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sensitive;
import org.comity.web.AskedWithin;
import org.springframework.transaction.annotation.Transactional;

/// Takes in what somebody outside tells of a newer development. It waits for the State; nothing of it is public.
public class TakingSuggestions {

    private static final Duration HOUR = Duration.ofHours(1);

    /// What came of it.
    public sealed interface Outcome {
        /// @param secret opens the page that says what becomes of it; told once
        record Taken(EnrolmentSecret secret) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    public enum Reason {
        /// Of this client address, in this hour.
        OFTEN,
        /// Of everyone together, or for this State.
        MANY,
        /// Somebody told the same before.
        TOLD
    }

    /// What somebody tells, as in [Suggestion].
    public record Told(
            Country state,
            SuggestionPlace place,
            Language language,
            String words,
            String source,
            Optional<String> mail) {}

    private final SuggestionStore suggestions;
    private final SuggestionChronicle chronicle;
    private final SuggestionSettings settings;
    private final AskedWithin tellers;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public TakingSuggestions(
            SuggestionStore suggestions, SuggestionChronicle chronicle, SuggestionSettings settings, Clock clock) {
        this.suggestions = suggestions;
        this.chronicle = chronicle;
        this.settings = settings;
        this.tellers = AskedWithin.anHour(settings.perHour());
        this.clock = clock;
    }

    /// @param teller tells whoever tells apart from others; empty where that is not known
    @Transactional
    public Outcome take(Told told, Optional<String> teller) {
        var now = clock.instant();
        if (suggestions.countSince(now.minus(HOUR)) >= settings.fromAllPerHour()
                || suggestions.countWaiting(told.state()) >= settings.mostWaiting()) {
            return new Outcome.Refused(Reason.MANY);
        }
        if (!teller.map(known -> tellers.oneMore(known, now)).orElse(true)) {
            return new Outcome.Refused(Reason.OFTEN);
        }
        var secret = EnrolmentSecret.draw(random);
        var suggestion = new Suggestion(
                new SuggestionId(UUID.randomUUID()),
                told.state(),
                told.place(),
                told.language(),
                told.words(),
                told.source(),
                told.mail().map(Sensitive::of),
                SuggestionStatus.WAITING,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        if (!suggestions.add(suggestion, secret.digest())) {
            return new Outcome.Refused(Reason.TOLD);
        }
        chronicle.write(suggestion, "told", Optional.empty());
        return new Outcome.Taken(secret);
    }
}
