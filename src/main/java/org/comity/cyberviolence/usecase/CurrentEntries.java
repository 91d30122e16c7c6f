package org.comity.cyberviolence.usecase;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.cyberviolence.Entry;
import org.comity.cyberviolence.MeasureId;
import org.comity.cyberviolence.model.Entries;
import org.comity.cyberviolence.model.Types;
import org.comity.cyberviolence.store.EntryStore;
import org.springframework.scheduling.annotation.Scheduled;

/// The entries in memory. Readers never wait for the database: they read the last view there is, which is brought up
/// to what was published in the background, and by whoever publishes.
public class CurrentEntries {

    private static final int AT_ONCE = 1_000;

    private final EntryStore store;
    private final Types types;
    private final List<Entry> shipped;
    private final Map<MeasureId, Optional<Entry>> published = new HashMap<>();
    private volatile Snapshot now;

    private record Snapshot(long number, Entries entries) {}

    public CurrentEntries(EntryStore store, Types types, List<Entry> shipped) {
        this.store = store;
        this.types = types;
        this.shipped = List.copyOf(shipped);
        this.now = new Snapshot(0, new Entries(types, this.shipped.stream()));
    }

    public Entries entries() {
        return now.entries();
    }

    /// Another text whenever something else is published.
    public String revision() {
        return Long.toString(now.number());
    }

    /// What was published since, here or by another node.
    @Scheduled(fixedDelay = 2_000)
    public synchronized void look() {
        var newest = now.number();
        var more = store.after(newest, AT_ONCE);
        while (!more.isEmpty()) {
            more.forEach(one -> published.put(one.id(), one.entry()));
            newest = more.getLast().number();
            more = store.after(newest, AT_ONCE);
        }
        if (newest != now.number()) {
            var all = new LinkedHashMap<MeasureId, Entry>();
            shipped.forEach(entry -> all.put(entry.id(), entry));
            published.forEach((id, entry) -> entry.ifPresentOrElse(there -> all.put(id, there), () -> all.remove(id)));
            now = new Snapshot(newest, new Entries(types, all.values().stream()));
        }
    }
}
