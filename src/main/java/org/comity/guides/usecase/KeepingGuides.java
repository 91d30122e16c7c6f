package org.comity.guides.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.guides.GuideId;
import org.comity.guides.GuideText;
import org.comity.guides.GuidesSettings;
import org.comity.guides.Review;
import org.comity.guides.model.GuideReader;
import org.comity.guides.model.GuideRefused;
import org.comity.guides.model.GuideRefused.Flaw;
import org.comity.guides.store.GuideStore;
import org.comity.guides.store.GuideStore.Hand;
import org.comity.guides.store.GuideStore.NewEdition;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.search.DocumentsChanged;
import org.comity.search.Kind;
import org.comity.vocabulary.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// Publishes what a guide says in a language from now on, and confirms that a guide still holds. Publishing
/// asks for a touch for exactly what is shown; every version stays.
public class KeepingGuides {

    private static final String GUIDE = "guide";

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /// @param flaws what the reader of guides did not take, by line
        record Refused(List<Flaw> flaws) implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// Somebody else published it meanwhile.
        record Overtaken() implements Outcome {}

        /// It says just that already.
        record Unchanged() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    /// What an editor wants a guide to say.
    ///
    /// @param seen the digest of the text that stood there when the form was shown
    /// @param restores the version whose text was taken up again
    public record Wish(GuideId guide, Language language, String written, String seen, Optional<Long> restores) {}

    private final GuideStore store;
    private final CurrentGuides guides;
    private final GuideAccess access;
    private final GuidesSettings settings;
    private final FreshTouch touch;
    private final Recording recording;

    /// How a change is recorded and told.
    public record Recording(AuditTrail audit, ApplicationEventPublisher events, Clock clock) {}

    public KeepingGuides(
            GuideStore store,
            CurrentGuides guides,
            GuideAccess access,
            GuidesSettings settings,
            FreshTouch touch,
            Recording recording) {
        this.store = store;
        this.guides = guides;
        this.access = access;
        this.settings = settings;
        this.touch = touch;
        this.recording = recording;
    }

    @Transactional
    public Outcome publish(Person person, Wish wish, Optional<TouchAnswer> answer) {
        var kind = guides.find(wish.guide()).map(guide -> guide.kind());
        if (!access.publishes(person) || kind.isEmpty()) {
            return new Outcome.NotFound();
        }
        GuideText text;
        try {
            text = GuideReader.read(kind.get(), wish.language(), wish.written());
        } catch (GuideRefused refused) {
            return new Outcome.Refused(refused.flaws());
        }
        store.lock();
        var before = guides.beforeChanging()
                .find(wish.guide())
                .orElseThrow()
                .in(wish.language())
                .digest();
        if (text.digest().equals(before)) {
            return new Outcome.Unchanged();
        }
        if (!wish.seen().equals(before.hex())) {
            return new Outcome.Overtaken();
        }
        return publish(person, wish, text, answer);
    }

    private Outcome publish(Person person, Wish wish, GuideText text, Optional<TouchAnswer> answer) {
        var digest = text.digest().hex();
        var shown = Shown.of("guides.act.publish")
                .line("guides.desk.guide", wish.guide().slug())
                .line("guides.desk.language", wish.language().ownName())
                .line("guides.desk.title.shown", text.title())
                .line("guides.desk.digest", digest)
                .shown();
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                var entry = AuditEntry.of("guide.published")
                        .with(GUIDE, wish.guide().slug())
                        .with("language", wish.language().code())
                        .with("digest", digest);
                for (var number : wish.restores().stream().toList()) {
                    entry = entry.with("restores", Long.toString(number));
                }
                store.publish(
                        new NewEdition(wish.guide(), wish.language(), text.written(), wish.restores()),
                        record(entry, person, proof));
                guides.changedAfterCommit();
                recording.events().publishEvent(new DocumentsChanged(Kind.GUIDE));
                yield new Outcome.Done();
            }
        };
    }

    /// The guide was read whole, in every language, and still holds.
    ///
    /// @param shown the digest of all its texts when the page was shown
    @Transactional
    public Outcome confirm(Person person, GuideId id, String shown) {
        if (!access.publishes(person) || guides.find(id).isEmpty()) {
            return new Outcome.NotFound();
        }
        store.lock();
        var guide = guides.beforeChanging().find(id).orElseThrow();
        if (!shown.equals(guide.digest().hex())) {
            return new Outcome.Overtaken();
        }
        var today = LocalDate.ofInstant(recording.clock().instant(), ZoneOffset.UTC);
        var review = new Review(
                today, today.plus(settings.reviewEvery()), person.belonging().name(), now());
        var entry = AuditEntry.of("guide.reviewed")
                .with(GUIDE, id.slug())
                .with("digest", shown)
                .with("due", review.due().toString());
        store.review(id, review, record(entry, person, Map.of()));
        guides.changedAfterCommit();
        return new Outcome.Done();
    }

    private Hand record(AuditEntry begun, Person person, Map<String, String> proof) {
        var entry = begun.with("by", person.id().toString())
                .with("place", person.belonging().name());
        for (var part : proof.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        return new Hand(
                person.id(),
                person.belonging().demonstration(),
                now(),
                recording.audit().append(entry));
    }

    private Instant now() {
        return recording.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
