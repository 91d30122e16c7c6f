package org.comity.news.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.comity.news.NewsContent;
import org.comity.news.NewsId;
import org.comity.news.NewsItem;
import org.comity.news.NewsStatus;
import org.comity.news.store.NewsStore;
import org.comity.news.store.NewsStore.Hand;
import org.comity.search.DocumentsChanged;
import org.comity.search.Kind;
import org.comity.vocabulary.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// Writes news: a draft is kept as often as its editor likes; publishing, correcting and withdrawing ask for a touch
/// for exactly what is shown. What stood there before stays in the table and in the record.
public class KeepingNews {

    /// What came of it.
    public sealed interface Outcome {
        record Done(NewsId id) implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// Somebody else changed it meanwhile.
        record Overtaken() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    /// What somebody has before them.
    ///
    /// @param id empty for a new item
    /// @param version of the item as its editor saw it; 0 for a new one
    public record Written(Optional<NewsId> id, long version, NewsContent content) {}

    private final NewsInMemory news;
    private final NewsAccess access;
    private final FreshTouch touch;
    private final Recording recording;
    private final ApplicationEventPublisher events;

    public KeepingNews(
            NewsInMemory news,
            NewsAccess access,
            FreshTouch touch,
            Recording recording,
            ApplicationEventPublisher events) {
        this.news = news;
        this.access = access;
        this.touch = touch;
        this.recording = recording;
        this.events = events;
    }

    /// Keeps a draft. What is published is changed by [#publish] alone.
    @Transactional
    public Outcome save(Person person, Written written) {
        if (!access.writes(person)) {
            return new Outcome.NotFound();
        }
        recording.lock();
        var before = written.id().flatMap(news::beforeChanging);
        if (overtaken(before, written)
                || before.filter(item -> item.status() != NewsStatus.DRAFT).isPresent()) {
            return new Outcome.Overtaken();
        }
        var id = named(before, written.content());
        recording.add(
                "announcement.drafted", person, Map.of(), new Change(id, NewsStatus.DRAFT, written.content(), ""));
        return tell(id);
    }

    /// Publishes a draft, or corrects what is published.
    ///
    /// @param said what was corrected; empty for a draft
    @Transactional
    public Outcome publish(Person person, Written written, String said, Optional<TouchAnswer> answer) {
        if (!access.publishes(person)) {
            return new Outcome.NotFound();
        }
        recording.lock();
        var before = written.id().flatMap(news::beforeChanging);
        if (overtaken(before, written)) {
            return new Outcome.Overtaken();
        }
        var corrects = before.filter(NewsItem::shown).isPresent();
        var id = named(before, written.content());
        var shown = Shown.of(corrects ? "news.act.correct" : "news.act.publish")
                .line("news.desk.id", id.slug())
                .line(
                        "news.field.title",
                        written.content().words(Language.ENGLISH).title());
        if (corrects) {
            shown.line("news.desk.said", said);
        }
        shown.line("news.desk.digest", recording.digest(written.content()));
        var change = new Change(id, NewsStatus.PUBLISHED, written.content(), corrects ? said : "");
        return prove(
                corrects ? "announcement.corrected" : "announcement.published", person, shown.shown(), change, answer);
    }

    /// @param said why, in the editor's words
    @Transactional
    public Outcome withdraw(Person person, NewsId id, String said, Optional<TouchAnswer> answer) {
        if (!access.publishes(person)) {
            return new Outcome.NotFound();
        }
        recording.lock();
        var item = news.beforeChanging(id).filter(NewsItem::shown);
        if (item.isEmpty()) {
            return new Outcome.NotFound();
        }
        var content = item.get().content();
        var shown = Shown.of("news.act.withdraw")
                .line("news.desk.id", id.slug())
                .line("news.field.title", content.words(Language.ENGLISH).title())
                .line("news.desk.why", said);
        var change = new Change(id, NewsStatus.WITHDRAWN, content, said);
        return prove("announcement.withdrawn", person, shown.shown(), change, answer);
    }

    /// Puts a draft aside that nobody wants any more.
    @Transactional
    public Outcome discard(Person person, NewsId id) {
        if (!access.writes(person)) {
            return new Outcome.NotFound();
        }
        recording.lock();
        var item = news.beforeChanging(id).filter(draft -> draft.status() == NewsStatus.DRAFT);
        if (item.isEmpty()) {
            return new Outcome.NotFound();
        }
        var change = new Change(id, NewsStatus.DISCARDED, item.get().content(), "");
        recording.add("announcement.discarded", person, Map.of(), change);
        return tell(id);
    }

    private Outcome prove(String act, Person person, Shown shown, Change change, Optional<TouchAnswer> answer) {
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                recording.add(act, person, proof, change);
                yield tell(change.id());
            }
        };
    }

    private static boolean overtaken(Optional<NewsItem> before, Written written) {
        var gone = before.filter(item -> item.status() == NewsStatus.WITHDRAWN || item.status() == NewsStatus.DISCARDED)
                .isPresent();
        return gone || before.map(NewsItem::version).orElse(0L) != written.version();
    }

    /// Two items never share a name, and an item keeps its own.
    private NewsId named(Optional<NewsItem> before, NewsContent content) {
        if (before.isPresent()) {
            return before.get().id();
        }
        var wanted = NewsId.of(
                content.words(Language.ENGLISH).title(), recording.today().getYear());
        var id = wanted;
        for (var next = 2; news.beforeChanging(id).isPresent(); next++) {
            id = wanted.numbered(next);
        }
        return id;
    }

    private Outcome tell(NewsId id) {
        news.changedAfterCommit();
        events.publishEvent(new DocumentsChanged(Kind.NEWS));
        return new Outcome.Done(id);
    }

    /// What becomes of an item.
    private record Change(NewsId id, NewsStatus status, NewsContent content, String said) {}

    /// Writes a version and its entry in the record, in the caller's transaction.
    public static final class Recording {

        private final AuditTrail audit;
        private final NewsStore store;
        private final Clock clock;

        public Recording(AuditTrail audit, NewsStore store, Clock clock) {
            this.audit = audit;
            this.store = store;
            this.clock = clock;
        }

        private void lock() {
            store.lock();
        }

        private LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        }

        private String digest(NewsContent content) {
            return store.digest(content).hex();
        }

        private void add(String act, Person person, Map<String, String> proof, Change change) {
            var entry = AuditEntry.of(act)
                    .with("item", change.id().slug())
                    .with("digest", digest(change.content()))
                    .with("by", person.id().toString())
                    .with("place", person.belonging().name());
            for (var part : proof.entrySet()) {
                entry = entry.with(part.getKey(), part.getValue());
            }
            store.add(
                    change.id(),
                    change.status(),
                    change.content(),
                    change.said(),
                    new Hand(
                            person.id(),
                            person.belonging().demonstration(),
                            clock.instant().truncatedTo(ChronoUnit.SECONDS),
                            audit.append(entry)));
        }
    }
}
