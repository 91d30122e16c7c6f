package org.comity.events.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.events.EventId;
import org.comity.events.model.Question;
import org.comity.events.model.Registration;
import org.comity.events.store.QuestionStore;
import org.comity.events.store.RegistrationStore;
import org.comity.identity.Person;
import org.springframework.transaction.annotation.Transactional;

/// Takes questions before an event from those who have a place, and lets editors choose which the speakers get.
public class AskingBeforehand {

    private static final int MOST_EACH = 5;
    private static final int MOST_READ = 500;

    private final EventsInMemory events;
    private final EventAccess access;
    private final RegistrationStore registrations;
    private final QuestionStore questions;
    private final TellingOfPlaces telling;
    private final Clock clock;

    public AskingBeforehand(
            EventsInMemory events,
            EventAccess access,
            RegistrationStore registrations,
            QuestionStore questions,
            TellingOfPlaces telling,
            Clock clock) {
        this.events = events;
        this.access = access;
        this.registrations = registrations;
        this.questions = questions;
        this.telling = telling;
        this.clock = clock;
    }

    /// @return false for somebody without a place, for an event that is over, and after five questions
    @Transactional
    public boolean ask(Person person, EventId event, String text) {
        return registrations
                .of(event, person.id())
                .filter(known -> ask(known, text))
                .isPresent();
    }

    @Transactional
    public boolean ask(String ticket, String text) {
        return registrations.byTicket(ticket).filter(known -> ask(known, text)).isPresent();
    }

    private boolean ask(Registration known, String text) {
        var event = events.known(known.event()).filter(found -> found.takesRegistrations(clock.instant()));
        if (!known.registered() || event.isEmpty() || questions.of(known.id()) >= MOST_EACH) {
            return false;
        }
        questions.add(known.event(), known.id(), text, clock.instant());
        telling.callEditors(event.get());
        return true;
    }

    /// Empty for everyone but editors.
    @Transactional(readOnly = true)
    public Optional<List<Question>> of(Person person, EventId event) {
        return access.mayDecide(person) ? Optional.of(questions.of(event, MOST_READ)) : Optional.empty();
    }

    /// @return whether there is such a question for this editor
    @Transactional
    public boolean decide(Person person, EventId event, UUID question, boolean taken) {
        return access.mayDecide(person)
                && questions.decide(event, question, taken ? Question.State.TAKEN : Question.State.DECLINED);
    }
}
