package org.comity.profiles.usecase;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.comity.identity.Person;
import org.comity.profiles.ImportSettings;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.intake.Foreign;
import org.comity.profiles.intake.Reading;
import org.comity.profiles.intake.ReadingDocument;
import org.comity.profiles.intake.Refusal;
import org.comity.profiles.intake.Stated;
import org.comity.profiles.model.ImportId;
import org.comity.profiles.model.Imported;
import org.comity.profiles.store.ImportStore;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.support.TransactionOperations;

/// Reads a document that somebody uploads, and keeps what was read until they decide about it. The file itself is not
/// kept, and nothing is written into a proposal.
public class ReadingImport {

    /// What came of it.
    public sealed interface Outcome {
        record Read(ImportId id) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}

        /// As many documents wait for this person as may.
        record TooManyOpen() implements Outcome {}

        /// The State is none, or not this person's to write about.
        record NotFound() implements Outcome {}
    }

    /// So many documents are read at the same time; others wait. Each takes memory for what it says.
    private static final int AT_ONCE = 2;

    private final ImportStore imports;
    private final LegalProfiles profiles;
    private final ProfileAccess access;
    private final ImportSettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(AT_ONCE, true);

    public ReadingImport(
            ImportStore imports,
            LegalProfiles profiles,
            ProfileAccess access,
            ImportSettings settings,
            TransactionOperations transactions,
            Clock clock) {
        this.imports = imports;
        this.profiles = profiles;
        this.access = access;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param asOf the day the document speaks of
    public Outcome read(Person person, Stated stated, LocalDate asOf, Foreign document) {
        if (profiles.of(stated.state()).isEmpty() || !access.writes(person, stated.state())) {
            return new Outcome.NotFound();
        }
        var now = clock.instant();
        if (imports.open(person.id(), now, settings.atOnce()).size() >= settings.atOnce()) {
            return new Outcome.TooManyOpen();
        }
        turn.acquireUninterruptibly();
        try {
            return switch (ReadingDocument.read(document, stated)) {
                case Reading.Refused(var why) -> new Outcome.Refused(why);
                case Reading.Done done -> new Outcome.Read(keep(person, stated, asOf, document, done));
            };
        } finally {
            turn.release();
        }
    }

    private ImportId keep(Person person, Stated stated, LocalDate asOf, Foreign document, Reading.Done done) {
        var now = clock.instant();
        var imported = new Imported(
                new ImportId(UUID.randomUUID()),
                person.id(),
                stated.state(),
                stated.document(),
                asOf,
                stated.language(),
                digest(document),
                done.besides(),
                Imported.Status.OPEN,
                now,
                now.plus(settings.kept()),
                Optional.empty(),
                done.rows());
        transactions.executeWithoutResult(begun -> imports.add(imported));
        return imported.id();
    }

    private static Sha256 digest(Foreign document) {
        try (var bytes = document.open();
                var sum =
                        new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(sum);
            return Sha256.ofBytes(sum.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read an uploaded document again", unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
