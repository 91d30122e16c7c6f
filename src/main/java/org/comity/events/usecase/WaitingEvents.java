package org.comity.events.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.events.Event;
import org.comity.events.EventStatus;
import org.comity.events.store.QuestionStore;
import org.comity.events.store.QuestionStore.Undecided;
import org.comity.identity.Person;
import org.comity.identity.WaitingForSecretariat;
import org.comity.vocabulary.Language;
import org.springframework.transaction.annotation.Transactional;

/// Events that are written and not published, and those whose registrations or questions nobody decided on.
public class WaitingEvents implements WaitingForSecretariat {

    private final EventsInMemory events;
    private final QuestionStore questions;
    private final EventAccess access;
    private final Clock clock;

    public WaitingEvents(EventsInMemory events, QuestionStore questions, EventAccess access, Clock clock) {
        this.events = events;
        this.questions = questions;
        this.access = access;
        this.clock = clock;
    }

    /// The events are in memory; what is undecided is one query.
    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Person person) {
        var now = clock.instant();
        var drafts = access.mayEdit(person)
                ? events.all().stream()
                        .filter(event -> event.status() == EventStatus.DRAFT
                                && !event.when().over(now))
                        .map(event -> item("events.waiting.draft.", event, event.changedAt()))
                : Stream.<Waiting>empty();
        var undecided = access.mayDecide(person)
                ? questions.undecided(MOST).stream().flatMap(one -> item(one, now).stream())
                : Stream.<Waiting>empty();
        return Stream.concat(undecided, drafts).limit(MOST).toList();
    }

    private Optional<Waiting> item(Undecided one, Instant now) {
        return events.find(one.event())
                .filter(event -> event.status().open() && !event.when().over(now))
                .map(event -> item("events.waiting.people.", event, one.since()));
    }

    /// Both are to be done before it begins.
    private static Waiting item(String words, Event event, Instant since) {
        return new Waiting(
                words,
                event.content().words(Language.ENGLISH).title(),
                Optional.empty(),
                since,
                Optional.of(event.when().begins()),
                "/secretariat/events/" + event.id());
    }
}
