package org.comity.disclosure.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.vault.CaseKeyId;

/// How a disclosure begins.
public record Beginning(Asker asker, Target target, Plea plea, Urgency urgency, Set<Unusual> unusual) {

    public Beginning {
        unusual = Set.copyOf(unusual);
    }

    /// It waits for a decision.
    public Disclosure waiting(CaseKeyId key, Instant now, Instant deputyFrom, Instant until) {
        return begun(key, Status.ASKED, now, deputyFrom, until, Optional.empty());
    }

    /// It runs at once, and the secretariat knows at once.
    public Disclosure broken(CaseKeyId key, Instant now, Instant until) {
        return begun(key, Status.RUNNING, now, now, until, Optional.of(now));
    }

    private Disclosure begun(
            CaseKeyId key, Status status, Instant now, Instant deputyFrom, Instant until, Optional<Instant> decided) {
        return new Disclosure(
                new DisclosureId(UUID.randomUUID()),
                key,
                target,
                asker,
                plea,
                urgency,
                unusual,
                status,
                now,
                deputyFrom,
                until,
                decided,
                Optional.empty(),
                Optional.empty());
    }
}
