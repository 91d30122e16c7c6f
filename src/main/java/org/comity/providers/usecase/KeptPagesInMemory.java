package org.comity.providers.usecase;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.comity.providers.KeptPage;
import org.comity.providers.model.Claim;
import org.comity.providers.model.ClaimStep;
import org.comity.providers.store.ClaimStore;
import org.comity.providers.store.StatementStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The pages that providers keep, in memory. What was committed here is seen by the next reader, what another node
/// committed within seconds.
public class KeptPagesInMemory {

    /// @param byPage by the provider's name in the facts
    public record Snapshot(ClaimStore.Newest newest, Map<String, KeptPage> byPage) {
        public static final Snapshot EMPTY = new Snapshot(new ClaimStore.Newest(0, 0), Map.of());

        public Snapshot {
            byPage = Map.copyOf(byPage);
        }
    }

    private final ClaimStore claims;
    private final StatementStore statements;
    private final boolean fictional;
    /// How many changes were told, and how many of them are in what readers see. A reader who comes while somebody else
    /// is still reading waits for it, and never sees what was before.
    private final AtomicLong told = new AtomicLong(1);

    private volatile long seen;
    private volatile Snapshot now = Snapshot.EMPTY;

    /// @param fictional whether what fictional people keep counts: on a demonstration only
    public KeptPagesInMemory(ClaimStore claims, StatementStore statements, boolean fictional) {
        this.claims = claims;
        this.statements = statements;
        this.fictional = fictional;
    }

    public Snapshot now() {
        if (seen < told.get() && !changing()) {
            catchUp();
        }
        return now;
    }

    /// What a transaction has not committed must not be seen by others.
    private static boolean changing() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    /// Something was committed: the next reader looks.
    public void changed() {
        told.incrementAndGet();
    }

    @Scheduled(fixedDelay = 2_000)
    public void look() {
        catchUp();
    }

    private synchronized void catchUp() {
        var until = told.get();
        var newest = claims.newest();
        if (!newest.equals(now.newest())) {
            now = with(newest);
        }
        seen = until;
    }

    private Snapshot with(ClaimStore.Newest newest) {
        var before = now.newest();
        var pages = new HashMap<>(now.byPage());
        claims.changedAfter(before.step(), before.fact()).forEach(pages::remove);
        var keeping = claims.keepingAfter(before.step(), before.fact()).stream()
                .filter(claim -> fictional || !claim.keeper().demonstration())
                .toList();
        var standing = statements.standing(keeping.stream().map(Claim::id).collect(Collectors.toSet()));
        keeping.forEach(claim -> {
            var said = standing.get(claim.id());
            if (said != null) {
                pages.put(claim.page(), kept(claim, said));
            }
        });
        return new Snapshot(newest, pages);
    }

    private static KeptPage kept(Claim claim, StatementStore.Standing said) {
        var since = claim.verified().map(ClaimStep::at).orElseThrow();
        return new KeptPage(claim.id(), claim.keeper(), since, said.confirmedAt(), said.statements());
    }
}
