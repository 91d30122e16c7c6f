package org.comity.profiles.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.profiles.Freshness;
import org.comity.profiles.Freshness.Light;
import org.comity.profiles.Profile;
import org.comity.profiles.ProfileEvent;
import org.comity.profiles.SectionText;
import org.comity.profiles.Version;
import org.comity.profiles.store.WatchStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;

/// Tells other modules when something of a State's profile must be looked at again: once when the first of it is due
/// soon, and once when it is overdue. What a stopped node missed is told after its next start, by the colour of then.
public class RemindingOfReviews {

    private final ProfilesInMemory profiles;
    private final WatchStore told;
    private final ProfileAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public RemindingOfReviews(
            ProfilesInMemory profiles,
            WatchStore told,
            ProfileAccess access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.profiles = profiles;
        this.told = told;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 90_000, fixedDelay = 600_000)
    @Transactional
    public void remind() {
        profiles.look();
        var noted = told.lights();
        for (var profile : profiles.all()) {
            first(profile)
                    .filter(due -> due.light() != noted.get(profile.state()))
                    .ifPresent(due -> note(profile, due));
        }
    }

    /// Of everything somebody answered for, what is to be looked at first.
    private Optional<Freshness> first(Profile profile) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var sections = profile.versions().values().stream()
                .map(history -> history.getFirst())
                .filter(version -> version.as(SectionText.class).isPresent())
                .map((Version version) -> profile.freshness(version));
        return Stream.concat(profile.freshness(today), sections)
                .filter(freshness -> freshness.due().isPresent())
                .min(Comparator.comparing(freshness -> freshness.due().orElseThrow()));
    }

    private void note(Profile profile, Freshness first) {
        var now = clock.instant();
        if (told.noteLight(profile.state(), first.light(), now)
                && (first.light() == Light.AMBER || first.light() == Light.RED)) {
            events.publishEvent(new ProfileEvent.ReviewDue(
                    profile.state(),
                    first.light() == Light.RED,
                    first.due().orElseThrow(),
                    access.reviewers(profile.state()),
                    now));
        }
    }
}
