package org.comity.treaties.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.comity.testing.TestDatabase;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.FactFiles;
import org.comity.treaties.FactProblem;
import org.comity.treaties.FactsInFiles;
import org.comity.treaties.model.FactChanges;
import org.comity.treaties.model.FactTable;
import org.comity.treaties.store.FactStore;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Import against a real database: all or nothing, and nothing twice.
class ImportingFactsTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T13:00:00Z"), ZoneOffset.UTC);
    private static final Country IRELAND = Country.of("IE");
    private static final String IRELAND_SIGNED = "ETS185,IE,Ireland,2002-02-28,,,,";
    private static final String IRELAND_BOUND = "ETS185,IE,Ireland,2002-02-28,2026-05-04,ratification,2026-09-01,";

    private final DataSource database = TestDatabase.freshDatabase("treaties");
    private final FactStore store = new FactStore(JdbcClient.create(database));
    private final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    private final LoadingFacts loading = new LoadingFacts(store, transactions, NOW);
    private final ImportingFacts importing = new ImportingFacts(store, transactions, NOW);

    @TempDir
    Path folder;

    private FactsInFiles files;

    @BeforeEach
    void shipTheFacts() {
        files = FactsInFiles.shippedIn(folder);
    }

    @Test
    void theFirstStartStoresTheShippedFactsAndReadsThemBackUnchanged() {
        assertThat(loading.load().revision()).isEqualTo(FactFiles.shipped().revision());
        assertThat(store.revision()).contains(FactFiles.shipped().revision());
        assertThat(loading.load().states()).hasSize(200);
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        var outcome = importing.importFiles(List.of(files.file("states.csv"), files.file("declarations.csv")));

        assertThat(outcome).isInstanceOf(ImportOutcome.NothingChanged.class);
    }

    @Test
    void aRatificationIsImportedAndToldInWords() {
        irelandRatifies();

        var outcome = importing.importFiles(List.of(files.file("treaty_status.csv")));

        assertThat(outcome).isInstanceOfSatisfying(ImportOutcome.Imported.class, imported -> {
            assertThat(imported.changes())
                    .singleElement()
                    .extracting(FactChanges::changed)
                    .isEqualTo(1);
            assertThat(imported.changes().getFirst().lines())
                    .singleElement()
                    .asString()
                    .startsWith("~ ETS185 · IE: ")
                    .contains("entry_into_force '' is now '2026-09-01'", "status 'signatory' is now 'party'");
        });
        assertThat(loading.load()
                        .adherence(ArticleRef.CONVENTION, IRELAND, LocalDate.of(2026, 11, 23))
                        .isParty())
                .isTrue();
    }

    @Test
    void oneRefusedRowKeepsEverythingAsItWas() {
        irelandRatifies();
        files.withRow(
                "declarations.csv", "ETS185,IE,5,reservation,none,,,https://example.org,2026-11-01,in force,sourced,");

        var outcome = importing.importFiles(List.of(files.file("treaty_status.csv"), files.file("declarations.csv")));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ImportOutcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FactProblem::file)
                                .containsExactly("declarations.csv"));
        assertThat(loading.load().revision()).isEqualTo(FactFiles.shipped().revision());
    }

    @Test
    void filesNotGivenStayAndAreValidatedTogetherWithTheNewOnes() {
        var withoutJapan = files.text("states.csv").replaceAll("(?m)^JP,.*\\R", "");
        files.withText("states.csv", withoutJapan);

        var outcome = importing.importFiles(List.of(files.file("states.csv")));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ImportOutcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FactProblem::reason)
                                .containsOnly("unknown State 'JP'"));
    }

    @Test
    void aFileOfAnotherNameOrTheSameTwiceIsRefused() {
        var status = files.file("treaty_status.csv");

        assertThat(importing.importFiles(List.of(folder.resolve("other.csv"))))
                .isInstanceOf(ImportOutcome.Refused.class);
        assertThat(importing.importFiles(List.of(status, status))).isInstanceOf(ImportOutcome.Refused.class);
        assertThatThrownBy(() -> importing.importFiles(List.of(folder.resolve("none/states.csv"))))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void anOlderDatabaseIsCompletedWithTheShippedRowsOfTheNewTables() {
        var older = OlderDatabase.of("1", FactFiles.shipped().sheets());
        var upgraded = new FactStore(JdbcClient.create(older.migrated()));
        assertThat(upgraded.missing()).hasSize(6);

        var loaded = new LoadingFacts(
                        upgraded, new TransactionTemplate(new JdbcTransactionManager(older.source())), NOW)
                .load();

        assertThat(loaded.revision()).isEqualTo(FactFiles.shipped().revision());
        assertThat(upgraded.revision()).contains(loaded.revision());
        assertThat(upgraded.missing()).isEmpty();
    }

    @Test
    void aTableImportedEmptyStaysEmpty() {
        files.withText(
                "providers.csv", files.text("providers.csv").lines().findFirst().orElseThrow() + "\n");

        assertThat(importing.importFiles(List.of(files.file("providers.csv"))))
                .isInstanceOf(ImportOutcome.Imported.class);

        assertThat(loading.load().providers()).isEmpty();
        assertThat(loading.load().instruments()).hasSize(22);
    }

    @Test
    void anInstrumentAndItsStatesAreImportedTogether() {
        files.withRow(
                        "instruments.csv",
                        "EXAMPLE,Example Treaty,Traité exemple,multilateral,,2020-01-01,content,,,https://example.org,,sourced,")
                .withRow(
                        "other_adherence.csv",
                        "EXAMPLE,PT,Portugal,,,,2020-01-01,https://example.org,2026-11-01,party,sourced,");

        assertThat(importing.importFiles(List.of(files.file("other_adherence.csv"))))
                .isInstanceOf(ImportOutcome.Refused.class);
        assertThat(importing.importFiles(List.of(files.file("instruments.csv"), files.file("other_adherence.csv"))))
                .isInstanceOfSatisfying(
                        ImportOutcome.Imported.class,
                        imported -> assertThat(imported.changes())
                                .extracting(FactChanges::table)
                                .containsExactly(FactTable.INSTRUMENTS, FactTable.OTHER_ADHERENCE));
        assertThat(loading.load()
                        .adherence("EXAMPLE", Country.of("PT"), LocalDate.of(2026, 11, 23))
                        .isParty())
                .isTrue();
    }

    @Test
    void anotherNodeFollowsWhatWasImported() {
        var elsewhere = new CurrentFacts(loading.load());
        irelandRatifies();
        importing.importFiles(List.of(files.file("treaty_status.csv")));

        new FollowingFacts(store, elsewhere).follow();

        assertThat(store.revision()).contains(elsewhere.now().revision());
        assertThat(elsewhere.now().revision()).isNotEqualTo(FactFiles.shipped().revision());
    }

    private void irelandRatifies() {
        files.replacing("treaty_status.csv", IRELAND_SIGNED, IRELAND_BOUND);
        files.withText(
                "treaty_status.csv",
                files.text("treaty_status.csv").replaceAll("(ETS185,IE,[^\\n]*),signatory,", "$1,party,"));
    }
}
