package org.comity.news.usecase;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.news.NewsId;
import org.comity.news.NewsItem;
import org.comity.news.store.NewsStore;
import org.comity.news.store.NewsStore.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// All news in memory: what this node publishes is seen at once, what another node publishes within seconds.
///
/// Readers never ask the database nor wait for it: it is looked at in the background and after each change made
/// here, and while it does not answer, what was read last stays.
public class NewsInMemory {

    private static final Logger LOG = LoggerFactory.getLogger(NewsInMemory.class);
    private static final int AT_ONCE = 1_000;

    private final NewsStore store;
    private volatile Snapshot now = new Snapshot(0, Map.of(), List.of());
    private volatile boolean silent;

    /// @param number the highest number of a version that is in it
    /// @param shown those everyone may read, the newest first
    private record Snapshot(long number, Map<NewsId, NewsItem> items, List<NewsItem> shown) {}

    public NewsInMemory(NewsStore store) {
        this.store = store;
    }

    /// Drafts too.
    public Optional<NewsItem> find(NewsId id) {
        return Optional.ofNullable(now.items().get(id));
    }

    /// Those everyone may read, the newest first.
    public List<NewsItem> shown() {
        return now.shown();
    }

    /// All there are, what was changed last first.
    public List<NewsItem> all() {
        return now.items().values().stream()
                .sorted(Comparator.comparingLong(NewsItem::version).reversed())
                .toList();
    }

    /// Another text whenever something else is published.
    public String revision() {
        return Long.toString(now.number());
    }

    /// For whoever holds the lock and is about to change something.
    Optional<NewsItem> beforeChanging(NewsId id) {
        catchUp();
        return Optional.ofNullable(now.items().get(id));
    }

    /// Something is about to be committed: once it is, readers find it.
    void changedAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                look();
            }
        });
    }

    @Scheduled(fixedDelay = 2_000)
    public void look() {
        try {
            catchUp();
            silent = false;
        } catch (DataAccessException absent) {
            if (!silent) {
                LOG.warn("The database does not answer, news stay as they were read last: {}", absent.getMessage());
            }
            silent = true;
        }
    }

    private synchronized void catchUp() {
        var number = now.number();
        var more = store.after(number, AT_ONCE);
        if (more.isEmpty()) {
            return;
        }
        var items = new LinkedHashMap<>(now.items());
        while (!more.isEmpty()) {
            more.forEach(version -> items.merge(version.id(), first(version), (known, _) -> next(known, version)));
            number = more.getLast().number();
            more = store.after(number, AT_ONCE);
        }
        var shown = items.values().stream()
                .filter(NewsItem::shown)
                .sorted(Comparator.comparing(NewsItem::since)
                        .thenComparingLong(NewsItem::version)
                        .reversed())
                .toList();
        now = new Snapshot(number, Map.copyOf(items), shown);
    }

    private static NewsItem first(Version version) {
        return NewsItem.first(version.id(), version.status(), version.content(), version.number(), version.at());
    }

    private static NewsItem next(NewsItem known, Version version) {
        return known.next(version.status(), version.content(), version.number(), version.at(), version.said());
    }
}
