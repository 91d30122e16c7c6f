package org.comity.cyberviolence.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.comity.audit.AuditEntry;
import org.comity.cyberviolence.Entry;
import org.comity.cyberviolence.MeasureId;
import org.comity.cyberviolence.model.EntryJson;
import org.comity.cyberviolence.store.EntryStore.Hand;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.support.TransactionOperations;

/// Publishes an entry as it shall be from now on, or withdraws it. Both ask for a touch for exactly what is shown; what
/// was published before stays in the table and in the record. Its draft is gone with it.
public class PublishingEntry {

    private static final String ENTRY = "entry";

    /// What came of it.
    public sealed interface Outcome {
        record Done(MeasureId id) implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// Somebody else published it meanwhile.
        record Overtaken() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final PublishedEntries published;
    private final CurrentEntries entries;
    private final CyberviolenceAccess access;
    private final FreshTouch touch;
    private final TransactionOperations transactions;
    private final Clock clock;

    public PublishingEntry(
            PublishedEntries published,
            CurrentEntries entries,
            CyberviolenceAccess access,
            FreshTouch touch,
            TransactionOperations transactions,
            Clock clock) {
        this.published = published;
        this.entries = entries;
        this.access = access;
        this.touch = touch;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What somebody saw of an entry before changing it; the empty text where there was none.
    public static String seen(Optional<Entry> entry) {
        return entry.map(PublishingEntry::digest).orElse("");
    }

    private static String digest(Entry entry) {
        return Sha256.of(EntryJson.write(entry).getBytes(StandardCharsets.UTF_8))
                .hex();
    }

    /// @param seen as [#seen] gave it when the form was shown
    public Outcome publish(Person person, Entry entry, String seen, Optional<TouchAnswer> answer) {
        return afterwards(() -> {
            if (!access.publishes(person)) {
                return new Outcome.NotFound();
            }
            published.lock();
            entries.look();
            if (!seen.equals(seen(entries.entries().find(entry.id())))) {
                return new Outcome.Overtaken();
            }
            var digest = digest(entry);
            var shown = Shown.of("cyberviolence.act.publish")
                    .line("cyberviolence.desk.id", entry.id().slug())
                    .line(
                            "cyberviolence.field.title",
                            entry.in(Language.ENGLISH).title())
                    .coded("cyberviolence.field.sort", "cyberviolence.sort." + entry.sort())
                    .line("cyberviolence.desk.digest", digest)
                    .shown();
            return switch (touch.prove(person, shown, answer)) {
                case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
                case TouchOutcome.Proven(var proof) -> {
                    var said = AuditEntry.of("violence.entry.published")
                            .with(ENTRY, entry.id().slug())
                            .with("digest", digest);
                    published.publish(entry, hand(said, person, proof));
                    yield new Outcome.Done(entry.id());
                }
            };
        });
    }

    /// @param seen as [#seen] gave it when the form was shown
    /// @param reason kept in the table, for those who look after entries
    public Outcome withdraw(Person person, MeasureId id, String seen, String reason, Optional<TouchAnswer> answer) {
        return afterwards(() -> {
            if (!access.publishes(person)) {
                return new Outcome.NotFound();
            }
            published.lock();
            entries.look();
            var entry = entries.entries().find(id);
            if (entry.isEmpty()) {
                return new Outcome.NotFound();
            }
            var digest = digest(entry.get());
            if (!seen.equals(digest)) {
                return new Outcome.Overtaken();
            }
            var shown = Shown.of("cyberviolence.act.withdraw")
                    .line("cyberviolence.desk.id", id.slug())
                    .line(
                            "cyberviolence.field.title",
                            entry.get().in(Language.ENGLISH).title())
                    .line("cyberviolence.desk.digest", digest)
                    .line("cyberviolence.desk.reason", reason)
                    .shown();
            return switch (touch.prove(person, shown, answer)) {
                case TouchOutcome.Refused(var why) -> new Outcome.Untouched(why, shown);
                case TouchOutcome.Proven(var proof) -> {
                    var said = AuditEntry.of("violence.entry.withdrawn").with(ENTRY, id.slug());
                    published.withdraw(id, reason, hand(said, person, proof));
                    yield new Outcome.Done(id);
                }
            };
        });
    }

    /// Once it is committed, readers have it.
    private Outcome afterwards(Supplier<Outcome> act) {
        var outcome = Objects.requireNonNull(transactions.execute(_ -> act.get()));
        if (outcome instanceof Outcome.Done) {
            entries.look();
        }
        return outcome;
    }

    private Hand hand(AuditEntry begun, Person person, Map<String, String> proof) {
        var entry = begun.with("by", person.id().toString())
                .with("place", person.belonging().name());
        for (var part : proof.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        return new Hand(
                person.id(),
                person.belonging().demonstration(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                published.record(entry));
    }
}
