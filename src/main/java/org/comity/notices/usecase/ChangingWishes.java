package org.comity.notices.usecase;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.notices.model.Kind;
import org.comity.notices.model.Letter;
import org.comity.notices.model.News;
import org.comity.notices.model.ReaderKey;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.Timer;
import org.comity.notices.model.Why;
import org.comity.notices.model.Wishes;
import org.comity.notices.store.LetterStore;
import org.comity.notices.store.TimerStore;
import org.comity.notices.store.WishesStore;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/// Changes how a person is told by mail. Another address or key asks for a fresh touch, is told to the address that was
/// there before, and is recorded: whoever could turn the letters aside unseen could keep their reader in the dark.
public class ChangingWishes {

    private static final Duration KEY_WARNING = Duration.ofDays(14);

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}
    }

    private final WishesStore wishes;
    private final LetterStore letters;
    private final TimerStore timers;
    private final TellingPeople telling;
    private final FreshTouch touch;
    private final AuditTrail audit;
    private final Clock clock;

    public ChangingWishes(
            WishesStore wishes,
            LetterStore letters,
            TimerStore timers,
            TellingPeople telling,
            FreshTouch touch,
            AuditTrail audit,
            Clock clock) {
        this.wishes = wishes;
        this.letters = letters;
        this.timers = timers;
        this.telling = telling;
        this.touch = touch;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Outcome change(Person person, Wishes wanted, Optional<TouchAnswer> answer) {
        var before = wishes.of(person.id()).orElse(Wishes.none(wanted.language()));
        if (before.sameWay(wanted)) {
            wishes.save(person.id(), wanted, clock.instant());
            return new Outcome.Done();
        }
        var shown = shown(person, before, wanted);
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                change(person, before, wanted, proof);
                yield new Outcome.Done();
            }
        };
    }

    private static Shown shown(Person person, Wishes before, Wishes wanted) {
        var shown = Shown.of("notices.settings.act").line("identity.account.name", person.name());
        line(shown, "notices.settings.addressBefore", before.addressText());
        line(shown, "notices.settings.addressAfter", wanted.addressText());
        line(shown, "notices.settings.keyBefore", before.fingerprint());
        line(shown, "notices.settings.keyAfter", wanted.fingerprint());
        return shown.shown();
    }

    private static void line(Shown.Builder shown, String label, String value) {
        if (value.isEmpty()) {
            shown.coded(label, "notices.settings.nothing");
        } else {
            shown.line(label, value);
        }
    }

    private void change(Person person, Wishes before, Wishes wanted, Map<String, String> proof) {
        var now = clock.instant();
        wishes.save(person.id(), wanted, now);
        watch(person, wanted.key());
        if (before.address() != null) {
            letters.add(
                    new Letter(UUID.randomUUID(), person.id(), Letter.Sort.ADDRESS, before.address(), 0),
                    List.of(),
                    now);
        }
        telling.tell(
                News.of(Kind.ADDRESS_CHANGED, person.id().value(), "/account/notices", null, now)
                        .urgently(),
                List.of(Recipient.of(person, Why.OWN)));
        record(person, wanted, proof);
    }

    private void watch(Person person, @Nullable ReaderKey key) {
        timers.callOff(person.id().value(), List.of(Timer.What.KEY_ENDS));
        if (key != null && key.expires() != null) {
            timers.set(new Timer(
                    person.id().value(), Timer.What.KEY_ENDS, key.expires().minus(KEY_WARNING), key.expires()));
        }
    }

    private void record(Person person, Wishes wanted, Map<String, String> proof) {
        var entry = AuditEntry.of("person.mail-changed")
                .with("person", person.id().toString())
                .with("address", wanted.address() == null ? "no" : "yes");
        if (wanted.key() != null) {
            entry = entry.with("key.fingerprint", wanted.fingerprint());
        }
        for (var part : proof.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        audit.append(entry);
    }
}
