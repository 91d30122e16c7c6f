package org.comity.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.testing.EvidenceDesk.does;
import static org.comity.testing.EvidenceDesk.firstFile;
import static org.comity.testing.EvidenceDesk.page;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.audit.VerifyCommand;
import org.comity.testing.EvidenceDesk;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A package of evidence from its first file to the colleague it is passed on to, from both sides.
@NodeTest
class StoryOfEvidenceTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private EvidenceDesk desk;
    private Http lisbon;
    private Http tokyo;

    @BeforeEach
    void signIn() {
        desk = new EvidenceDesk(database, clock);
        lisbon = desk.lisbon();
        tokyo = desk.tokyo();
    }

    @Test
    void evidenceIsGatheredSealedHandedOverAcceptedTakenAndPassedOnAndEveryHandIsInTheChain() {
        var request = desk.underConditions("Not before the arrests.");
        assertThat(tokyo.get("/en/requests/" + request).body()).contains("Evidence for this request");
        var evidence = desk.open(request);
        assertThat(page(tokyo, evidence))
                .contains(
                        "What is provided is kept confidential", "Not before the arrests.", "Agreed on in the request");
        assertThat(tokyo.post("/en/evidence/" + evidence + "/conditions", Map.of("condition", "Return after trial."))
                        .status())
                .isEqualTo(303);
        desk.bring(evidence, "mailbox.mbox", "From nobody");
        desk.bring(evidence, "logs.csv", "a,b");

        assertThat(does(tokyo, evidence, "seal").status()).isEqualTo(303);
        assertThat(page(tokyo, evidence)).contains("Sealed", "mailbox.mbox", "Hand over the package");
        assertThat(does(tokyo, evidence, "hand-over").status()).isEqualTo(303);

        assertThat(lisbon.get("/en/notices").body()).contains("Evidence was handed over to your authority");
        assertThat(does(lisbon, evidence, "accept").status()).isEqualTo(303);
        assertThat(page(lisbon, evidence)).contains("mailbox.mbox", "As asked.", "Tell how it was used");
        assertThat(tokyo.get("/en/notices").body()).contains("The other side accepted the conditions");

        var taken = lisbon.post(
                "/en/evidence/" + evidence + "/files/" + firstFile(lisbon, evidence) + "/download",
                Map.of("purpose", "For the expert"));
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.body()).isEqualTo("From nobody");
        assertThat(taken.header("Content-Disposition")).startsWith("attachment").contains("mailbox.mbox");
        assertThat(taken.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(passedOn(evidence).status()).isEqualTo(303);

        assertThat(acts(lisbon, evidence))
                .containsExactly("RECEIVED", "RECEIVED", "SEALED", "HANDED_OVER", "OPENED", "EXPORTED", "PASSED_ON");
        assertThat(page(lisbon, evidence)).contains("For the expert", "Unbroken");
        assertThat(page(tokyo, evidence))
                .contains("What it was taken for is the other authority’s own to know.")
                .doesNotContain("For the expert");
        var receipt = lisbon.get("/en/evidence/" + evidence + "/receipts/3");
        assertThat(receipt.body()).contains("evidence.sealed", evidence);
        assertThat(tokyo.get("/en/evidence/" + evidence + "/receipts/3").status())
                .isEqualTo(200);
        assertThat(tokyo.get("/en/evidence/" + evidence + "/receipts/6").status())
                .isEqualTo(404);
    }

    @Test
    void whatIsTakenOutAsAFileIsCheckedWithTheRootsOfTheNodeAndEveryAlterationIsNamed(@TempDir Path folder)
            throws Exception {
        var evidence = desk.opened(desk.underConditions("Not before the arrests."));
        var taken = lisbon.post("/en/evidence/" + evidence + "/export", Map.of("purpose", "For the court"));
        assertThat(taken.status()).isEqualTo(200);
        var file = Files.write(folder.resolve("evidence.asice"), taken.bytes());
        var roots = Files.write(
                folder.resolve("roots.pem"),
                Http.visitor().get("/seals/roots.pem").bytes());

        var right = verified(file, roots);
        assertThat(right).startsWith("4 ").contains("mailbox.mbox", "EXERCISE");

        var altered = taken.bytes();
        altered[new String(altered, StandardCharsets.ISO_8859_1).indexOf("From nobody")] ^= 1;
        Files.write(file, altered);
        assertThat(verified(file, roots)).startsWith("1 ").contains("mailbox.mbox");
    }

    private String verified(Path file, Path roots) {
        var out = new StringWriter();
        var command = new CommandLine(new VerifyCommand(clock, List.of(new EvidenceFiles(clock))))
                .setOut(new PrintWriter(out, true));
        return command.execute(file.toString(), "--key", roots.toString()) + " " + out;
    }

    private Http.Reply passedOn(String evidence) {
        var approver = Http.officer("Demo Approving Officer (Lisbon)");
        assertThat(page(approver, evidence))
                .contains("Accept the conditions")
                .doesNotContain("mailbox.mbox", "logs.csv");
        var colleague = page(lisbon, evidence).replaceFirst("(?s)^.*<option value=\"([0-9a-f-]{36})\".*$", "$1");
        return lisbon.post(
                "/en/evidence/" + evidence + "/pass-on", Map.of("colleague", colleague, "pass-on", "Takes over"));
    }

    @Test
    void nothingButTheEnvelopeIsShownBeforeTheConditionsAreAcceptedAndNothingToAStranger() {
        var request = desk.underConditions("Not before the arrests.");
        var evidence = desk.open(request);
        desk.bring(evidence, "mailbox-of-a-suspect.mbox", "From nobody");
        desk.bring(evidence, "second.bin", "12345");
        assertThat(lisbon.get("/en/evidence/" + evidence).status()).isEqualTo(404);
        assertThat(lisbon.get("/en/requests/" + request + "/evidence").body()).doesNotContain(evidence);
        does(tokyo, evidence, "seal");
        assertThat(lisbon.get("/en/evidence/" + evidence).status()).isEqualTo(404);
        does(tokyo, evidence, "hand-over");

        var envelope = page(lisbon, evidence);
        assertThat(envelope)
                .contains("2 files", "16 bytes", "Not before the arrests.", "Accept the conditions")
                .doesNotContain(
                        "mailbox-of-a-suspect", "11 bytes", ">5 bytes", "second.bin", "As asked.", "id=\"custody\"");
        var json = lisbon.get("/api/v1/evidence/" + evidence).body();
        assertThat(json).contains("\"fileCount\":2").doesNotContain("mailbox-of-a-suspect", "\"files\"");
        assertThat(read(lisbon.get("/api/v1/evidence/" + evidence + "/custody").body())
                        .get("links"))
                .isEmpty();
        var touch = lisbon.post("/en/evidence/" + evidence + "/accept", Map.of());
        assertThat(touch.body()).contains("Not before the arrests.").doesNotContain("mailbox-of-a-suspect");
        var file = firstFileInChain(evidence);
        assertThat(lisbon.post("/en/evidence/" + evidence + "/files/" + file + "/download", Map.of("purpose", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(lisbon.post("/en/evidence/" + evidence + "/export", Map.of("purpose", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(lisbon.get("/en/evidence/" + evidence + "/receipts/1").status())
                .isEqualTo(404);

        var stranger = Http.officer("Demo Prosecutor (Lisbon)");
        assertThat(stranger.get("/en/evidence/" + evidence).status()).isEqualTo(404);
        var nothing = UUID.randomUUID().toString();
        assertThat(stranger.get("/en/evidence/" + evidence).bodyWithoutToken().replace(evidence, nothing))
                .isEqualTo(stranger.get("/en/evidence/" + nothing).bodyWithoutToken());
    }

    /// Any id of a file will do: it is refused before it is looked for.
    private static String firstFileInChain(String evidence) {
        return UUID.nameUUIDFromBytes(evidence.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Test
    void aFileThatCameInAfterThePageWasShownAsksForTheTouchAnew() {
        var evidence = desk.open(desk.executing());
        assertThat(tokyo.post("/en/evidence/" + evidence + "/seal", Map.of()).body())
                .contains("There is no file in it yet.");
        desk.bring(evidence, "one.bin", "1");
        var asked = Touch.demand(tokyo.post("/en/evidence/" + evidence + "/seal", Map.of()));
        desk.bring(evidence, "two.bin", "2");

        var again = tokyo.post("/en/evidence/" + evidence + "/seal", Touch.answered(Map.of(), asked));
        assertThat(again.body()).contains("id=\"touch-form\"", "two.bin");
        assertThat(page(tokyo, evidence)).contains("Seal the package");
        var newly = Touch.demand(again);
        assertThat(tokyo.post("/en/evidence/" + evidence + "/seal", Touch.answered(Map.of(), newly))
                        .status())
                .isEqualTo(303);
        assertThat(tokyo.post("/en/evidence/" + evidence + "/conditions", Map.of("condition", "Late"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoeverCannotKeepTheConditionsSaysWhyAndNothingOpens() {
        var evidence = desk.handedOver(desk.underConditions("Never in public."));
        assertThat(lisbon.post("/en/evidence/" + evidence + "/decline", Map.of("decline", " "))
                        .status())
                .isEqualTo(422);
        assertThat(Touch.confirm(
                                lisbon,
                                "/en/evidence/" + evidence + "/decline",
                                Map.of("decline", "Our courts are public."))
                        .status())
                .isEqualTo(303);

        assertThat(page(lisbon, evidence)).doesNotContain("mailbox.mbox");
        assertThat(page(tokyo, evidence)).contains("Our courts are public.", "start another package");
        assertThat(acts(tokyo, evidence)).containsExactly("RECEIVED", "SEALED", "HANDED_OVER", "DECLINED");
        assertThat(tokyo.get("/en/notices").body()).contains("The other side cannot keep the conditions");
        assertThat(does(lisbon, evidence, "accept").status()).isEqualTo(422);
    }

    @Test
    void aPackageIsBegunWhileTheRequestIsExecutedAndByWhoeverExecutesItAlone() {
        var request = desk.executing();
        assertThat(lisbon.post("/en/requests/" + request + "/evidence", Map.of())
                        .status())
                .isEqualTo(422);
        desk.stand(request, "DELIVERED");
        assertThat(tokyo.post("/en/requests/" + request + "/evidence", Map.of()).status())
                .isEqualTo(422);
        desk.stand(request, "PARTIAL");
        var evidence = desk.open(request);
        desk.bring(evidence, "by-mistake.bin", "12345");
        assertThat(tokyo.post("/en/evidence/" + evidence + "/withdraw", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(page(tokyo, evidence)).contains("Withdrawn");
        assertThat(database.sql("""
                        SELECT count(*) FROM evidence_file f JOIN vault_file v ON v.id = f.sealed_file
                        WHERE f.package_id = :id""")
                        .param("id", UUID.fromString(evidence))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(desk.bring(evidence, "late.bin", "1").body()).doesNotContain("late.bin");
    }

    @Test
    void nothingIsGivenOnceTheRequestIsRecalledAndNothingIsOpenedOrTaken() {
        var request = desk.executing();
        var sealed = desk.sealed(request);
        var open = desk.open(request);
        desk.bring(open, "second.bin", "12345");
        var handed = desk.handedOver(request);
        var opened = desk.opened(request);
        var file = firstFile(lisbon, opened);

        for (var status : List.of("WITHDRAWN", "RECALLED")) {
            desk.stand(request, status);

            assertThat(does(tokyo, open, "seal").status()).isEqualTo(422);
            assertThat(does(tokyo, sealed, "hand-over").status()).isEqualTo(422);
            assertThat(does(lisbon, handed, "accept").status()).isEqualTo(422);
            assertThat(lisbon.post(
                                    "/en/evidence/" + opened + "/files/" + file + "/download",
                                    Map.of("purpose", "Too late"))
                            .status())
                    .isEqualTo(422);
            assertThat(lisbon.post("/en/evidence/" + opened + "/export", Map.of("purpose", "Too late"))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(page(tokyo, open)).contains("The request is not being executed now");
        assertThat(tokyo.post("/en/evidence/" + open + "/withdraw", Map.of()).status())
                .isEqualTo(303);
    }

    @Test
    void aPackageBegunBeforeTheConditionsWereAgreedOnIsSealedUnderThem() {
        var request = desk.executing();
        var evidence = desk.open(request);
        desk.bring(evidence, "mailbox.mbox", "From nobody");
        desk.agree(request, "Not before the arrests.");

        assertThat(page(tokyo, evidence)).contains("Not before the arrests.");
        assertThat(does(tokyo, evidence, "seal").status()).isEqualTo(303);
        assertThat(does(tokyo, evidence, "hand-over").status()).isEqualTo(303);
        assertThat(page(lisbon, evidence)).contains("Not before the arrests.", "What is provided is kept confidential");
    }

    private List<String> acts(Http officer, String evidence) {
        var acts = new ArrayList<String>();
        read(officer.get("/api/v1/evidence/" + evidence + "/custody").body())
                .get("links")
                .forEach(link -> acts.add(link.get("act").asString()));
        return acts;
    }

    private static JsonNode read(String body) {
        return JSON.readTree(body);
    }
}
