package org.comity.children.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.children.model.Answer;
import org.comity.children.store.AnswerStore;
import org.comity.children.store.AnswerStore.Hand;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.annotation.Transactional;

/// Publishes what is answered to the benchmarks of a State, with a touch for exactly those answers. What was answered
/// before stays in the table.
public class AnsweringBenchmarks {

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// Somebody else answered meanwhile.
        record Overtaken() implements Outcome {}

        /// Everything stands there already.
        record Unchanged() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final AnswerStore store;
    private final CurrentAnswers current;
    private final ChildrenAccess access;
    private final FreshTouch touch;
    private final AuditTrail audit;
    private final Clock clock;

    public AnsweringBenchmarks(
            AnswerStore store,
            CurrentAnswers current,
            ChildrenAccess access,
            FreshTouch touch,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.current = current;
        this.access = access;
        this.touch = touch;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param seen the edition that was shown when the form was opened
    @Transactional
    public Outcome publish(Person person, Country state, List<Answer> answers, long seen, Optional<TouchAnswer> proof) {
        if (!access.publishes(person, state)) {
            return new Outcome.NotFound();
        }
        store.lock();
        var before = current.beforeChanging(state);
        if (before.edition() != seen) {
            return new Outcome.Overtaken();
        }
        var changed = answers.stream().filter(answer -> differs(before, answer)).toList();
        if (changed.isEmpty()) {
            return new Outcome.Unchanged();
        }
        var digest = digest(changed);
        var shown = shown(state, changed, digest);
        return switch (touch.prove(person, shown, proof)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proven) -> {
                var hand = record(person, state, changed.size(), digest, proven);
                changed.forEach(answer -> store.publish(state, answer, hand));
                current.changedAfterCommit();
                yield new Outcome.Done();
            }
        };
    }

    private static boolean differs(CurrentAnswers.OfState before, Answer answer) {
        var known = before.to(answer.criterion())
                .map(Answer.Published::answer)
                .orElseGet(() -> Answer.notAssessed(answer.criterion()));
        var nothing = known.said() == Answer.Said.NOT_ASSESSED && answer.said() == Answer.Said.NOT_ASSESSED;
        return !nothing && !known.equals(answer);
    }

    private static Shown shown(Country state, List<Answer> changed, String digest) {
        var shown = Shown.of("children.act.answer").line("children.act.state", state.code());
        changed.forEach(
                answer -> shown.coded("children.criterion." + answer.criterion(), "children.said." + answer.said()));
        return shown.line("children.act.digest", digest).shown();
    }

    private static String digest(List<Answer> changed) {
        var all = changed.stream().map(Answer::canonical).collect(Collectors.joining("\n\n"));
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private Hand record(Person person, Country state, int answers, String digest, Map<String, String> proof) {
        var as = access.by(person, state);
        var entry = AuditEntry.of("benchmarks.answered")
                .with("state", state.code())
                .with("answers", Integer.toString(answers))
                .with("digest", digest)
                .with("as", as.name())
                .with("by", person.id().toString())
                .with("place", person.belonging().name());
        for (var part : proof.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        return new Hand(
                as,
                person.id(),
                person.belonging().demonstration(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                audit.append(entry));
    }
}
