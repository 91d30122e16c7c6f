package org.comity.notices.usecase;

import java.time.Instant;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.library.LibraryEvent;
import org.comity.library.SearchPace;
import org.comity.notices.model.DigestHour;
import org.comity.notices.model.Kind;
import org.comity.notices.model.News;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.Why;
import org.comity.notices.store.NoticeStore;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells people what their saved searches find anew, all of them by one question and one insert, however many they are.
public class TellingOfLibrary {

    private final Directory directory;
    private final TellingPeople telling;
    private final NoticeStore notices;

    public TellingOfLibrary(Directory directory, TellingPeople telling, NoticeStore notices) {
        this.directory = directory;
        this.telling = telling;
        this.notices = notices;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(LibraryEvent event) {
        switch (event) {
            case LibraryEvent.Found found -> tell(found);
            case LibraryEvent.PaceChanged changed ->
                directory
                        .person(changed.person())
                        .ifPresent(person -> notices.putOff(
                                person.id(), Kind.SEARCHES_FOUND, due(changed.soonest(), person, changed.at())));
        }
    }

    private void tell(LibraryEvent.Found found) {
        var news = new News(Kind.SEARCHES_FOUND, null, null, null, found.range().page(), null, false, found.at());
        var people = directory.people(found.people().keySet()).stream()
                .map(person -> Recipient.of(person, Why.SAVED))
                .toList();
        telling.tell(news, people, recipient -> {
            var person = recipient.person();
            return due(found.people().getOrDefault(person.id(), SearchPace.DAILY), person, found.at());
        });
    }

    /// Of what is told no more a letter finds nothing when it is written, and is not sent.
    private static Instant due(SearchPace pace, Person person, Instant now) {
        var zone = person.belonging().zone();
        return switch (pace) {
            case DAILY, NEVER -> DigestHour.after(now, zone);
            case WEEKLY -> DigestHour.onMonday(now, zone);
        };
    }
}
