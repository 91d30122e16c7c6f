package org.comity.media.usecase;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.media.Item;
import org.comity.media.MediaId;
import org.comity.media.store.ItemStore;
import org.comity.media.store.ItemStore.Hand;
import org.comity.search.DocumentsChanged;
import org.comity.search.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// Publishes an item as it shall be from now on, or withdraws it. Both ask for a touch for exactly what is shown; what
/// was published before stays in the table and in the record.
public class PublishingItem {

    private static final String ITEM = "item";

    /// What came of it.
    public sealed interface Outcome {
        record Done(MediaId id) implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// Somebody else published it meanwhile.
        record Overtaken() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final ItemStore store;
    private final CurrentMedia media;
    private final MediaAccess access;
    private final FreshTouch touch;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public PublishingItem(
            ItemStore store,
            CurrentMedia media,
            MediaAccess access,
            FreshTouch touch,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.media = media;
        this.access = access;
        this.touch = touch;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// What somebody saw of an item before changing it; the empty text where there was none.
    public static String seen(Optional<Item> item) {
        return item.map(there -> ItemStore.digest(there).hex()).orElse("");
    }

    /// @param seen as [#seen] gave it when the form was shown
    @Transactional
    public Outcome publish(Person person, Item item, String seen, Optional<TouchAnswer> answer) {
        if (!access.publishes(person)) {
            return new Outcome.NotFound();
        }
        store.lock();
        if (!seen.equals(seen(media.beforeChanging().find(item.id())))) {
            return new Outcome.Overtaken();
        }
        var digest = ItemStore.digest(item).hex();
        var shown = Shown.of("media.act.publish")
                .line("media.desk.id", item.id().slug())
                .line("media.desk.field.title", item.title("en"))
                .coded("media.field.kind", "media.kind." + item.kind())
                .line("media.desk.digest", digest)
                .shown();
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                var entry = AuditEntry.of("recording.published")
                        .with(ITEM, item.id().slug())
                        .with("digest", digest);
                store.publish(item, record(entry, person, proof));
                yield tell(item.id());
            }
        };
    }

    /// @param reason in the editor's words
    @Transactional
    public Outcome withdraw(Person person, MediaId id, String reason, Optional<TouchAnswer> answer) {
        if (!access.publishes(person)) {
            return new Outcome.NotFound();
        }
        store.lock();
        var item = media.beforeChanging().find(id);
        if (item.isEmpty()) {
            return new Outcome.NotFound();
        }
        var shown = Shown.of("media.act.withdraw")
                .line("media.desk.id", id.slug())
                .line("media.desk.field.title", item.get().title("en"))
                .line("media.desk.reason", reason)
                .shown();
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var why) -> new Outcome.Untouched(why, shown);
            case TouchOutcome.Proven(var proof) -> {
                store.withdraw(
                        id, reason, record(AuditEntry.of("recording.withdrawn").with(ITEM, id.slug()), person, proof));
                yield tell(id);
            }
        };
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
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                audit.append(entry));
    }

    private Outcome tell(MediaId id) {
        media.changedAfterCommit();
        events.publishEvent(new DocumentsChanged(Kind.RECORDING));
        return new Outcome.Done(id);
    }
}
