package org.comity.library.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.library.Interpretations;
import org.comity.library.Library;
import org.comity.library.Work;
import org.comity.library.WorkId;
import org.comity.library.model.Shelf;
import org.comity.library.model.Shelf.Gone;
import org.comity.library.store.WorkStore;
import org.comity.library.usecase.SeeingShipped.Shipped;
import org.comity.node.CatchingUp;
import org.comity.vocabulary.ArticleRef;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The works in memory, level with what was committed. What an editor published of a work takes the place of what came
/// with the program.
public class CurrentLibrary implements Library, Interpretations {

    private static final int AT_ONCE = 1_000;

    private final WorkStore store;
    private final SeeingShipped seeing;
    private final CatchingUp catching = new CatchingUp(this::catchUp);
    private final Map<WorkId, WorkStore.Published> published = new HashMap<>();
    private @Nullable Shipped shipped;
    private long newest = -1;
    private volatile Snapshot now = new Snapshot(-1, new Shelf(List.<Work>of().stream(), List.of()));

    private record Snapshot(long number, Shelf shelf) {}

    public CurrentLibrary(WorkStore store, SeeingShipped seeing) {
        this.store = store;
        this.seeing = seeing;
    }

    public Shelf shelf() {
        catching.beforeReading();
        return now.shelf();
    }

    @Override
    public String revision() {
        catching.beforeReading();
        return Long.toString(now.number());
    }

    @Override
    public Optional<Work> find(WorkId id) {
        return shelf().find(id);
    }

    @Override
    public List<Work> all() {
        return shelf().all();
    }

    @Override
    public List<Work> of(ArticleRef article) {
        return shelf().interpreting(article);
    }

    /// For whoever holds the lock and is about to change something.
    Shelf beforeChanging() {
        catching.look();
        return now.shelf();
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
        var brought = shipped;
        if (brought == null) {
            brought = seeing.look();
            shipped = brought;
        }
        var before = newest;
        newest = Math.max(0, newest);
        var more = store.after(newest, AT_ONCE);
        while (!more.isEmpty()) {
            more.forEach(one -> published.put(one.id(), one));
            newest = more.getLast().number();
            more = store.after(newest, AT_ONCE);
        }
        if (newest != before) {
            now = new Snapshot(newest, shelf(brought));
        }
    }

    private Shelf shelf(Shipped brought) {
        var works = new LinkedHashMap<WorkId, Work>();
        brought.works().forEach(work -> works.put(work.id(), work));
        var gone = new ArrayList<Gone>();
        brought.gone().stream()
                .filter(seen -> !published.containsKey(seen.id()))
                .forEach(seen -> gone.add(new Gone(seen.id(), seen.kind(), seen.at())));
        published.values().forEach(one -> {
            if (one.work().isPresent()) {
                works.put(one.id(), one.work().get());
            } else {
                works.remove(one.id());
                gone.add(new Gone(one.id(), one.kind(), one.at()));
            }
        });
        return new Shelf(works.values().stream(), gone);
    }
}
