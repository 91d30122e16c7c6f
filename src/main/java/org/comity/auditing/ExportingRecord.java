package org.comity.auditing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.FreshTouch;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.annotation.Transactional;

/// Lets an auditor take the whole record away: with a fresh touch for the purpose they give, written down before the
/// first byte leaves.
public class ExportingRecord {

    /// What came of it.
    public sealed interface Outcome {
        /// It is in the record that it leaves, and may be sent.
        record Granted() implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// There is no such thing for this person.
        record NotFound() implements Outcome {}
    }

    private final Access access;
    private final FreshTouch touch;
    private final AuditTrail audit;

    ExportingRecord(Access access, FreshTouch touch, AuditTrail audit) {
        this.access = access;
        this.touch = touch;
        this.audit = audit;
    }

    /// @param purpose what the export is for, in the auditor's words
    @Transactional
    public Outcome export(Person auditor, String purpose, Optional<TouchAnswer> answer) {
        if (!access.allows(auditor, Action.EXPORT, Matter.RECORD)) {
            return new Outcome.NotFound();
        }
        var shown = Shown.of("auditing.export.act")
                .coded("auditing.export.extent", "auditing.export.everything")
                .line("auditing.export.purpose", purpose)
                .shown();
        return switch (touch.prove(auditor, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                var entry = AuditEntry.of("record.exported")
                        .with("by", auditor.id().toString())
                        .with("place", auditor.belonging().name())
                        .with(
                                "purpose.sha256",
                                Sha256.of(purpose.getBytes(StandardCharsets.UTF_8))
                                        .hex());
                for (var part : proof.entrySet()) {
                    entry = entry.with(part.getKey(), part.getValue());
                }
                audit.append(entry);
                yield new Outcome.Granted();
            }
        };
    }
}
