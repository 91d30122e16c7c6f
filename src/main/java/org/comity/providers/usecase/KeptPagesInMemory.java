package org.comity.providers.usecase;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.node.CatchingUp;
import org.comity.providers.KeptPage;
import org.comity.providers.model.Claim;
import org.comity.providers.model.ClaimStep;
import org.comity.providers.store.ClaimStore;
import org.comity.providers.store.StatementStore;
import org.springframework.scheduling.annotation.Scheduled;

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
    private final CatchingUp catching = new CatchingUp(this::catchUp);
    private volatile Snapshot now = Snapshot.EMPTY;

    /// @param fictional whether what fictional people keep counts: on a demonstration only
    public KeptPagesInMemory(ClaimStore claims, StatementStore statements, boolean fictional) {
        this.claims = claims;
        this.statements = statements;
        this.fictional = fictional;
    }

    public Snapshot now() {
        catching.beforeReading();
        return now;
    }

    /// Something was committed: the next reader looks.
    public void changed() {
        catching.changed();
    }

    @Scheduled(fixedDelay = 2_000)
    public void look() {
        catching.look();
    }

    private void catchUp() {
        var newest = claims.newest();
        if (!newest.equals(now.newest())) {
            now = with(newest);
        }
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
