package org.comity.search.usecase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.comity.search.DocumentsChanged;
import org.comity.search.Kind;
import org.comity.search.Searchable;
import org.comity.search.model.Analysis;
import org.comity.search.model.Spelling;
import org.comity.search.store.Entry;
import org.comity.search.store.EntryIndex;
import org.comity.search.store.IndexPlace;
import org.comity.search.usecase.Entries.Offered;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps the index as modules want it, in the background: the node answers before the index is there, and while it is
/// being built. Only what differs from what the index holds is written, so that a start with an index of before writes
/// nothing. An index that cannot be read is thrown away and made anew.
public class KeepingIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingIndex.class);
    private static final int AT_ONCE = 200;
    private static final int PATIENCE = 10;

    private final List<Searchable> sources;
    private final IndexPlace place;
    private final Entries entries;
    private final Duration lookEvery;
    private final LearningWords words;
    private final Set<Kind> changed = ConcurrentHashMap.newKeySet();
    private final Map<Kind, String> revisions = new EnumMap<>(Kind.class);
    private final Map<String, Map<String, String>> held = new HashMap<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("search").daemon().factory());

    private volatile @Nullable EntryIndex index;
    private volatile boolean complete;
    private int waiting;

    /// @throws IllegalArgumentException when two sources offer documents of one kind: each would take out the other's
    public KeepingIndex(
            Collection<Searchable> sources, IndexPlace place, Entries entries, Analysis analysis, Duration lookEvery) {
        this.sources =
                sources.stream().sorted(Comparator.comparing(Searchable::kind)).toList();
        if (this.sources.stream().map(Searchable::kind).distinct().count() != this.sources.size()) {
            throw new IllegalArgumentException("Each kind of document is offered by one source");
        }
        this.place = place;
        this.entries = entries;
        this.words = new LearningWords(analysis);
        this.lookEvery = lookEvery;
    }

    public void begin() {
        var _ = worker.scheduleWithFixedDelay(this::look, 0, lookEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    @TransactionalEventListener(fallbackExecution = true)
    public void on(DocumentsChanged event) {
        changed.add(event.kind());
        perform(this::look);
    }

    /// @return false when the node is being stopped
    private boolean perform(Runnable work) {
        try {
            worker.execute(work);
            return true;
        } catch (RejectedExecutionException stopping) {
            return false;
        }
    }

    /// The index, once there is one.
    Optional<EntryIndex> index() {
        return Optional.ofNullable(index);
    }

    /// Whether everything that was offered is in it.
    boolean complete() {
        return complete;
    }

    Spelling spelling() {
        return words.spelling();
    }

    /// In which there are texts and that have an analyzer.
    Set<String> languages() {
        return words.languages();
    }

    /// A question failed: it may have been the index.
    ///
    /// @return false when it was closed, because the node is being stopped
    boolean doubt() {
        return perform(() -> {
            try {
                var doubted = index;
                if (doubted != null) {
                    doubted.check();
                }
            } catch (RuntimeException unreadable) {
                giveUp(unreadable);
            }
        });
    }

    /// Compares what modules offer with what the index holds. Whatever goes wrong is tried again.
    private void look() {
        if (waiting > 0) {
            waiting--;
            return;
        }
        try {
            var open = index == null ? open() : index;
            for (var source : sources) {
                renew(source, open);
            }
            complete = true;
        } catch (RuntimeException | LinkageError failed) {
            giveUp(failed);
        }
    }

    private EntryIndex open() {
        var opened = place.open();
        held.clear();
        held.putAll(opened.digests());
        revisions.clear();
        index = opened;
        return opened;
    }

    private void giveUp(Throwable failed) {
        if (worker.isShutdown()) {
            return;
        }
        LOG.warn("The search index failed and is opened anew because={}", failed.toString());
        waiting = PATIENCE;
        complete = false;
        var broken = index;
        index = null;
        if (broken == null) {
            return;
        }
        close(broken);
        place.discard();
    }

    private static void close(EntryIndex closing) {
        try {
            closing.close();
        } catch (RuntimeException gone) {
            LOG.warn("The search index could not be closed in order because={}", gone.toString());
        }
    }

    private void renew(Searchable source, EntryIndex open) {
        var revision = source.revision();
        if (!changed.remove(source.kind()) && revision.equals(revisions.get(source.kind()))) {
            return;
        }
        var digests = held.computeIfAbsent(source.kind().written(), first -> new HashMap<>());
        var gone = new HashSet<>(digests.keySet());
        var read = new HashSet<String>();
        var batch = new ArrayList<Offered>();
        var count = 0;
        try (var documents = source.documents()) {
            for (var each = documents.iterator(); each.hasNext() && !worker.isShutdown(); ) {
                var offered = entries.offered(each.next());
                gone.remove(offered.id());
                read.add(offered.id());
                words.learn(offered);
                if (!offered.digest().equals(digests.get(offered.id()))) {
                    batch.add(offered);
                    count++;
                }
                if (batch.size() == AT_ONCE) {
                    write(batch, Set.of(), open, digests);
                }
            }
        }
        if (worker.isShutdown()) {
            return;
        }
        write(batch, gone, open, digests);
        open.refresh();
        words.keepOnly(source.kind(), read);
        revisions.put(source.kind(), revision);
        if (count + gone.size() > 0) {
            LOG.info("Indexed for the search kind={} written={} taken-out={}", source.kind(), count, gone.size());
        }
    }

    private void write(List<Offered> batch, Set<String> gone, EntryIndex open, Map<String, String> digests) {
        if (batch.isEmpty() && gone.isEmpty()) {
            return;
        }
        List<Entry> written = batch.stream().map(entries::entry).toList();
        open.write(written, gone);
        batch.forEach(offered -> digests.put(offered.id(), offered.digest()));
        digests.keySet().removeAll(gone);
        batch.clear();
    }

    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
                LOG.warn("The search index was closed while it was being built");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        var open = index;
        index = null;
        if (open != null) {
            close(open);
        }
    }
}
