package org.comity.notices.usecase;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.notices.model.DigestHour;
import org.comity.notices.model.Kind;
import org.comity.notices.model.News;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.Why;
import org.comity.notices.store.NoticeStore;
import org.comity.profiles.Pace;
import org.comity.profiles.ProfileEvent;
import org.comity.profiles.ProfileEvent.ProposalMoved;
import org.comity.profiles.WatchEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells of what is said of States, in the transaction in which a step is done: reviewers that something waits for
/// them, writers what became of it, watchers what was published. The State is named and nothing that was written.
public class TellingOfProfiles {

    private static final String WORK = "/proposals";

    private final Directory directory;
    private final TellingPeople telling;
    private final NoticeStore notices;

    public TellingOfProfiles(Directory directory, TellingPeople telling, NoticeStore notices) {
        this.directory = directory;
        this.telling = telling;
        this.notices = notices;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ProfileEvent event) {
        switch (event) {
            case ProfileEvent.Published _ -> {}
            case ProfileEvent.Attested _ -> {}
            case ProposalMoved moved -> tell(moved);
            case ProfileEvent.ReviewDue due ->
                telling.tell(
                        News.of(due.overdue() ? Kind.LAW_OVERDUE : Kind.LAW_DUE, null, due.state(), WORK, due.at()),
                        recipients(due.reviewers(), Why.REVIEWS));
        }
    }

    private void tell(ProposalMoved moved) {
        switch (moved.how()) {
            case SUBMITTED -> telling.tell(news(Kind.LAW_TO_REVIEW, moved), recipients(moved.reviewers(), Why.REVIEWS));
            case CHANGES_REQUESTED -> tellWriters(Kind.LAW_RETURNED, moved);
            case PUBLISHED -> tellWriters(Kind.LAW_PUBLISHED, moved);
            case WITHDRAWN -> tellWriters(Kind.LAW_WITHDRAWN, moved);
        }
    }

    /// Whoever did it knows.
    private void tellWriters(Kind kind, ProposalMoved moved) {
        var others = new HashSet<>(moved.writers());
        moved.by().ifPresent(others::remove);
        telling.tell(news(kind, moved), recipients(others, Why.WROTE));
    }

    private static News news(Kind kind, ProposalMoved moved) {
        return News.of(kind, moved.proposal(), moved.state(), WORK + "/" + moved.proposal(), moved.at());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WatchEvent event) {
        switch (event) {
            case WatchEvent.Published published -> tell(published);
            case WatchEvent.PaceChanged changed ->
                directory
                        .person(changed.watcher())
                        .ifPresent(watcher -> notices.putOff(
                                watcher.id(), Kind.WATCHED, due(changed.pace(), zone(watcher), changed.at())));
        }
    }

    /// All watchers by one question and one insert, however many they are.
    private void tell(WatchEvent.Published published) {
        var revision = published.revision();
        var news =
                new News(Kind.WATCHED, null, null, revision.toString(), revision.page(), null, false, published.at());
        telling.tell(news, recipients(published.watchers().keySet(), Why.WATCHES), recipient -> {
            var watcher = recipient.person();
            var pace = published.watchers().getOrDefault(watcher.id(), Pace.DAILY);
            return due(pace, zone(watcher), published.at());
        });
    }

    private static Instant due(Pace pace, ZoneId zone, Instant now) {
        return switch (pace) {
            case AT_ONCE -> now;
            case DAILY -> DigestHour.after(now, zone);
            case WEEKLY -> DigestHour.onMonday(now, zone);
        };
    }

    private static ZoneId zone(Person person) {
        return person.belonging().zone();
    }

    private List<Recipient> recipients(Set<PersonId> people, Why why) {
        return directory.people(people).stream()
                .map(person -> Recipient.of(person, why))
                .toList();
    }
}
