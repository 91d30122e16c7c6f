package org.comity.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comity.testing.EvidenceDesk.does;
import static org.comity.testing.EvidenceDesk.firstFile;
import static org.comity.testing.EvidenceDesk.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.comity.evidence.model.EvidencePackage;
import org.comity.evidence.store.CustodyStore;
import org.comity.evidence.store.PackageStore;
import org.comity.identity.PersonId;
import org.comity.testing.EvidenceDesk;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.comity.vault.CaseKeyId;
import org.comity.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The chain of custody holds: under many hands at once, against whoever would change it, and when nothing else is
/// left.
@NodeTest
class CustodyTest {

    private static final int HANDS = 16;
    private static final int MOST_FOR_A_PAGE = 24;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    Vault vault;

    @Autowired
    PackageStore packages;

    @Autowired
    CustodyStore custody;

    private final SeenStatements seen;
    private EvidenceDesk desk;
    private Http lisbon;

    CustodyTest(@Autowired DataSource database) {
        seen = (SeenStatements) database;
    }

    @BeforeEach
    void signIn() {
        desk = new EvidenceDesk(database, clock);
        lisbon = desk.lisbon();
    }

    @Test
    void sixteenDownloadsAtOnceAreSixteenLinksOneAfterAnother() throws Exception {
        var evidence = desk.opened(desk.executing());
        var address = "/en/evidence/" + evidence + "/files/" + firstFile(lisbon, evidence) + "/download";

        var taking = new ArrayList<Callable<Integer>>();
        for (var hand = 0; hand < HANDS; hand++) {
            var why = "Hand " + hand;
            taking.add(() -> lisbon.post(address, Map.of("purpose", why)).status());
        }
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            for (var taken : hands.invokeAll(taking)) {
                assertThat(taken.get()).isEqualTo(200);
            }
        }

