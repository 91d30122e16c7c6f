package org.comity.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.library.Scanning.Verdict;
import org.comity.testing.ACourse;
import org.comity.testing.NodeTest;
import org.comity.training.store.PackFolder;
import org.comity.training.store.PackStore;
import org.comity.training.store.TrainerStore;
import org.comity.training.usecase.CurrentTraining;
import org.comity.training.usecase.KeepingPacks;
import org.comity.training.usecase.KeepingPacks.Outcome;
import org.comity.training.usecase.TrainingAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What trainers are to open in front of a class is looked through first.
@NodeTest
class ScannedPacksTest {

    private static final int LARGEST = 1_000;

    @TempDir
    Path folder;

    @Autowired
    TrainingAccess access;

    @Autowired
    TrainerStore trainers;

    @Autowired
    CurrentTraining training;

    @Autowired
    JdbcClient database;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    @Autowired
    Directory directory;

    @Test
    void aFileInWhichTheScannerFindsSomethingIsNotKept() throws IOException {
        assertThat(brought(Verdict.INFECTED)).isInstanceOf(Outcome.Infected.class);
        assertThat(kept()).isZero();
    }

    @Test
    void whileTheScannerIsSilentNothingIsTaken() throws IOException {
        assertThat(brought(Verdict.SILENT)).isInstanceOf(Outcome.ScannerSilent.class);
        assertThat(kept()).isZero();
    }

    @Test
    void whatIsCleanAndWhatNobodyWasToScanIsKept() throws IOException {
        assertThat(brought(Verdict.CLEAN)).isInstanceOf(Outcome.Kept.class);
        assertThat(brought(Verdict.NOT_SCANNED)).isInstanceOf(Outcome.Kept.class);
        assertThat(kept()).isEqualTo(1);
    }

    private Outcome brought(Verdict verdict) {
        var course = new ACourse().published(1);
        var packs = new KeepingPacks(
                access,
                trainers,
                training,
                new PackStore(database),
                new KeepingPacks.Place(new PackFolder(folder, LARGEST), _ -> verdict),
                audit,
                transactions,
                clock);
        var bytes = new ByteArrayInputStream("Notes for a class".getBytes(StandardCharsets.UTF_8));
        return packs.bring(secretary(), CourseId.named(course.id()).orElseThrow(), "Notes", "notes.txt", bytes);
    }

    private Person secretary() {
        return directory.demonstrationPeople().stream()
                .filter(person -> person.name().equals("Demo Secretary One"))
                .findFirst()
                .orElseThrow();
    }

    private long kept() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
