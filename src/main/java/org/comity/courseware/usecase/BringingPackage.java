package org.comity.courseware.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.audit.EntryId;
import org.comity.courseware.PackageId;
import org.comity.courseware.model.CheckedPackage;
import org.comity.courseware.model.PackageArchive.Limits;
import org.comity.courseware.model.PackageRefused;
import org.comity.courseware.model.PackageRefused.Reason;
import org.comity.courseware.model.PackageVersion.Kept;
import org.comity.courseware.store.PackageFolder;
import org.comity.courseware.store.PackageStore;
import org.comity.courseware.store.PackageStore.Hand;
import org.comity.identity.Person;
import org.comity.library.Scanning;
import org.comity.node.KeptFiles.Arrived;
import org.springframework.transaction.support.TransactionOperations;

/// Takes a package in: scanned, checked, kept as it came. From then on it runs for new attempts; attempts that
/// began with an older version go on with that one.
public class BringingPackage {

    /// What came of it.
    public sealed interface Outcome {
        record Done(PackageId id) implements Outcome {}

        record Refused(PackageRefused why) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    /// Where packages go and what they may be.
    public record Place(PackageFolder folder, Scanning scanner, Limits limits) {}

    private final CoursewareAccess access;
    private final PackageStore store;
    private final Place place;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    public BringingPackage(
            CoursewareAccess access,
            PackageStore store,
            Place place,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.place = place;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param replaces the package it is a new version of; empty for a new one
    /// @param open whether everyone who is signed in may run it
    public Outcome bring(Person person, Optional<PackageId> replaces, boolean open, InputStream bytes) {
        if (!access.keeps(person)
                || replaces.filter(id -> store.newest(id).isEmpty()).isPresent()) {
            return new Outcome.NotFound();
        }
        try (var arrived = place.folder().take(bytes)) {
            var scanned = scanned(arrived);
            var checked = CheckedPackage.check(arrived.file(), place.limits());
            place.folder().keep(arrived);
            var kept = new Kept(arrived.size(), checked.files(), scanned, open);
            return Objects.requireNonNull(transactions.execute(_ -> add(person, replaces, checked, arrived, kept)));
        } catch (PackageRefused refused) {
            return new Outcome.Refused(refused);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean scanned(Arrived arrived) throws PackageRefused {
        return switch (place.scanner().look(arrived.file())) {
            case CLEAN -> true;
            case NOT_SCANNED -> false;
            case INFECTED -> throw new PackageRefused(Reason.INFECTED);
            case SILENT -> throw new PackageRefused(Reason.SCANNER_SILENT);
        };
    }

    private Outcome add(
            Person person, Optional<PackageId> replaces, CheckedPackage checked, Arrived arrived, Kept kept) {
        var id = replaces.orElseGet(() -> new PackageId(UUID.randomUUID()));
        store.lock(id);
        var before = store.newest(id);
        if (replaces.isPresent() && before.isEmpty()) {
            return new Outcome.NotFound();
        }
        var version = before.map(newest -> newest.version() + 1).orElse(1);
        var entry = audit.append(AuditEntry.of("course-package.kept")
                .with("package", id.toString())
                .with("version", Integer.toString(version))
                .with("digest", arrived.digest().hex())
                .with("standard", checked.content().standard().name())
                .with("scanned", Boolean.toString(kept.scanned()))
                .with("open", Boolean.toString(kept.open()))
                .with("by", person.id().toString()));
        store.add(id, version, checked.content(), arrived.digest(), kept, hand(person, entry));
        return new Outcome.Done(id);
    }

    private Hand hand(Person person, EntryId entry) {
        return new Hand(
                person.id(), person.belonging().demonstration(), clock.instant().truncatedTo(ChronoUnit.MICROS), entry);
    }
}