        var found = found(evidence);
        var chain = custody.of(found.id(), found.key());
        assertThat(chain.broken()).isEmpty();
        assertThat(chain.links()).hasSize(4 + HANDS);
        assertThat(chain.readable().stream().map(link -> link.why()).filter(why -> why.startsWith("Hand")))
                .hasSize(HANDS)
                .doesNotHaveDuplicates();
    }

    @Test
    void aWholePackageGoesOutAsAFileThatAnyoneCanCheckAndThatIsInTheChain(@TempDir Path folder) throws Exception {
        var evidence = desk.opened(desk.underConditions("Not before the arrests."));
        assertThat(lisbon.post("/en/evidence/" + evidence + "/export", Map.of("purpose", ""))
                        .status())
                .isEqualTo(422);

        var taken = lisbon.post("/en/evidence/" + evidence + "/export", Map.of("purpose", "For the court"));

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.header("Content-Disposition")).contains("-E1.asice");
        var file = folder.resolve("evidence.asice");
        Files.write(file, taken.bytes());
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            assertThat(zip.size()).isGreaterThan(5);
        }
        assertThat(page(lisbon, evidence)).contains("For the court", "Taken out as a file");
        assertThat(lisbon.json("POST", "/api/v1/evidence/" + evidence + "/export", "{\"purpose\": \"For the court\"}")
                        .status())
                .isEqualTo(200);
        assertThat(lisbon.json("POST", "/api/v1/evidence/" + evidence + "/export", "{}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void nobodyChangesALinkOrWhatWasSealed() {
        var evidence = UUID.fromString(desk.handedOver(desk.executing()));

        assertThatThrownBy(() -> database.sql("DELETE FROM evidence_custody WHERE package_id = :id")
                        .param("id", evidence)
                        .update())
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> database.sql("UPDATE evidence_package SET note = 'x' WHERE id = :id")
                        .param("id", evidence)
                        .update())
                .hasMessageContaining("A sealed package does not change");
        assertThatThrownBy(() -> database.sql("UPDATE evidence_file SET state = 'TAKEN_OUT' WHERE package_id = :id")
                        .param("id", evidence)
                        .update())
                .hasMessageContaining("The files of a sealed package do not change");
    }

    @Test
    void whoAcceptsTwiceAcceptedOnceAndWhoNeverDidSeesNoChainAfterTheKeyIsGone() {
        var request = desk.executing();
        var evidence = PackageId.named(desk.handedOver(request));
        var somebody = new PersonId(UUID.randomUUID());

        assertThat(packages.accepted(evidence, somebody, clock.instant())).isTrue();
        assertThat(packages.accepted(evidence, somebody, clock.instant())).isFalse();
        vault.destroy(keyOf(request));

        assertThat(page(lisbon, evidence.toString()))
                .contains("What this package held is destroyed")
                .doesNotContain("Unbroken");
        assertThat(lisbon.get("/en/evidence/" + evidence + "/receipts/1").status())
                .isEqualTo(404);
    }

    private CaseKeyId keyOf(String request) {
        return database.sql("SELECT case_key FROM requests_request WHERE id = :id")
                .param("id", UUID.fromString(request))
                .query((row, _) -> new CaseKeyId(row.getObject("case_key", UUID.class)))
                .single();
    }

    @Test
    void withTheRequestsKeyTheEvidenceIsGoneAndTheProofStays() {
        var request = desk.executing();
        var evidence = desk.opened(request);
        var file = firstFile(lisbon, evidence);
        var digest = found(evidence).sealedDigest().hex();

        vault.destroy(keyOf(request));

        assertThat(page(lisbon, evidence))
                .contains("What this package held is destroyed", digest, "what it said is destroyed", "Unbroken")
                .doesNotContain("mailbox.mbox", "As asked.");
        assertThat(lisbon.get("/en/evidence/" + evidence + "/receipts/1").body())
                .contains("evidence.received");
        assertThat(lisbon.post(
                                "/en/evidence/" + evidence + "/files/" + file + "/download",
                                Map.of("purpose", "Too late"))
                        .body())
                .doesNotContain("From nobody");
        assertThat(lisbon.get("/api/v1/evidence/" + evidence).body()).contains("\"destroyed\":true");
        assertThat(lisbon.get("/en/requests/" + request + "/evidence").status()).isEqualTo(200);
        assertThat(does(lisbon, evidence, "accept").status()).isEqualTo(422);
    }

    @Test
    void thePageOfAPackageAsksAsOftenForALongChainAsForAShortOne() {
        var request = desk.executing();
        var evidence = desk.opened(request);
        var address = "/en/evidence/" + evidence + "/files/" + firstFile(lisbon, evidence) + "/download";
        var before = queries("/en/evidence/" + evidence);
        for (var more = 0; more < 5; more++) {
            lisbon.post(address, Map.of("purpose", "Once more"));
        }
        var list = queries("/en/requests/" + request + "/evidence");
        desk.open(request);

        assertThat(queries("/en/evidence/" + evidence)).isEqualTo(before).isLessThanOrEqualTo(MOST_FOR_A_PAGE);
        assertThat(queries("/en/requests/" + request + "/evidence"))
                .isEqualTo(list)
                .isLessThanOrEqualTo(MOST_FOR_A_PAGE);
    }

    @Test
    void aListOfPackagesSaysHowMuchIsInEachAndOpensNoManifest() {
        var request = desk.executing();
        desk.handedOver(request);
        seen.forget();

        assertThat(lisbon.get("/en/requests/" + request + "/evidence").body()).contains("1 file · 11 bytes");
        assertThat(lisbon.get("/api/v1/requests/" + request + "/evidence").body())
                .contains("\"fileCount\":1", "\"size\":11");

        assertThat(seen.forPages())
                .anyMatch(sql -> sql.contains("p.file_count"))
                .noneMatch(sql -> sql.contains("p.*"))
                .noneMatch(sql -> sql.matches("(?s).*p\\.manifest(?!_sha256).*"));
    }

    @Test
    void lookingAtTheFilesOfAnOpenPackageHoldsNobodyUp() {
        var evidence = desk.open(desk.executing());
        desk.bring(evidence, "one.bin", "1");
        seen.forget();

        assertThat(desk.tokyo().get("/en/evidence/" + evidence + "/files").body())
                .contains("one.bin");

        assertThat(seen.forPages()).isNotEmpty().noneMatch(sql -> sql.contains("FOR UPDATE OF p"));
    }

    @Test
    void whatIsWithdrawnIsDroppedAtOnceHoweverManyFilesThereAre() {
        var evidence = desk.open(desk.executing());
        for (var file : List.of("one.bin", "two.bin", "three.bin")) {
            desk.bring(evidence, file, "1");
        }
        seen.forget();

        assertThat(desk.tokyo()
                        .post("/en/evidence/" + evidence + "/withdraw", Map.of())
                        .status())
                .isEqualTo(303);

        assertThat(seen.forPages())
                .filteredOn(sql -> sql.contains("delete from vault_file"))
                .hasSize(1);
        assertThat(seen.forPages())
                .filteredOn(sql -> sql.contains("SET state = 'TAKEN_OUT'"))
                .hasSize(1);
        assertThat(database.sql("SELECT count(*) FROM evidence_file WHERE package_id = :id AND state <> 'TAKEN_OUT'")
                        .param("id", UUID.fromString(evidence))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private int queries(String path) {
        lisbon.get(path);
        seen.forget();
        assertThat(lisbon.get(path).status()).isEqualTo(200);
        return seen.forPages().size();
    }

    private EvidencePackage found(String evidence) {
        return packages.find(PackageId.named(evidence), new PersonId(UUID.randomUUID()))
                .orElseThrow();
    }
}
