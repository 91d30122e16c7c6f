package org.comity.notices.usecase;

import java.util.List;
import org.comity.assessments.AssessmentEvent;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.comity.notices.model.Kind;
import org.comity.notices.model.News;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.Why;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells those who answer for a State that it is asked, reminded or asked back, and the secretariat that it replied.
public class TellingOfAssessments {

    private final Directory directory;
    private final TellingPeople telling;

    public TellingOfAssessments(Directory directory, TellingPeople telling) {
        this.directory = directory;
        this.telling = telling;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AssessmentEvent event) {
        switch (event) {
            case AssessmentEvent.Told told ->
                tell(
                        Kind.valueOf("ASSESSMENT_" + told.news().name()),
                        event,
                        "/assessments/" + told.assessment() + "/replies",
                        directory.people(told.people()),
                        Why.ANSWERS);
            case AssessmentEvent.Replied replied ->
                tell(
                        Kind.ASSESSMENT_REPLIED,
                        event,
                        "/secretariat/assessments/one/" + replied.assessment(),
                        directory.bearing(Role.SECRETARIAT_AUTHORITIES),
                        Why.SECRETARIAT_AUTHORITIES);
        }
    }

    private void tell(Kind kind, AssessmentEvent event, String link, List<Person> people, Why why) {
        telling.tell(
                News.of(kind, null, event.state(), link, event.at()),
                people.stream().map(person -> Recipient.of(person, why)).toList());
    }
}
