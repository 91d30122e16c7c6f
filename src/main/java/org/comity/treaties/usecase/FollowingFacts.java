package org.comity.treaties.usecase;

import org.comity.treaties.CurrentFacts;
import org.comity.treaties.store.FactStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Puts newer facts in use when another process has imported them: one small question every two seconds.
public class FollowingFacts {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingFacts.class);

    private final FactStore store;
    private final CurrentFacts current;

    public FollowingFacts(FactStore store, CurrentFacts current) {
        this.store = store;
        this.current = current;
    }

    /// Keeps the facts in use when the stored ones cannot be read, and says so in the log.
    @Scheduled(fixedDelay = 2_000)
    public void follow() {
        var newest = store.revision();
        if (newest.isEmpty() || newest.get().equals(current.now().revision())) {
            return;
        }
        try {
            var newer = LoadingFacts.facts(store);
            if (newest.get().equals(newer.revision())) {
                current.replace(newer);
                LOG.info("Newer facts are in use revision={}", newer.revision());
            }
        } catch (IllegalStateException unusable) {
            LOG.error("Stored facts are not usable, the former ones stay in use", unusable);
        }
    }
}
