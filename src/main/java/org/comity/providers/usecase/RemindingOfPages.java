package org.comity.providers.usecase;

import java.time.Clock;
import java.time.Instant;
import org.comity.providers.KeptPage;
import org.comity.providers.PageFreshness;
import org.comity.providers.PageFreshness.Light;
import org.comity.providers.ProvidersEvent.ConfirmationDue;
import org.comity.providers.ProvidersSettings;
import org.comity.providers.store.ClaimStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/// Tells other modules that a kept page is to be confirmed, once after each confirmation. What a stopped node missed is
/// told after its next start.
public class RemindingOfPages {

    private final KeptPagesInMemory memory;
    private final ClaimStore claims;
    private final ProvidersSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    public RemindingOfPages(
            KeptPagesInMemory memory,
            ClaimStore claims,
            ProvidersSettings settings,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.memory = memory;
        this.claims = claims;
        this.settings = settings;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 600_000)
    public void remind() {
        var now = clock.instant();
        for (var page : memory.now().byPage().values()) {
            var freshness = PageFreshness.of(page, settings, now);
            if (freshness.light() != Light.GREEN && tellsNews(freshness)) {
                transactions.executeWithoutResult(begun -> remind(page, freshness, now));
            }
        }
    }

    /// A page just taken over is amber at once; its people know.
    private static boolean tellsNews(PageFreshness freshness) {
        return freshness.confirmedAt().isPresent() || freshness.light() == Light.RED;
    }

    private void remind(KeptPage page, PageFreshness freshness, Instant now) {
        var since = page.confirmedAt().orElse(page.since());
        if (claims.remind(page.claim(), since, now)) {
            events.publishEvent(new ConfirmationDue(page.claim(), page.keeper(), freshness.due(), now));
        }
    }
}
