package org.comity.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.comity.node.EmbeddedDatabase;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.Program;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/// A thousand canaries are written wherever officers write case data. Then every table is dumped, and every file of the
/// home folder and every line of the node's log is read: none of them sings, as it is, in base 64, in hexadecimal or in
/// UTF-16.
class CanaryTest {

    private static final int CANARIES = 1_000;
    private static final String WORD = "kanarienvogel";
    private static final String NUMBER = "73914462 58031975";
    private static final List<String> LINES = List.of(
            "subject",
            "caseReference",
            "earlierReference",
            "personInCharge",
            "officeHours",
            "secondContact",
            "operationalAuthority",
            "prosecutionOffice",
            "custodian",
            "location");
    private static final List<String> TEXTS =
            List.of("address", "provisions", "facts", "dataDescription", "linkToOffence", "necessity", "urgencyReason");
    private static final Map<String, String> CHOICES = Map.of(
            "offence", "2",
            "dataCategory", "traffic",
            "urgency", "urgent",
            "assistanceIntended", "yes");

    private final JsonMapper json = new JsonMapper();
    private int planted;

    @TempDir
    private Path home;

    @Test
    @Timeout(300)
    void nothingOfACaseLiesOpenAnywhere() throws Exception {
        assertThatCanariesAreFoundWhereTheyLieOpen();
        var port = TestNode.freePort();
        try (var node = Program.start("serve", "--demo", "--home", home.toString(), "--port", String.valueOf(port))
                .awaitReady()) {
            plant(URI.create("http://localhost:" + port));
            assertThat(planted).isGreaterThanOrEqualTo(CANARIES);

            var dump = dump();
            assertThat(dump).contains("PT-2026-", "requests_step", "vault_document");
            assertSilent("the dump of the database", dump.getBytes(ISO_8859_1));
            node.stop();
            assertSilent("the node's log", (node.out() + node.err()).getBytes(UTF_8));
        }
        try (var files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(home.resolve("postgresql")))
                    .toList()) {
                assertSilent(file.toString(), read(file));
            }
        }
    }

    private void plant(URI node) throws InterruptedException {
        var drafter = signedIn(node, "Demo Duty Officer (Lisbon)");
        var approver = signedIn(node, "Demo Approving Officer (Lisbon)");
        var tokyo = signedIn(node, "Demo Duty Officer (Tokyo)");
        plantWhatIsRefused(drafter);
        for (var round = 0; planted < CANARIES; round++) {
            var address = ok(drafter.json("POST", "/api/v1/requests", "{\"to\": \"JP\", \"offence\": \"2\"}"))
                    .header("Location");
            ok(drafter.json("PATCH", address + "/draft", draft()));
            act(drafter, address, "SUBMIT", Map.of());
            act(approver, address, "RETURN", Map.of("text", canary()));
            act(drafter, address, "SUBMIT", Map.of());
            act(approver, address, "APPROVE", Map.of());
            act(drafter, address, "SEND", Map.of());
            while (tokyo.get(address).status() != 200) {
                Thread.sleep(20);
            }
            act(tokyo, address, "ACKNOWLEDGE", Map.of());
            act(tokyo, address, "ASK", Map.of("text", canary()));
            act(drafter, address, "ANSWER", Map.of("text", canary()));
            end(drafter, tokyo, address, round);
            ok(tokyo.get(address + "/document"));
            ok(tokyo.get("/en" + address.substring("/api/v1".length())));
        }
    }

    private void end(Http drafter, Http tokyo, String address, int round) {
        switch (round % 3) {
            case 0 -> act(tokyo, address, "REFUSE", Map.of("ground", "ESSENTIAL_INTERESTS", "text", canary()));
            case 1 -> {
                act(tokyo, address, "WARN", Map.of("text", canary()));
                act(drafter, address, "WITHDRAW", Map.of("text", canary()));
            }
            default -> {
                var seen = json.readTree(tokyo.get(address).body());
                var sent = LocalDate.parse(seen.get("sentAt").asString().substring(0, 10));
                var days = Map.of(
                        "from", sent.toString(), "until", sent.plusDays(90).toString(), "text", canary());
                act(tokyo, address, "CONFIRM", days);
                act(drafter, address, "ASK_EXTENSION", Map.of("text", canary()));
                act(tokyo, address, "DECLINE_EXTENSION", Map.of("text", canary()));
                act(drafter, address, "RECORD_ASSISTANCE", Map.of("sentOn", sent.toString(), "reference", canary()));
            }
        }
    }

    /// What does not fit is not kept, and must not be left in a log either.
    private void plantWhatIsRefused(Http drafter) {
        var address = ok(drafter.json("POST", "/api/v1/requests", "{\"to\": \"JP\", \"offence\": \"2\"}"))
                .header("Location");
        for (var refused : List.of(
                "{\"values\": {\"phone\": \"" + canary() + "\"}}",
                "{\"values\": {\"" + canary() + "\": \"x\"}}",
                "{\"values\": {\"subject\": \"" + canary(),
                "{\"values\": {\"subject\": \"" + canary() + "\\u0000\"}}")) {
            assertThat(drafter.json("PATCH", address + "/draft", refused).status())
                    .isBetween(400, 499);
        }
        assertThat(drafter.get("/en/requests/" + canary().replace(' ', '-')).status())
                .isEqualTo(404);
        assertThat(drafter.json("POST", address + "/acts", "{\"act\": \"ANSWER\", \"text\": \"" + canary() + "\"}")
                        .status())
                .isBetween(400, 499);
    }

    private String draft() {
        var values = new TreeMap<>(CHOICES);
        LINES.forEach(field -> values.put(field, canary()));
        TEXTS.forEach(field -> values.put(field, canary() + " " + "and more words ".repeat(40) + canary()));
        values.put("email", canary().replace(' ', '.') + "@example.org");
        values.put("phone", "+" + NUMBER + " " + planted++);
        var identifiers = new ArrayList<Map<String, String>>();
        for (var i = 0; i < 20; i++) {
            identifiers.add(Map.of("kind", "other", "value", canary()));
        }
        return json.writeValueAsString(Map.of("values", values, "identifiers", identifiers));
    }

    private String canary() {
        return WORD + " " + planted++;
    }

    private void act(Http officer, String address, String act, Map<String, String> said) {
        var body = new TreeMap<String, Object>(said);
        body.put("act", act);
        if (act.equals("APPROVE") || act.equals("SEND")) {
            var demand = json.readTree(
                    ok(officer.json("POST", address + "/touches/" + act, null)).body());
            body.put("touch", Map.of("id", demand.get("id").asString(), "demonstration", true));
        }
        ok(officer.json("POST", address + "/acts", json.writeValueAsString(body)));
    }

    private static Reply ok(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isBetween(200, 299);
        return reply;
    }

    private static Http signedIn(URI node, String name) {
        var officer = Http.visitorOf(node);
        officer.signInAs(name);
        officer.get("/en/account");
        return officer;
    }

    /// Every table of every schema of ours, as COPY writes it.
    private String dump() throws Exception {
        var all = new StringWriter();
        try (var connection =
                DriverManager.getConnection(EmbeddedDatabase.urlOfRunning(home).orElseThrow())) {
            var tables = new ArrayList<String>();
            try (var found = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
                while (found.next()) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables) {
                all.write(table + "\n");
                copy.copyOut("COPY \"" + table + "\" TO STDOUT", all);
            }
        }
        return all.toString();
    }

    private static void assertSilent(String where, byte[] bytes) {
        assertThat(heardIn(bytes)).as("canaries in " + where).isEmpty();
    }

    private static List<String> heardIn(byte[] bytes) {
        var text = new String(bytes, ISO_8859_1);
        var lower = text.toLowerCase(Locale.ROOT);
        var heard = new ArrayList<String>();
        forms().forEach((name, form) -> {
            if ((name.contains("64") ? text : lower).contains(form)) {
                heard.add(name);
            }
        });
        return heard;
    }

    /// How a canary, or a document that may hold some, would look.
    private static Map<String, String> forms() {
        var forms = new TreeMap<String, String>();
        for (var word : List.of(WORD, NUMBER, "%PDF-1.")) {
            for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
                var bytes = word.getBytes(charset);
                forms.put(word + " " + charset, in(charset, word).toLowerCase(Locale.ROOT));
                forms.put(word + " hex of " + charset, HexFormat.of().formatHex(bytes));
                for (var shift = 0; shift < 3; shift++) {
                    forms.put(word + " base 64 of " + charset + " at " + shift, base64Core(bytes, shift));
                }
            }
        }
        return forms;
    }

    private static String in(Charset charset, String word) {
        return new String(word.getBytes(charset), ISO_8859_1);
    }

    /// The characters that are the same whatever stands before and after.
    private static String base64Core(byte[] bytes, int shift) {
        var shifted = new ByteArrayOutputStream();
        shifted.writeBytes(new byte[shift]);
        shifted.writeBytes(bytes);
        var text = Base64.getEncoder().withoutPadding().encodeToString(shifted.toByteArray());
        var first = (shift * 8 + 5) / 6;
        var last = (shift + bytes.length) * 8 / 6;
        return text.substring(first, last);
    }

    private static void assertThatCanariesAreFoundWhereTheyLieOpen() {
        for (var before : List.of("", "x", "xy")) {
            for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
                var open = (before + WORD + " 17 and").getBytes(charset);
                assertThat(heardIn(open)).isNotEmpty();
                assertThat(heardIn(Base64.getEncoder().encode(open))).isNotEmpty();
                assertThat(heardIn(
                                HexFormat.of().withUpperCase().formatHex(open).getBytes(UTF_8)))
                        .isNotEmpty();
            }
        }
    }

    private static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException removedMeanwhile) {
            return new byte[0];
        }
    }
}
