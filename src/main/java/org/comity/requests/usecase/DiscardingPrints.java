package org.comity.requests.usecase;

import java.time.Clock;
import org.comity.requests.model.Print;
import org.comity.requests.store.PrintStore;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/// Throws away what was printed for a touch that never came: once a minute, and all of it at start.
public class DiscardingPrints {

    private final PrintStore prints;
    private final Clock clock;

    public DiscardingPrints(PrintStore prints, Clock clock) {
        this.prints = prints;
        this.clock = clock;
    }

    /// Another release, or other settings, may print otherwise.
    @EventListener(ContextRefreshedEvent.class)
    public void discardAtStart() {
        prints.deleteBefore(clock.instant());
    }

    @Scheduled(fixedDelayString = "PT1M")
    public void discard() {
        prints.deleteBefore(clock.instant().minus(Print.GOOD_FOR));
    }
}
