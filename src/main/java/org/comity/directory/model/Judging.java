package org.comity.directory.model;

import java.time.Instant;
import java.util.Optional;
import org.comity.directory.DirectorySettings;
import org.comity.directory.Freshness;
import org.comity.directory.Freshness.Light;
import org.comity.directory.Listing;

/// How fresh a listing is at a moment.
public final class Judging {

    private final DirectorySettings settings;

    public Judging(DirectorySettings settings) {
        this.settings = settings;
    }

    public Freshness judge(Listing listing, Instant now) {
        var attested = listing.attestedAt().filter(moment -> !moment.isAfter(now));
        if (listing.authority().isEmpty()) {
            return new Freshness(Light.UNKEPT, attested, Optional.empty());
        }
        var due = due(listing, attested);
        return new Freshness(light(attested, due, now), attested, Optional.of(due));
    }

    private Instant due(Listing listing, Optional<Instant> attested) {
        return attested.map(moment -> DirectorySettings.after(moment, settings.attestEvery()))
                .orElseGet(() -> DirectorySettings.after(listing.createdAt(), settings.firstWithin()));
    }

    private Light light(Optional<Instant> attested, Instant due, Instant now) {
        if (!now.isBefore(due)) {
            return Light.RED;
        }
        var warned = attested.isEmpty() || !now.isBefore(DirectorySettings.before(due, settings.warnBefore()));
        return warned ? Light.AMBER : Light.GREEN;
    }
}
