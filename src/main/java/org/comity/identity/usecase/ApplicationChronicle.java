package org.comity.identity.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Person;
import org.comity.identity.model.Application;
import org.comity.identity.model.ApplicationAct;
import org.comity.identity.model.ApplicationId;
import org.comity.identity.store.ApplicationStore;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;

/// Writes down what happened to an application, in the transaction in which it happens: the step people see, the
/// entry in the record, and the event for other modules. Names and reasons stay out of the record; their digest does
/// not.
public class ApplicationChronicle {

    private final ApplicationStore applications;
    private final AuditTrail audit;
    private final TellingOfApplications telling;
    private final Clock clock;

    public ApplicationChronicle(
            ApplicationStore applications, AuditTrail audit, TellingOfApplications telling, Clock clock) {
        this.applications = applications;
        this.audit = audit;
        this.telling = telling;
        this.clock = clock;
    }

    /// @param by null when the applicant or the node did it
    void write(Application application, ApplicationAct act, @Nullable Person by) {
        write(application, act, by, Map.of());
    }

    /// @param proof the touch of whoever did it
    void write(Application application, ApplicationAct act, @Nullable Person by, Map<String, String> proof) {
        var country = by == null ? Optional.<Country>empty() : by.belonging().country();
        var said = entry(application, act, by);
        for (var part : proof.entrySet()) {
            said = said.with(part.getKey(), part.getValue());
        }
        var entry = audit.append(said);
        applications.addStep(
                application.id(), act, by == null ? null : by.id(), country, clock.instant(), entry.value());
        if (act != ApplicationAct.HAND_OVER) {
            telling.moved(application);
        }
    }

    /// What was written is gone; that it was there is not.
    void blanked(ApplicationId id) {
        audit.append(AuditEntry.of("application.blanked").with("application", id.toString()));
    }

    private static AuditEntry entry(Application application, ApplicationAct act, @Nullable Person by) {
        var entry = AuditEntry.of(
                        "application." + act.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("application", application.id().toString())
                .with("state", application.applicant().country().code())
                .with("role", application.applicant().wanted().name())
                .with("status", application.status().name());
        if (application.reason() != null) {
            entry = entry.with(
                    "reason.sha256",
                    Sha256.of(application.reason().getBytes(StandardCharsets.UTF_8))
                            .hex());
        }
        if (application.person() != null) {
            entry = entry.with("person", application.person().toString());
        }
        return by == null
                ? entry
                : entry.with("by", by.id().toString())
                        .with("place", by.belonging().name());
    }
}
