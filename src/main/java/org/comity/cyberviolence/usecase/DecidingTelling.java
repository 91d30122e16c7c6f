package org.comity.cyberviolence.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.cyberviolence.MeasureId;
import org.comity.cyberviolence.model.Draft;
import org.comity.cyberviolence.model.Telling;
import org.comity.cyberviolence.model.TellingId;
import org.comity.cyberviolence.model.TellingStatus;
import org.comity.cyberviolence.store.DraftStore;
import org.comity.cyberviolence.store.TellingStore;
import org.comity.identity.Person;
import org.comity.vocabulary.Country;
import org.springframework.transaction.annotation.Transactional;

/// Says what becomes of what somebody told.
public class DecidingTelling {

    /// What came of it.
    public sealed interface Outcome {
        record Done(Telling telling) implements Outcome {}

        /// The words are erased, and the entry that was published of it holds them still.
        record StillPublished(Telling telling) implements Outcome {}

        /// Somebody was faster.
        record Decided() implements Outcome {}

        /// The words to be erased do not stand there.
        record NotThere() implements Outcome {}

        /// It does not exist, or not for this person.
        record NotFound() implements Outcome {}
    }

    private final TellingStore tellings;
    private final DraftStore drafts;
    private final CurrentEntries entries;
    private final TellingChronicle chronicle;
    private final CyberviolenceAccess access;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public DecidingTelling(
            TellingStore tellings,
            DraftStore drafts,
            CurrentEntries entries,
            TellingChronicle chronicle,
            CyberviolenceAccess access,
            Clock clock) {
        this.tellings = tellings;
        this.drafts = drafts;
        this.entries = entries;
        this.chronicle = chronicle;
        this.access = access;
        this.clock = clock;
    }

    /// Makes a draft of it, with the words as its summary and their source. Nothing of it is public.
    ///
    /// @param organisation what stands in the draft where no single State was named
    @Transactional
    public Outcome takeUp(Person person, TellingId id, String organisation) {
        var found = open(person, id);
        if (found.isEmpty() || !access.writes(person)) {
            return new Outcome.NotFound();
        }
        if (found.get().status().decided()) {
            return new Outcome.Decided();
        }
        var draft = new Draft(MeasureId.draw(random), fields(found.get().what(), organisation), clock.instant());
        drafts.save(draft, person.id(), person.belonging().demonstration());
        return decide(person, found.get(), TellingStatus.TAKEN_UP, Optional.empty(), Optional.of(draft.id()));
    }

    private static Map<String, String> fields(Telling.What what, String organisation) {
        var fields = new HashMap<String, String>();
        fields.put("state", what.state().map(Country::code).orElse(""));
        fields.put("organisation", what.state().isPresent() ? "" : organisation);
        fields.put("summary-" + what.language().code(), what.words());
        fields.put("source", what.source());
        if (!what.type().isEmpty()) {
            fields.put("type-" + what.type(), "yes");
        }
        return fields;
    }

    /// Answers that it is known, or not taken up.
    ///
    /// @param reason for whoever told it
    @Transactional
    public Outcome answer(Person person, TellingId id, TellingStatus how, String reason) {
        return close(person, id, how, Optional.of(reason));
    }

    /// It is spam: what it said is erased.
    @Transactional
    public Outcome remove(Person person, TellingId id) {
        return close(person, id, TellingStatus.REMOVED, Optional.empty());
    }

    private Outcome close(Person person, TellingId id, TellingStatus how, Optional<String> reason) {
        return open(person, id)
                .<Outcome>map(found -> found.status().decided()
                        ? new Outcome.Decided()
                        : decide(person, found, how, reason, Optional.empty()))
                .orElseGet(Outcome.NotFound::new);
    }

    /// Erases words that name somebody, or should not be kept for another reason, also in the draft it became.
    @Transactional
    public Outcome erase(Person person, TellingId id, String phrase) {
        var found = open(person, id);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var erased = found.get().without(phrase);
        if (erased.isEmpty()) {
            return new Outcome.NotThere();
        }
        tellings.save(erased.get(), Optional.empty());
        tellings.forgetDigest(id);
        erased.get().entry().flatMap(drafts::findForChange).ifPresent(draft -> {
            var without = draft.without(phrase, clock.instant());
            drafts.save(without, person.id(), person.belonging().demonstration());
        });
        chronicle.write(erased.get(), "words-erased", Optional.of(person));
        return erased.get()
                        .entry()
                        .flatMap(entries.entries()::find)
                        .filter(entry -> entry.says(phrase))
                        .isPresent()
                ? new Outcome.StillPublished(erased.get())
                : new Outcome.Done(erased.get());
    }

    private Optional<Telling> open(Person person, TellingId id) {
        return access.decides(person) ? tellings.findForChange(id) : Optional.empty();
    }

    private Outcome decide(
            Person person, Telling telling, TellingStatus how, Optional<String> reason, Optional<MeasureId> draft) {
        var decided = telling.decided(how, clock.instant(), reason, draft);
        tellings.save(decided, Optional.of(person.id()));
        if (how == TellingStatus.REMOVED) {
            tellings.forgetDigest(telling.id());
        }
        chronicle.write(decided, how.name().toLowerCase(Locale.ROOT).replace('_', '-'), Optional.of(person));
        return new Outcome.Done(decided);
    }
}
