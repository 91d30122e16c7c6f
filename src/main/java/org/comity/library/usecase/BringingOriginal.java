package org.comity.library.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Person;
import org.comity.library.model.Extraction;
import org.comity.library.model.FileRefused;
import org.comity.library.model.Original;
import org.comity.library.store.OriginalFolder;
import org.comity.library.store.OriginalStore;
import org.comity.library.store.WorkStore.Hand;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.support.TransactionOperations;

/// Takes an original in: scanned, read, kept bit for bit. It is public once a published work names it, and not before.
public class BringingOriginal {

    /// What came of it.
    public sealed interface Outcome {
        record Kept(Sha256 digest) implements Outcome {}

        record Refused(FileRefused.Reason reason) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private static final int LONGEST_NAME = 190;

    private final LibraryAccess access;
    private final OriginalFolder folder;
    private final OriginalStore store;
    private final VirusScan scanner;
    private final Extraction extraction = new Extraction();
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    public BringingOriginal(
            LibraryAccess access,
            OriginalFolder folder,
            OriginalStore store,
            VirusScan scanner,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        this.access = access;
        this.folder = folder;
        this.store = store;
        this.scanner = scanner;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param name as the file is called where it comes from
    public Outcome bring(Person person, String name, InputStream bytes) {
        if (!access.writes(person)) {
            return new Outcome.NotFound();
        }
        try (var arrived = folder.take(bytes)) {
            // Also of one that is known: what is malicious may be known only now, and its bytes may have been lost.
            var scan = scanner.scan(arrived.file());
            if (store.find(arrived.digest()).isPresent()) {
                folder.keep(arrived);
                return new Outcome.Kept(arrived.digest());
            }
            var extracted = extraction.extract(arrived.file());
            var original = new Original(
                    arrived.digest(),
                    named(name, extracted),
                    arrived.size(),
                    scan,
                    extracted.findings(),
                    Optional.empty(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            folder.keep(arrived);
            transactions.executeWithoutResult(_ -> store.add(original, extracted.pages(), record(person, original)));
            return new Outcome.Kept(arrived.digest());
        } catch (FileRefused refused) {
            return new Outcome.Refused(refused.reason());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Hand record(Person person, Original original) {
        var entry = audit.append(AuditEntry.of("publication.kept")
                .with("digest", original.digest().hex())
                .with("size", Long.toString(original.size()))
                .with("scan", original.scan().name())
                .with("by", person.id().toString()));
        return new Hand(person.id(), person.belonging().demonstration(), original.at(), entry);
    }

    /// It ends as what it is, whatever it was called: whoever opens it trusts the ending.
    private static String named(String name, Extraction.Extracted extracted) {
        var last = name.replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\uFFFD]+", "")
                .strip();
        var stem = last.replaceFirst("\\.\\p{Alpha}\\w{0,4}$", "");
        var kept = stem.substring(0, Math.min(stem.length(), LONGEST_NAME));
        return (kept.isEmpty() ? "original" : kept) + "."
                + extracted.findings().format().ending();
    }
}
