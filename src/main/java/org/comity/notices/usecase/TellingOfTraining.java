package org.comity.notices.usecase;

import java.time.Instant;
import java.util.Collection;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.comity.notices.model.Kind;
import org.comity.notices.model.News;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.Why;
import org.comity.training.TrainingEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells learners of their place in a course, and tutors, or the secretariat where there are none, that somebody waits.
public class TellingOfTraining {

    private final Directory directory;
    private final TellingPeople telling;

    public TellingOfTraining(Directory directory, TellingPeople telling) {
        this.directory = directory;
        this.telling = telling;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Told told ->
                tell(
                        Kind.valueOf("COURSE_" + told.news().name()),
                        told.path(),
                        told.at(),
                        directory.people(told.people()),
                        Why.OWN);
            case TrainingEvent.DecisionWanted wanted -> {
                var tutors = directory.people(wanted.tutors());
                tell(
                        Kind.COURSE_TO_DECIDE,
                        "/training/" + wanted.course() + "/learners",
                        wanted.at(),
                        tutors.isEmpty() ? directory.bearing(Role.SECRETARIAT_AUTHORITIES) : tutors,
                        tutors.isEmpty() ? Why.SECRETARIAT_AUTHORITIES : Why.OWN);
            }
        }
    }

    private void tell(Kind kind, String link, Instant at, Collection<Person> people, Why why) {
        telling.tell(
                new News(kind, null, null, null, link, null, false, at),
                people.stream().map(person -> Recipient.of(person, why)).toList());
    }
}
