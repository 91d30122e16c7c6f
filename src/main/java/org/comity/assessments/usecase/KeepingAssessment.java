package org.comity.assessments.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.assessments.Assessment;
import org.comity.assessments.AssessmentContent;
import org.comity.assessments.AssessmentEvent;
import org.comity.assessments.AssessmentEvent.News;
import org.comity.assessments.AssessmentId;
import org.comity.assessments.AssessmentStatus;
import org.comity.assessments.store.AssessmentStore;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// Makes an assessment: a draft is kept as often as its writer likes; with a touch its questions go to every Party of
/// that day, and with another replies become everyone's.
public class KeepingAssessment {

    /// What came of it.
    public sealed interface Outcome {
        record Done(AssessmentId id) implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// Somebody else changed it meanwhile.
        record Overtaken() implements Outcome {}

        /// No State is a Party to the instrument, as far as the facts say.
        record NobodyToAsk() implements Outcome {}

        /// The deadline is over before it began.
        record TooLate() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final AssessmentStore store;
    private final AssessmentsInMemory assessments;
    private final AssessmentAccess access;
    private final CurrentFacts facts;
    private final FreshTouch touch;
    private final Recording recording;
    private final ApplicationEventPublisher events;

    public KeepingAssessment(
            AssessmentStore store,
            AssessmentsInMemory assessments,
            AssessmentAccess access,
            CurrentFacts facts,
            FreshTouch touch,
            Recording recording,
            ApplicationEventPublisher events) {
        this.store = store;
        this.assessments = assessments;
        this.access = access;
        this.facts = facts;
        this.touch = touch;
        this.recording = recording;
        this.events = events;
    }

    /// @param id empty for a new one
    /// @param version as its writer saw it; 0 for a new one
    @Transactional
    public Outcome save(Person person, Optional<AssessmentId> id, long version, AssessmentContent content) {
        if (!access.writes(person)) {
            return new Outcome.NotFound();
        }
        store.lock();
        var before = id.flatMap(assessments::beforeChanging);
        if (before.map(Assessment::version).orElse(0L) != version
                || before.filter(Assessment::shown).isPresent()) {
            return new Outcome.Overtaken();
        }
        var named = before.map(Assessment::id).orElseGet(() -> free(content));
        var digest = store.digest(content, List.of()).hex();
        store.add(
                named,
                AssessmentStatus.DRAFT,
                content,
                List.of(),
                recording.record("assessment.drafted", person, named, Map.of("digest", digest)));
        assessments.changedAfterCommit();
        return new Outcome.Done(named);
    }

    /// Two assessments never share a name.
    private AssessmentId free(AssessmentContent content) {
        var wanted = AssessmentId.of(
                content.title().text(Language.ENGLISH), content.deadline().getYear());
        var id = wanted;
        for (var next = 2; assessments.beforeChanging(id).isPresent(); next++) {
            id = wanted.numbered(next);
        }
        return id;
    }

    /// Puts the questions to every Party to the instrument, as it stands today.
    ///
    /// @param seen the version that the person read
    @Transactional
    public Outcome open(Person person, AssessmentId id, long seen, Optional<TouchAnswer> answer) {
        if (!access.publishes(person)) {
            return new Outcome.NotFound();
        }
        store.lock();
        var draft = assessments.beforeChanging(id).filter(one -> one.status() == AssessmentStatus.DRAFT);
        if (draft.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (draft.get().version() != seen) {
            return new Outcome.Overtaken();
        }
        var content = draft.get().content();
        if (!recording.now().isBefore(content.ends())) {
            return new Outcome.TooLate();
        }
        var asked = parties(content.instrument());
        if (asked.isEmpty()) {
            return new Outcome.NobodyToAsk();
        }
        var shown = Shown.of("assessments.act.open")
                .line("assessments.field.title", content.title().text(Language.ENGLISH))
                .line("assessments.field.deadline", content.deadline().toString())
                .line("assessments.field.asked", Integer.toString(asked.size()))
                .line("assessments.field.digest", store.digest(content, asked).hex())
                .shown();
        return prove(person, id, new Change(AssessmentStatus.OPEN, content, asked), shown, answer);
    }

    /// Who is bound today, by the clock of Strasbourg.
    private List<Country> parties(String instrument) {
        var today = LocalDate.ofInstant(recording.now(), AssessmentContent.STRASBOURG);
        var snapshot = facts.now();
        return snapshot.states().stream()
                .map(StateFact::country)
                .filter(state -> snapshot.adherence(instrument, state, today).isParty())
                .sorted()
                .toList();
    }

    /// Makes replies everyone's whose States agreed to it.
    ///
    /// @param seen the version that the person read
    @Transactional
    public Outcome publish(Person person, AssessmentId id, long seen, Optional<TouchAnswer> answer) {
        if (!access.publishes(person)) {
            return new Outcome.NotFound();
        }
        store.lock();
        var open = assessments.beforeChanging(id).filter(one -> one.status() == AssessmentStatus.OPEN);
        if (open.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (open.get().version() != seen) {
            return new Outcome.Overtaken();
        }
        var content = open.get().content();
        var shown = Shown.of("assessments.act.publish")
                .line("assessments.field.title", content.title().text(Language.ENGLISH))
                .line("assessments.field.deadline", content.deadline().toString())
                .shown();
        var change = new Change(AssessmentStatus.PUBLISHED, content, open.get().asked());
        return prove(person, id, change, shown, answer);
    }

    private record Change(AssessmentStatus status, AssessmentContent content, List<Country> asked) {}

    private Outcome prove(Person person, AssessmentId id, Change change, Shown shown, Optional<TouchAnswer> answer) {
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                var particulars = new TreeMap<>(proof);
                particulars.put(
                        "digest", store.digest(change.content(), change.asked()).hex());
                var opens = change.status() == AssessmentStatus.OPEN;
                var act = opens ? "assessment.opened" : "assessment.published";
                var hand = recording.record(act, person, id, particulars);
                store.add(id, change.status(), change.content(), change.asked(), hand);
                assessments.changedAfterCommit();
                if (opens) {
                    access.answeringFor(change.asked())
                            .forEach((state, people) -> events.publishEvent(
                                    new AssessmentEvent.Told(id, state, News.OPENED, people, hand.at())));
                }
                yield new Outcome.Done(id);
            }
        };
    }
}
