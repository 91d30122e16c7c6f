package org.comity.directory.usecase;

import org.springframework.scheduling.annotation.Scheduled;

/// Keeps the directory in step with the facts and with who is enrolled: at the start, and every half minute.
public class TendingDirectory {

    private final SeedingListings seeding;
    private final ListingEnrolled enrolled;

    public TendingDirectory(SeedingListings seeding, ListingEnrolled enrolled) {
        this.seeding = seeding;
        this.enrolled = enrolled;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 30_000)
    public void tend() {
        seeding.seed();
        enrolled.list();
    }
}
