package org.comity.assessments.usecase;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.assessments.Assessment;
import org.comity.assessments.AssessmentId;
import org.comity.assessments.store.AssessmentStore;
import org.comity.node.CatchingUp;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// All assessments in memory, level with what was committed; replies are not among them.
public class AssessmentsInMemory {

    private static final int AT_ONCE = 200;

    private final AssessmentStore store;
    private final CatchingUp catching = new CatchingUp(this::catchUp);
    private volatile Snapshot now = new Snapshot(0, Map.of());

    private record Snapshot(long number, Map<AssessmentId, Assessment> all) {}

    public AssessmentsInMemory(AssessmentStore store) {
        this.store = store;
    }

    /// Drafts too.
    public Optional<Assessment> find(AssessmentId id) {
        return Optional.ofNullable(snapshot().all().get(id));
    }

    /// Those everyone may know of.
    public Optional<Assessment> shown(AssessmentId id) {
        return find(id).filter(Assessment::shown);
    }

    /// Drafts too, the newest deadline first.
    public List<Assessment> all() {
        return snapshot().all().values().stream()
                .sorted(Comparator.comparing((Assessment one) -> one.content().deadline())
                        .thenComparing(one -> one.id().slug())
                        .reversed())
                .toList();
    }

    /// Another number whenever something of one was changed.
    long newest() {
        return snapshot().number();
    }

    private Snapshot snapshot() {
        catching.beforeReading();
        return now;
    }

    /// For whoever is about to change something, and has not changed anything yet.
    Optional<Assessment> beforeChanging(AssessmentId id) {
        catching.look();
        return Optional.ofNullable(now.all().get(id));
    }

    /// Those everyone may know of, for whoever is about to change something that hangs on one.
    Optional<Assessment> shownBeforeChanging(AssessmentId id) {
        return beforeChanging(id).filter(Assessment::shown);
    }

    /// Something is about to be committed: the next reader looks.
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
        var more = store.after(now.number(), AT_ONCE);
        while (!more.isEmpty()) {
            var all = new LinkedHashMap<>(now.all());
            more.forEach(version -> all.put(version.id(), version));
            now = new Snapshot(more.getLast().version(), Map.copyOf(all));
            more = store.after(now.number(), AT_ONCE);
        }
    }
}
