package org.comity.training.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.training.model.Validation;
import org.comity.training.store.TrainerStore;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.annotation.Transactional;

/// The secretariat says that it stands behind a trainer, or does no longer: with a reason, and a touch.
public class ValidatingTrainers {

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final TrainingAccess access;
    private final TrainerStore trainers;
    private final Directory directory;
    private final FreshTouch touch;
    private final AuditTrail audit;
    private final Clock clock;

    public ValidatingTrainers(
            TrainingAccess access,
            TrainerStore trainers,
            Directory directory,
            FreshTouch touch,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.trainers = trainers;
        this.directory = directory;
        this.touch = touch;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param given whether the secretariat stands behind them from now on; what is so already stays as it is
    @Transactional
    public Outcome decide(Person person, PersonId trainer, boolean given, String reason, Optional<TouchAnswer> answer) {
        var found = directory.person(trainer).filter(one -> one.is(Role.TRAINER));
        if (found.isEmpty() || !access.mayValidate(person) || trainer.equals(person.id())) {
            return new Outcome.NotFound();
        }
        trainers.lock(trainer);
        if (trainers.validated(trainer) == given) {
            return new Outcome.Done();
        }
        var shown = Shown.of(given ? "training.act.validate" : "training.act.invalidate")
                .line("training.trainer", found.get().name())
                .line("training.trainer.place", found.get().belonging().name())
                .line("training.trainer.reason", reason)
                .shown();
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var why) -> new Outcome.Untouched(why, shown);
            case TouchOutcome.Proven(var proof) -> {
                var entry = AuditEntry.of(given ? "trainer.validated" : "trainer.validation-withdrawn")
                        .with("trainer", trainer.toString())
                        .with("reason.sha256", digest(reason))
                        .with("by", person.id().toString());
                for (var part : proof.entrySet()) {
                    entry = entry.with(part.getKey(), part.getValue());
                }
                var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                trainers.add(new Validation(trainer, given, reason, now), person.id(), audit.append(entry));
                yield new Outcome.Done();
            }
        };
    }

    private static String digest(String reason) {
        return Sha256.of(reason.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
