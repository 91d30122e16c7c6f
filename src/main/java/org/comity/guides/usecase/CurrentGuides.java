package org.comity.guides.usecase;

import java.util.List;
import java.util.Optional;
import org.comity.guides.Edition;
import org.comity.guides.Guide;
import org.comity.guides.GuideId;
import org.comity.guides.Guides;
import org.comity.guides.model.GuideReader;
import org.comity.guides.model.GuideRefused;
import org.comity.guides.model.Shelf;
import org.comity.guides.store.GuideStore;
import org.comity.help.GuideOf;
import org.comity.help.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The guides in memory. What an editor published takes the place of what came with the program.
///
/// Readers never ask the database nor wait for it: it is looked at in the background and after each change made
/// here, and while it does not answer, what was read last stays.
public class CurrentGuides implements Guides, GuideOf {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentGuides.class);

    private final GuideStore store;
    private final List<Guide> shipped;
    private GuideStore.Newest read = new GuideStore.Newest(0, 0);
    private volatile Shelf now;
    private volatile boolean silent;

    public CurrentGuides(GuideStore store, List<Guide> shipped) {
        this.store = store;
        this.shipped = List.copyOf(shipped);
        this.now = Shelf.of(shipped, 0, 0);
    }

    public Shelf shelf() {
        return now;
    }

    @Override
    public List<Guide> all() {
        return now.all().toList();
    }

    @Override
    public Optional<Guide> find(GuideId id) {
        return now.find(id);
    }

    @Override
    public Optional<String> path(Problem problem) {
        return now.about(problem).map(Guide::path);
    }

    /// As it came with the program.
    Optional<Guide> shipped(GuideId id) {
        return shipped.stream().filter(guide -> guide.id().equals(id)).findFirst();
    }

    /// Another text whenever something else is published.
    public String revision() {
        return Long.toString(now.edition());
    }

    @Scheduled(fixedDelay = 2_000)
    public void look() {
        try {
            catchUp();
            silent = false;
        } catch (DataAccessException absent) {
            if (!silent) {
                LOG.warn("The database does not answer, guides stay as they were read last: {}", absent.getMessage());
            }
            silent = true;
        }
    }

    /// For whoever holds the lock and is about to change something.
    Shelf beforeChanging() {
        catchUp();
        return now;
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

    private synchronized void catchUp() {
        var newest = store.newest();
        if (newest.equals(read)) {
            return;
        }
        var shelf = Shelf.of(shipped, newest.edition(), newest.review());
        for (var published : store.current()) {
            shelf = shelf.find(published.guide())
                    .flatMap(guide -> edited(guide, published))
                    .map(shelf::with)
                    .orElse(shelf);
        }
        for (var reviewed : store.reviews()) {
            shelf = shelf.find(reviewed.guide())
                    .map(guide -> guide.with(reviewed.review()))
                    .map(shelf::with)
                    .orElse(shelf);
        }
        now = shelf;
        read = newest;
    }

    /// What a later program no longer reads is not shown: its own text stands there then.
    private static Optional<Guide> edited(Guide guide, GuideStore.Published published) {
        try {
            var text = GuideReader.read(guide.kind(), published.language(), published.written());
            return Optional.of(guide.with(new Edition(text, published.at(), published.number())));
        } catch (GuideRefused refused) {
            LOG.warn(
                    "Version {} of {} in {} is not shown: {}",
                    published.number(),
                    guide.id(),
                    published.language().code(),
                    refused.getMessage());
            return Optional.empty();
        }
    }
}
