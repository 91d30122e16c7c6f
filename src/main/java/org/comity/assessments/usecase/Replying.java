package org.comity.assessments.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.assessments.Assessment;
import org.comity.assessments.AssessmentEvent;
import org.comity.assessments.AssessmentId;
import org.comity.assessments.Questionnaire.Question;
import org.comity.assessments.model.AnswerProblem;
import org.comity.assessments.model.AskedBack;
import org.comity.assessments.model.Draft;
import org.comity.assessments.model.Submission;
import org.comity.assessments.store.ReplyStore;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// Writes the reply of a State, answer by answer, and submits it: somebody else than wrote it, with a touch. It can be
/// submitted again as long as it says something new; what was said before stays.
public class Replying {

    /// The reply of a State as its people see it.
    ///
    /// @param last what was submitted last
    /// @param asked what the secretariat asks, the newest first
    public record Reply(
            Assessment assessment, Country state, Draft draft, Optional<Submission> last, List<AskedBack> asked) {

        /// Whether it says something that was not submitted yet.
        public boolean changed() {
            return draft.newest() > last.map(Submission::through).orElse(0L);
        }
    }

    /// What came of submitting.
    public sealed interface Outcome {
        record Submitted() implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// The same person wrote of it.
        record WroteIt() implements Outcome {}

        /// Nothing in it is new.
        record NothingNew() implements Outcome {}

        /// Something in it changed since it was read.
        record Overtaken() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final AssessmentsInMemory assessments;
    private final ReplyStore store;
    private final AssessmentAccess access;
    private final FreshTouch touch;
    private final Recording recording;
    private final ApplicationEventPublisher events;

    public Replying(
            AssessmentsInMemory assessments,
            ReplyStore store,
            AssessmentAccess access,
            FreshTouch touch,
            Recording recording,
            ApplicationEventPublisher events) {
        this.assessments = assessments;
        this.store = store;
        this.access = access;
        this.touch = touch;
        this.recording = recording;
        this.events = events;
    }

    /// Empty for whoever works on no reply of it.
    @Transactional(readOnly = true)
    public Optional<Reply> read(Person person, AssessmentId id) {
        return assessments
                .shown(id)
                .flatMap(assessment -> access.replyingFor(person, assessment).map(state -> reply(assessment, state)));
    }

    private Reply reply(Assessment assessment, Country state) {
        var id = assessment.id();
        return new Reply(assessment, state, store.draft(id, state), store.last(id, state), store.asked(id, state));
    }

    /// Keeps what was typed: every answer that can be kept, even if another cannot.
    ///
    /// @param typed by question, what differs from what the person saw
    /// @return what could not be kept; empty for whoever works on no reply of it
    @Transactional
    public Optional<Map<String, AnswerProblem>> save(Person person, AssessmentId id, Map<String, String> typed) {
        return assessments
                .shownBeforeChanging(id)
                .flatMap(assessment ->
                        access.replyingFor(person, assessment).map(state -> save(person, assessment, state, typed)));
    }

    private Map<String, AnswerProblem> save(
            Person person, Assessment assessment, Country state, Map<String, String> typed) {
        var problems = new LinkedHashMap<String, AnswerProblem>();
        store.lock(assessment.id(), state);
        var before = store.draft(assessment.id(), state).answers();
        assessment.content().questionnaire().questions().forEach(question -> {
            var answer = typed.get(question.id());
            if (answer != null && !answer.equals(before.getOrDefault(question.id(), ""))) {
                keep(person, assessment.id(), state, question, answer)
                        .ifPresent(problem -> problems.put(question.id(), problem));
            }
        });
        return problems;
    }

    private Optional<AnswerProblem> keep(
            Person person, AssessmentId id, Country state, Question question, String answer) {
        var problem = AnswerProblem.of(question, answer);
        if (problem.isEmpty()) {
            store.answer(id, state, question.id(), answer, person, recording.now());
        }
        return problem;
    }

    /// @param seen the newest number of the draft that the person read
    /// @param consents whether everyone may read it once the assessment is published
    @Transactional
    public Outcome submit(Person person, AssessmentId id, long seen, boolean consents, Optional<TouchAnswer> answer) {
        var found = assessments.shownBeforeChanging(id);
        var state = found.flatMap(assessment -> access.replyingFor(person, assessment));
        if (state.isEmpty() || !access.submits(person)) {
            return new Outcome.NotFound();
        }
        store.lock(id, state.get());
        var reply = reply(found.orElseThrow(), state.get());
        var agreedAnew =
                reply.last().filter(last -> last.consents() != consents).isPresent();
        if (reply.draft().newest() == 0 || (!reply.changed() && !agreedAnew)) {
            return new Outcome.NothingNew();
        }
        if (reply.draft().writers().contains(person.id())) {
            return new Outcome.WroteIt();
        }
        if (reply.draft().newest() != seen) {
            return new Outcome.Overtaken();
        }
        var digest = store.digest(reply.draft().answers()).hex();
        var shown = shown(reply, consents, digest);
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                submit(person, reply, consents, digest, proof);
                yield new Outcome.Submitted();
            }
        };
    }

    private static Shown shown(Reply reply, boolean consents, String digest) {
        var content = reply.assessment().content();
        return Shown.of("assessments.act.submit")
                .line("assessments.field.title", content.title().text(Language.ENGLISH))
                .line("assessments.field.state", reply.state().code())
                .line(
                        "assessments.field.answered",
                        reply.draft().answers().size() + " / "
                                + content.questionnaire().size())
                .coded("assessments.field.consents", consents ? "assessments.consents.yes" : "assessments.consents.no")
                .line("assessments.field.digest", digest)
                .shown();
    }

    private void submit(Person person, Reply reply, boolean consents, String digest, Map<String, String> proof) {
        var id = reply.assessment().id();
        var particulars = new TreeMap<>(proof);
        particulars.put("state", reply.state().code());
        particulars.put("digest", digest);
        particulars.put("consents", Boolean.toString(consents));
        var hand = recording.record("assessment.replied", person, id, particulars);
        store.submit(
                id,
                new Submission(
                        reply.state(),
                        reply.draft().answers(),
                        consents,
                        reply.draft().newest(),
                        hand.at()),
                hand);
        events.publishEvent(new AssessmentEvent.Replied(id, reply.state(), hand.at()));
    }
}
