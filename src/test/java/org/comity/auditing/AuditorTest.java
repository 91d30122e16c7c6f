package org.comity.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.comity.audit.proof.LogVerification;
import org.comity.audit.proof.Verdict;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestNode;
import org.comity.testing.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// An auditor sees the record and never a case.
@NodeTest
class AuditorTest {

    private static final String ENTRIES = "/en/record/entries";
    private static final String EXPORT = ENTRIES + "/export";

    private Http auditor = Http.visitor();

    @BeforeEach
    void signsIn() {
        auditor = Http.officer("Demo Auditor");
    }

    @Autowired
    MutableClock clock;

    @Autowired
    DataSource database;

    @Test
    void theAuditorSeesWhatWasDoneAndNotWhatTheCaseSays() {
        var id = Desk.at(TestNode.address()).approved();
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        var request = officer.get("/en/requests/" + id).body();
        var subject =
                request.replaceFirst("(?s)^.*<h1[^>]*>(.*?)</h1>.*$", "$1").strip();

        var page = auditor.get(ENTRIES + "?acts=request").body();

        assertThat(page).contains("request.approve").contains("PT-").doesNotContain("application.");
        assertThat(subject).isNotEmpty();
        assertThat(page).doesNotContain(subject);
        assertThat(auditor.get("/en/requests/" + id).status()).isEqualTo(404);
    }

    @Test
    void aDayLeadsToItsEntriesAndTheLinkLeadsFurtherBack() {
        Desk.at(TestNode.address()).approved();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);

        assertThat(auditor.get(ENTRIES + "?day=" + today).body()).contains("request.");
        assertThat(auditor.get(ENTRIES + "?day=1999-12-31").body()).contains("Nothing of this kind");
        assertThat(auditor.get(ENTRIES + "?before=1").body()).contains("#0").doesNotContain("#1<");
    }

    @Test
    void aMistypedDayOrActIsToldKindly() {
        assertThat(auditor.get(ENTRIES + "?day=yesterday").status()).isEqualTo(422);
        var refused = auditor.get(ENTRIES + "?acts=%25%27");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("An act begins with one word");
    }

    @Test
    void takingTheRecordAwayAsksForATouchAndIsInTheRecordItself(@TempDir Path folder) throws IOException {
        auditor.get(ENTRIES);
        var asked = auditor.post(EXPORT, Map.of("purpose", "Audit plan 7"));
        assertThat(asked.header("content-type")).startsWith("text/html");
        assertThat(asked.body()).contains("Audit plan 7").contains("id=\"touch-form\"");

        var file = Touch.confirm(auditor, EXPORT, Map.of("purpose", "Audit plan 7"));

        assertThat(file.header("content-type")).isEqualTo("application/zip");
        unpack(file.bytes(), folder);
        assertThat(LogVerification.of(folder.resolve("record")).verdict()).isInstanceOf(Verdict.Valid.class);
        assertThat(auditor.get(ENTRIES + "?acts=record").body()).contains("record.exported");
    }

    @Test
    void aTouchForOnePurposeDoesNotServeAnother() {
        auditor.get(ENTRIES);
        var demand = Touch.demand(auditor.post(EXPORT, Map.of("purpose", "one")));
        var other = auditor.post(EXPORT, Touch.answered(Map.of("purpose", "another"), demand));
        assertThat(other.header("content-type")).startsWith("text/html");

        var replayed = auditor.post(EXPORT, Touch.answered(Map.of("purpose", "one"), demand));
        assertThat(replayed.header("content-type")).startsWith("text/html");
    }

    @Test
    void aPurposeMustBeGivenAndWhatWasTypedIsKept() {
        auditor.get(ENTRIES);
        assertThat(auditor.post(EXPORT, Map.of("purpose", " ")).status()).isEqualTo(422);
        var tooLong = auditor.post(EXPORT, Map.of("purpose", "long ".repeat(150)));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains("long long long");
    }

    @Test
    void nobodyElseTakesItAway() {
        for (var name : new String[] {"Demo Gatekeeper (Lisbon)", "Demo Secretary One", "Demo Duty Officer (Lisbon)"}) {
            var other = Http.officer(name);
            assertThat(other.get(ENTRIES).status()).as(name).isEqualTo(404);
            assertThat(other.post(EXPORT, Map.of("purpose", "curiosity")).status())
                    .as(name)
                    .isEqualTo(404);
        }
    }

    @Test
    void aPageOfEntriesAsksTheDatabaseAFewTimesHoweverManyThereAre() {
        auditor.get(ENTRIES);
        ((SeenStatements) database).forget();
        auditor.get(ENTRIES);

        assertThat(((SeenStatements) database).forPages()).hasSizeLessThan(12);
    }

    private static void unpack(byte[] zip, Path folder) throws IOException {
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, files.readAllBytes());
            }
        }
    }
}
