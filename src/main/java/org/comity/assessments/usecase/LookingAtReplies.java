package org.comity.assessments.usecase;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.assessments.Assessment;
import org.comity.assessments.AssessmentEvent;
import org.comity.assessments.AssessmentEvent.News;
import org.comity.assessments.AssessmentId;
import org.comity.assessments.model.ReplyStatus;
import org.comity.assessments.model.StateStanding;
import org.comity.assessments.model.Submission;
import org.comity.assessments.store.ReplyStore;
import org.comity.identity.Person;
import org.comity.vocabulary.Country;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// Who replied, and what they said, for whoever may read it; the secretariat asks back.
public class LookingAtReplies {

    private final AssessmentsInMemory assessments;
    private final ReplyStore store;
    private final AssessmentAccess access;
    private final Recording recording;
    private final ApplicationEventPublisher events;

    public LookingAtReplies(
            AssessmentsInMemory assessments,
            ReplyStore store,
            AssessmentAccess access,
            Recording recording,
            ApplicationEventPublisher events) {
        this.assessments = assessments;
        this.store = store;
        this.access = access;
        this.recording = recording;
        this.events = events;
    }

    /// How far every State is that was asked.
    public List<StateStanding> standings(Assessment assessment) {
        var begun = store.standings(
                assessment.id(), assessment.asked(), assessment.content().ends());
        return assessment.asked().stream()
                .map(state -> begun.getOrDefault(
                        state, new StateStanding(state, ReplyStatus.NOT_BEGUN, Optional.empty(), false)))
                .toList();
    }

    /// How many States replied, by assessment; an assessment without any is not in it.
    public Map<AssessmentId, Integer> replied(Collection<Assessment> some) {
        return store.replied(some.stream().map(Assessment::id).toList());
    }

    /// What each State said last that somebody may read.
    ///
    /// @param person empty for a visitor
    public List<Submission> readable(Optional<Person> person, Assessment assessment) {
        var states = statesFor(person, assessment);
        return states.isEmpty() ? List.of() : store.last(assessment.id(), states);
    }

    /// How many of them there are: no answer is read for it.
    public int countReadable(Optional<Person> person, Assessment assessment) {
        return statesFor(person, assessment).size();
    }

    private Set<Country> statesFor(Optional<Person> person, Assessment assessment) {
        return store.consents(assessment.id()).entrySet().stream()
                .filter(said -> access.reads(person, assessment, said.getKey(), said.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// What each State said last of those that agreed that everyone reads it.
    public List<Submission> agreed(Assessment assessment) {
        var states = store.consents(assessment.id()).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return states.isEmpty() ? List.of() : store.last(assessment.id(), states);
    }

    /// Asks a State that replied about one of its answers.
    ///
    /// @return whether it was asked: not for whoever may not, and not a State that did not reply
    @Transactional
    public boolean askBack(Person person, AssessmentId id, Country state, String question, String words) {
        var assessment = assessments.shownBeforeChanging(id);
        if (!access.asksBack(person)
                || assessment
                        .flatMap(one -> one.content().questionnaire().find(question))
                        .isEmpty()
                || store.last(id, state).isEmpty()) {
            return false;
        }
        var hand =
                recording.record("assessment.asked", person, id, Map.of("state", state.code(), "question", question));
        store.askBack(id, state, question, words, hand);
        events.publishEvent(new AssessmentEvent.Told(
                id, state, News.ASKED, access.answeringFor(List.of(state)).getOrDefault(state, Set.of()), hand.at()));
        return true;
    }
}
