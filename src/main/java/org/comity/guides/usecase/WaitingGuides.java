package org.comity.guides.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.guides.Guide;
import org.comity.guides.GuidesSettings;
import org.comity.identity.Person;
import org.comity.identity.WaitingForSecretariat;
import org.comity.vocabulary.Language;

/// Guides whose review is due soon or overdue, and those that say something nobody reviewed.
public class WaitingGuides implements WaitingForSecretariat {

    private final CurrentGuides guides;
    private final GuideAccess access;
    private final GuidesSettings settings;
    private final Clock clock;

    public WaitingGuides(CurrentGuides guides, GuideAccess access, GuidesSettings settings, Clock clock) {
        this.guides = guides;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    /// From memory alone.
    @Override
    public List<Waiting> waitingFor(Person person) {
        if (!access.publishes(person)) {
            return List.of();
        }
        var soon = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plus(settings.warnBefore());
        return guides.shelf()
                .all()
                .filter(guide -> guide.changedSinceReview() || !guide.due().isAfter(soon))
                .sorted(Comparator.comparing(Guide::due))
                .limit(MOST)
                .map(this::item)
                .toList();
    }

    private Waiting item(Guide guide) {
        var changed = guide.changedSinceReview();
        return new Waiting(
                changed ? "guides.waiting.changed." : "guides.waiting.review.",
                guide.in(Language.ENGLISH).title(),
                Optional.empty(),
                changed ? guide.changed() : beginning(guide.due().minus(settings.warnBefore())),
                Optional.of(beginning(guide.due().plusDays(1)).minusSeconds(1)),
                "/secretariat/guides/" + guide.id().slug());
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
