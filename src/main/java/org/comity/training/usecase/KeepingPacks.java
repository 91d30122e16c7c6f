package org.comity.training.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Person;
import org.comity.library.Scanning;
import org.comity.node.KeptFiles.Arrived;
import org.comity.training.CourseId;
import org.comity.training.model.TrainerPack;
import org.comity.training.store.PackFolder;
import org.comity.training.store.PackStore;
import org.comity.training.store.TrainerStore;
import org.springframework.transaction.support.TransactionOperations;

/// Files for trainers: the secretariat brings and removes them, trainers behind whom it stands read them, and for
/// everybody else they do not exist.
public class KeepingPacks {

    /// What came of bringing one.
    public sealed interface Outcome {
        record Kept(UUID id) implements Outcome {}

        /// Too large, or nothing.
        record WrongSize() implements Outcome {}

        /// Not a file that trainers use.
        record WrongName() implements Outcome {}

        /// The virus scanner found something in it.
        record Infected() implements Outcome {}

        /// A scanner is configured and does not answer: nothing is taken meanwhile.
        record ScannerSilent() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private static final Set<String> ENDINGS =
            Set.of("pdf", "pptx", "docx", "xlsx", "odp", "odt", "ods", "txt", "md", "csv", "png", "jpg", "zip");
    private static final int LONGEST_NAME = 190;

    private final TrainingAccess access;
    private final TrainerStore trainers;
    private final CurrentTraining training;
    private final PackStore packs;
    private final Place place;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    /// Where files lie, and who looks through them first.
    public record Place(PackFolder folder, Scanning scanner) {}

    public KeepingPacks(
            TrainingAccess access,
            TrainerStore trainers,
            CurrentTraining training,
            PackStore packs,
            Place place,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        this.access = access;
        this.trainers = trainers;
        this.training = training;
        this.packs = packs;
        this.place = place;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Every file, for those who may read them; empty for others.
    public Optional<List<TrainerPack>> all(Person person) {
        return mayRead(person) ? Optional.of(packs.all()) : Optional.empty();
    }

    private boolean mayRead(Person person) {
        return access.mayReadPacks(person, trainers.validated(person.id()));
    }

    /// A file and where its bytes lie.
    public record Found(TrainerPack pack, Path file) {}

    public Optional<Found> find(Person person, UUID id) {
        return mayRead(person)
                ? packs.find(id).map(pack -> new Found(pack, place.folder().place(pack.digest())))
                : Optional.empty();
    }

    /// @param name as the file is called where it comes from
    public Outcome bring(Person person, CourseId course, String title, String name, InputStream bytes) {
        if (!access.mayKeepPacks(person) || training.find(course).isEmpty()) {
            return new Outcome.NotFound();
        }
        var safe = named(name);
        if (safe.isEmpty()) {
            return new Outcome.WrongName();
        }
        try (var arrived = place.folder().take(bytes)) {
            return switch (place.scanner().look(arrived.file())) {
                case CLEAN, NOT_SCANNED -> {
                    place.folder().keep(arrived);
                    yield new Outcome.Kept(add(person, course, title, safe.get(), arrived));
                }
                case INFECTED -> new Outcome.Infected();
                case SILENT -> new Outcome.ScannerSilent();
            };
        } catch (PackFolder.WrongSize refused) {
            return new Outcome.WrongSize();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private UUID add(Person person, CourseId course, String title, String name, Arrived kept) {
        var pack = new TrainerPack(
                UUID.randomUUID(),
                course,
                title,
                name,
                kept.digest(),
                kept.size(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        transactions.executeWithoutResult(_ -> packs.add(pack, person.id(), audit.append(entry("kept", pack, person))));
        return pack.id();
    }

    /// @return whether there was such a file
    public boolean remove(Person person, UUID id) {
        var pack = packs.find(id).filter(_ -> access.mayKeepPacks(person));
        pack.ifPresent(found -> transactions.executeWithoutResult(_ -> {
            if (packs.remove(id, clock.instant())) {
                audit.append(entry("removed", found, person));
            }
        }));
        return pack.isPresent();
    }

    private static AuditEntry entry(String act, TrainerPack pack, Person person) {
        return AuditEntry.of("trainer.pack-" + act)
                .with("course", pack.course().slug())
                .with("digest", pack.digest().hex())
                .with("by", person.id().toString());
    }

    /// The last part of a path, without what nobody sees.
    private static Optional<String> named(String name) {
        var last = name.replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\uFFFD\"]+", "")
                .strip();
        var dot = last.lastIndexOf('.');
        return dot < 1 || !ENDINGS.contains(last.substring(dot + 1).toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(last.substring(0, Math.min(dot, LONGEST_NAME)) + last.substring(dot));
    }
}
