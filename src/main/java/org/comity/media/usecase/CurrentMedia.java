package org.comity.media.usecase;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.media.Item;
import org.comity.media.MediaId;
import org.comity.media.Recordings;
import org.comity.media.model.Collection;
import org.comity.media.store.ItemStore;
import org.comity.node.CatchingUp;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The items in memory, level with what was committed. What an editor published of an item takes the place of what came
/// with the program.
public class CurrentMedia implements Recordings {

    private static final int AT_ONCE = 1_000;

    private final ItemStore store;
    private final List<Item> shipped;
    private final CatchingUp catching = new CatchingUp(this::catchUp);
    private final Map<MediaId, Optional<Item>> published = new HashMap<>();
    private long newest = -1;
    private volatile Snapshot now = new Snapshot(-1, new Collection(List.<Item>of().stream()));

    private record Snapshot(long number, Collection collection) {}

    public CurrentMedia(ItemStore store, List<Item> shipped) {
        this.store = store;
        this.shipped = shipped.stream().map(CurrentMedia::dated).toList();
    }

    /// What came with the program counts as old as it is.
    private static Item dated(Item item) {
        return item.particulars()
                .notBefore()
                .map(day -> item.changedAt(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .orElse(item);
    }

    public Collection collection() {
        catching.beforeReading();
        return now.collection();
    }

    /// Another text whenever something else is published.
    public String revision() {
        catching.beforeReading();
        return Long.toString(now.number());
    }

    public Optional<Item> find(MediaId id) {
        return collection().find(id);
    }

    @Override
    public List<Item> ofEvent(String event) {
        return collection().ofEvent(event);
    }

    /// For whoever holds the lock and is about to change something.
    Collection beforeChanging() {
        catching.look();
        return now.collection();
    }

    /// Something is about to be committed: the next reader looks, and whoever comes meanwhile waits for what is found.
    void changedAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                catching.changed();
            }
        });
    }

    @Scheduled(fixedDelay = 2_000)
    public void look() {
        catching.look();
    }

    /// Never runs twice at a time.
    private void catchUp() {
        var before = newest;
        newest = Math.max(0, newest);
        var more = store.after(newest, AT_ONCE);
        while (!more.isEmpty()) {
            more.forEach(one -> published.put(one.id(), one.item()));
            newest = more.getLast().number();
            more = store.after(newest, AT_ONCE);
        }
        if (newest != before) {
            var items = new LinkedHashMap<MediaId, Item>();
            shipped.forEach(item -> items.put(item.id(), item));
            published.forEach(
                    (id, item) -> item.ifPresentOrElse(there -> items.put(id, there), () -> items.remove(id)));
            now = new Snapshot(newest, new Collection(items.values().stream()));
        }
    }
}
