package org.comity.testing;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.testing.Http.Reply;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Officers in Tokyo who gather evidence for a request from Lisbon, and officers in Lisbon who receive it,
/// over plain HTTP as browsers would.
public final class EvidenceDesk {

    private static final Pattern PACKAGE = Pattern.compile("/evidence/([0-9a-f-]{36})");
    private static final Pattern FILE = Pattern.compile("/files/([0-9a-f-]{36})/download");

    private final Http lisbon;
    private final Http tokyo;
    private final JdbcClient database;
    private final MutableClock clock;

    public EvidenceDesk(JdbcClient database, MutableClock clock) {
        this(database, clock, "Demo Prosecutor (Tokyo)");
    }

    /// @param tokyo who gathers; of the authority that the request is addressed to
    public EvidenceDesk(JdbcClient database, MutableClock clock, String tokyo) {
        this.lisbon = Http.officer("Demo Duty Officer (Lisbon)");
        this.tokyo = Http.officer(tokyo);
        this.database = database;
        this.clock = clock;
        lisbon.get("/en/account");
        this.tokyo.get("/en/account");
    }

    public Http lisbon() {
        return lisbon;
    }

    public Http tokyo() {
        return tokyo;
    }

    /// A request for stored data that Tokyo has begun to execute.
    ///
    /// @return its id
    public String executing() {
        var id = begun();
        stand(id, "EXECUTING");
        return id;
    }

    /// The same, under conditions that both sides agreed on.
    public String underConditions(String words) {
        var id = begun();
        stand(id, "EXECUTING");
        agree(id, words);
        return id;
    }

    /// Both sides agree on conditions for what is provided.
    public void agree(String request, String words) {
        act(tokyo, request, "PROPOSE_CONDITIONS", Map.of("confidential", "yes", "text", words));
        act(lisbon, request, "ACCEPT_CONDITIONS", Map.of());
    }

    private String begun() {
        var begun = lisbon.json(
                "POST", "/api/v1/requests", "{\"to\": \"JP\", \"offence\": \"2\", \"measure\": \"stored-data\"}");
        return begun.header("Location").replaceFirst("^.*/", "");
    }

    /// Moves a request to a status by hand.
    public void stand(String request, String status) {
        database.sql("UPDATE requests_request SET status = :status, sent_at = :at WHERE id = :id")
                .param("status", status)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", UUID.fromString(request))
                .update();
    }

    private static void act(Http officer, String request, String act, Map<String, String> words) {
        var form = new HashMap<>(words);
        form.put("act", act);
        led(officer.post("/en/requests/" + request + "/acts", form));
    }

    /// A package that takes files.
    ///
    /// @return its id
    public String open(String request) {
        var opened =
                PACKAGE.matcher(led(tokyo.post("/en/requests/" + request + "/evidence", Map.of("note", "As asked.")))
                        .location());
        if (!opened.find()) {
            throw new AssertionError("A new package leads nowhere");
        }
        return opened.group(1);
    }

    /// Brings a file by the form that works without scripts.
    public Reply bring(String evidence, String name, String content) {
        tokyo.get("/en/evidence/" + evidence);
        return tokyo.upload(
                "/en/evidence/" + evidence + "/files", "file", name, content.getBytes(StandardCharsets.UTF_8));
    }

    /// With one file in it, sealed.
    public String sealed(String request) {
        var evidence = open(request);
        bring(evidence, "mailbox.mbox", "From nobody");
        led(does(tokyo, evidence, "seal"));
        return evidence;
    }

    public String handedOver(String request) {
        var evidence = sealed(request);
        led(does(tokyo, evidence, "hand-over"));
        return evidence;
    }

    /// Its conditions accepted by the duty officer in Lisbon.
    public String opened(String request) {
        var evidence = handedOver(request);
        led(does(lisbon, evidence, "accept"));
        return evidence;
    }

    /// Does something to a package, with a touch where one is asked for.
    public static Reply does(Http officer, String evidence, String act) {
        return Touch.confirm(officer, "/en/evidence/" + evidence + "/" + act, Map.of(act, "yes"));
    }

    /// The page of a package.
    public static String page(Http officer, String evidence) {
        return officer.get("/en/evidence/" + evidence).body();
    }

    /// The id of the first file that can be taken, as the page of an officer names it.
    public static String firstFile(Http officer, String evidence) {
        var file = FILE.matcher(page(officer, evidence));
        if (!file.find()) {
            throw new AssertionError("No file can be taken");
        }
        return file.group(1);
    }

    private static Reply led(Reply reply) {
        if (reply.status() != 303) {
            throw new AssertionError("Expected to be led on, not " + reply.status() + ": " + reply.body());
        }
        return reply;
    }
}
