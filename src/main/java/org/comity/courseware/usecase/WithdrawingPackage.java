package org.comity.courseware.usecase;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.courseware.PackageId;
import org.comity.courseware.store.PackageStore;
import org.comity.courseware.store.PackageStore.Hand;
import org.comity.identity.Person;
import org.springframework.transaction.annotation.Transactional;

/// Withdraws a package in all its versions: it stops at once for everyone who runs it. What came of it stays.
public class WithdrawingPackage {

    private final CoursewareAccess access;
    private final PackageStore store;
    private final AuditTrail audit;
    private final Clock clock;

    public WithdrawingPackage(CoursewareAccess access, PackageStore store, AuditTrail audit, Clock clock) {
        this.access = access;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// @return whether there was such a package for this person
    @Transactional
    public boolean withdraw(Person person, PackageId id, String reason) {
        if (!access.keeps(person)) {
            return false;
        }
        store.lock(id);
        var newest = store.newest(id);
        newest.ifPresent(version -> {
            var entry = audit.append(AuditEntry.of("course-package.withdrawn")
                    .with("package", id.toString())
                    .with("by", person.id().toString()));
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var hand = new Hand(person.id(), person.belonging().demonstration(), at, entry);
            store.withdraw(id, version.version() + 1, reason, hand);
        });
        return newest.isPresent();
    }
}
