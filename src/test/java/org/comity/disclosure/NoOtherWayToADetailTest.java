package org.comity.disclosure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.comity.directory.ContactDirectory;
import org.comity.directory.Listing;
import org.comity.directory.usecase.TendingDirectory;
import org.comity.disclosure.Scene.Actor;
import org.comity.disclosure.usecase.EndingDisclosures;
import org.comity.identity.Authority;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Five hundred tries to read a restricted detail by every way but its own: by visitors, members, lawyers of
/// providers, auditors, officers of another State, and by those who asked but were not given it. None shows it in
/// any spelling.
@NodeTest
class NoOtherWayToADetailTest {

    private static final int LEAST = 500;
    private static final String NUMBER = "+12025550173";
    private static final String MAIL = "nachtdienst-73@kueste.example.org";
    private static final Spellings DETAILS = new Spellings(NUMBER, MAIL);
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");

    @Autowired
    IdentityStore people;

    @Autowired
    ContactDirectory directory;

    @Autowired
    TendingDirectory tending;

    @Autowired
    EndingDisclosures ending;

    @Autowired
    MutableClock clock;

    private final List<String> leaks = new ArrayList<>();
    private int tries;
    private Scene scene;
    private Authority asked;
    private Actor gatekeeper;
    private Actor head;
    private Actor asker;

    /// Asks as well, and has nothing that runs.
    private Actor patient;

    private Listing listing;
    private Map<String, Http> curious;

    @BeforeEach
    void aDetailThatIsRestricted() {
        scene = new Scene(people, directory, tending, clock);
        asked = scene.authority("NO", "Guarded Authority");
        gatekeeper = scene.actor(asked, Role.GATEKEEPER);
        head = scene.actor(asked, Role.HEAD);
        scene.list(gatekeeper, asked, "PHONE", NUMBER);
        scene.list(gatekeeper, asked, "MAIL", MAIL);
        listing = scene.listing(asked);
        asker = scene.actor(scene.authority("CA", "Curious Authority"), Role.OFFICER);
        patient = scene.actor(scene.authority("CA", "Patient Authority"), Role.OFFICER);
        var all = new LinkedHashMap<String, Http>();
        all.put("visitor", Http.visitor());
        all.put("member", scene.known("Demo Member").session());
        all.put("lawyer", scene.known("Demo Provider Lawyer").session());
        all.put("auditor", scene.known("Demo Auditor").session());
        all.put("officer", scene.known("Demo Duty Officer (Tokyo)").session());
        curious = all;
    }

    /// Else the eye is blind, and five hundred tries prove nothing.
    @Test
    void theEyeFindsEverySpelling() {
        assertThat(DETAILS.in("call +1 (202) 555-0173 now")).isPresent();
        assertThat(DETAILS.in("x=" + URLEncoder.encode(MAIL, UTF_8))).isPresent();
        assertThat(DETAILS.in(Base64.getEncoder().encodeToString(("ab" + NUMBER + "c").getBytes(UTF_8))))
                .isPresent();
        assertThat(DETAILS.in(gatekeeper.session().get(page("en")).body())).isPresent();
        assertThat(DETAILS.in("nobody at all")).isEmpty();
        var id = Scene.breakGlass(asker.session(), listing);
        assertThat(DETAILS.in(asker.session().get(Scene.page(id)).body())).isPresent();
    }

    @Test
    void fiveHundredTriesByEveryOtherWayShowNothing() throws IOException {
        listingPages();
        searches();
        listsAndPrograms();
        brokenCalls();
        disclosuresOfOthers();
        ownDisclosuresThatDoNotRun();
        noticesOfEverybody();
        theRecord();

        assertThat(leaks).isEmpty();
        assertThat(tries).isGreaterThanOrEqualTo(LEAST);
    }

    /// In every language, on days past and to come, as known then, and with days that are none.
    private void listingPages() {
        var days = List.of(
                "",
                "?on=2020-01-01",
                "?on=2099-12-31",
                "?known=2020-01-01",
                "?known=2099-12-31",
                "?on=2099-12-31&known=2099-12-31",
                "?on=" + NUMBER.substring(1, 5) + "-01-01",
                "?on=yesterday");
        curious.forEach((who, session) -> {
            for (var language : LANGUAGES) {
                days.forEach(day -> look(who, session, page(language) + day));
            }
            look(who, session, "/en/directory/" + listing.id() + "/keep");
            look(who, session, "/en/directory/" + listing.id() + "/ask");
            look(who, session, "/en/directory/" + listing.id() + "/emergency");
        });
    }

    /// A search for a piece of the value answers as one for a piece of nothing, but for the words themselves.
    private void searches() {
        var pieces = new ArrayList<String>();
        for (var length = 4; length <= 10; length += 2) {
            for (var begin = 2; begin + length <= NUMBER.length(); begin++) {
                pieces.add(NUMBER.substring(begin, begin + length));
            }
        }
        pieces.addAll(List.of(NUMBER, MAIL, "nachtdienst", "nachtdienst-73", "kueste", "kueste.example", "@kueste"));
        for (var language : LANGUAGES) {
            for (var piece : pieces) {
                tries++;
                var nothing = piece.replaceAll("[0-9]", "9").replaceAll("[a-z]", "q");
                var found = search(Http.visitor(), language, piece);
                // Four digits stand in the made-up names of other authorities now and then.
                var tells = piece.length() < 6
                        ? found.contains(listing.id().toString())
                        : !found.equals(search(Http.visitor(), language, nothing));
                if (tells) {
                    leaks.add("a search for " + piece + " in " + language + " finds something");
                }
            }
        }
    }

    private static String search(Http who, String language, String piece) {
        var typed = URLEncoder.encode(piece, UTF_8);
        return who.get("/" + language + "/directory?q=" + typed)
                .bodyWithoutToken()
                .replace(typed, "…")
                .replace(piece, "…");
    }

    private void listsAndPrograms() {
        var ways = List.of(
                "/en/directory?state=NO",
                "/ar/directory?state=NO&function=MUTUAL_ASSISTANCE",
                "/en/directory.atom",
                "/fr/directory.atom",
                "/en/registers",
                "/en/registers/ets185-27-2-d",
                "/en/registers/ets185-27-2-d.csv",
                "/api/v1/registers",
                "/api/v1/registers/ets185-27-2-d",
                "/api/v1/registers/ets185-24-7-b",
                "/api/v1/states/NO",
                "/api/v1/paths?from=PT&to=NO&need=preservation&offence=2",
                "/api/v1/directory/" + listing.id(),
                "/api/v1/disclosures",
                "/api/v1/openapi.json",
                "/en/states/NO",
                "/en/paths/answer?from=PT&to=NO&need=preservation&offence=2",
                "/es/paths/answer?from=PT&to=NO&need=subscriber&offence=2",
                "/en/authorities",
                "/en/requests",
                "/en/disclosures",
                "/en/disclosures?all=yes&format=csv",
                "/en/disclosures.csv",
                "/en/sent",
                "/en/people",
                "/en/notices",
                "/en/account",
                "/en/account/access");
        curious.forEach((who, session) -> ways.forEach(way -> look(who, session, way)));
    }

    /// Other methods, broken ids, forms that are none: what an error says.
    private void brokenCalls() {
        var own = "/en/directory/" + listing.id();
        curious.forEach((who, session) -> {
            for (var method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE")) {
                check(who, method + " " + own, session.raw(method, own, ""));
            }
            for (var broken : List.of("'", "%00", "..%2f..", "%ff", "-", "x".repeat(300))) {
                look(who, session, own + broken);
                look(who, session, "/en/disclosures/" + broken);
            }
            check(who, "keep", session.post(own + "/keep", Map.of("act", "CHANNEL", "kind", "PHONE", "value", "1")));
            check(who, "attest", session.post(own + "/attest", Map.of()));
            check(who, "ask", session.post(own + "/ask", Map.of("urgency", "?")));
            check(who, "ask", session.post(own + "/ask", Map.of("urgency", "LIFE", "why", NUMBER.substring(0, 4))));
            check(
                    who,
                    "emergency",
                    session.post(
                            own + "/emergency",
                            Map.of("touch", UUID.randomUUID().toString())));
            check(who, "emergency", session.raw("POST", own + "/emergency", "{\"urgency\":\"LIFE\"}"));
        });
    }

    /// The page of somebody to whom it runs right now, for everybody else.
    private void disclosuresOfOthers() {
        var running = Scene.breakGlass(asker.session(), listing);
        var onlookers = new LinkedHashMap<>(curious);
        onlookers.put(
                "colleague",
                scene.actor(asker.person().belonging(), Role.OFFICER).session());
        onlookers.put("gatekeeper of the authority", gatekeeper.session());
        onlookers.put("secretary", scene.known("Demo Secretary One").session());
        onlookers.forEach((who, session) -> {
            for (var language : LANGUAGES) {
                look(who, session, "/" + language + "/disclosures/" + running);
            }
            for (var act : List.of("GRANT", "VIEW", "WITHDRAW", "FIND_JUSTIFIED", "REVOKE", "END", "?")) {
                check(who, act, session.post(Scene.page(running) + "/acts", Map.of("act", act)));
            }
        });
    }

    /// Before a decision, after a refusal, when it was taken back, when its time is over.
    private void ownDisclosuresThatDoNotRun() {
        var refused = Scene.ask(asker(), listing, "ORDINARY");
        own("waiting", refused);
        Scene.must(303, Scene.act(gatekeeper.session(), refused, "REFUSE", "Not for this."));
        own("refused", refused);
        var revoked = Scene.ask(asker(), listing, "ORDINARY");
        Scene.must(303, Scene.act(gatekeeper.session(), revoked, "GRANT", ""));
        Scene.must(303, Scene.act(gatekeeper.session(), revoked, "REVOKE", "No longer."));
        own("taken back", revoked);
        var over = Scene.ask(asker(), listing, "ORDINARY");
        Scene.must(303, Scene.act(gatekeeper.session(), over, "GRANT", ""));
        look("while it runs elsewhere", asker(), page("en"));
        look("while it runs elsewhere", asker(), Scene.page(refused));
        look("while it runs elsewhere", asker(), "/en/disclosures");
        scene.pass(Duration.ofHours(24), ending);
        own("over", over);
        var withdrawn = Scene.ask(asker(), listing, "ORDINARY");
        Scene.must(303, Scene.act(asker(), withdrawn, "WITHDRAW", ""));
        own("withdrawn", withdrawn);
    }

    private Http asker() {
        return patient.session();
    }

    private void own(String when, String id) {
        for (var language : LANGUAGES) {
            look(when, asker(), "/" + language + "/disclosures/" + id);
            look(when, asker(), page(language));
        }
        for (var act : List.of("GRANT", "VIEW", "END", "ASK", "BREAK_GLASS")) {
            check(when, act, asker().post(Scene.page(id) + "/acts", Map.of("act", act)));
        }
    }

    private void noticesOfEverybody() {
        for (var told : List.of(asker, patient, gatekeeper, head, scene.known("Demo Secretary One"))) {
            for (var language : LANGUAGES) {
                look(told.name(), told.session(), "/" + language + "/notices");
            }
        }
    }

    /// What the record says to everyone, to the auditor page by page, and in the file the auditor takes away.
    private void theRecord() throws IOException {
        var auditor = scene.known("Demo Auditor").session();
        for (var acts : List.of("", "detail", "listing", "notice")) {
            look("auditor", auditor, "/en/record/entries?acts=" + acts);
        }
        look("visitor", Http.visitor(), "/log/checkpoint");
        look("visitor", Http.visitor(), "/log/tile/0/000");
        look("visitor", Http.visitor(), "/en/record");
        auditor.get("/en/record/entries");
        var file = Touch.confirm(auditor, "/en/record/entries/export", Map.of("purpose", "Looking for details"));
        assertThat(file.header("content-type")).contains("zip");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                tries++;
                note("the auditor's export", entry.getName(), new String(zip.readAllBytes(), ISO_8859_1));
            }
        }
    }

    /// Nobody sees by the length, the status or a header of an answer what is listed on request.
    @Test
    void anotherValueGivesAnAnswerOfTheSameLengthAndTheSameHeaders() {
        var other = scene.authority("NR", "Measured Authority");
        var keeper = scene.actor(other, Role.GATEKEEPER);
        scene.list(keeper, other, "PHONE", "+12025550174");
        var measured = "/en/directory/" + scene.listing(other).id();
        var readers = curiousOfTheirOwn();
        var before = new LinkedHashMap<String, Reply>();
        readers.forEach((who, session) -> before.put(who, session.get(measured)));
        var item = keeper.session()
                .get(measured + "/keep")
                .body()
                .replaceFirst("(?s)^.*12025550174.*?name=\"item\" value=\"([0-9a-f-]{36})\".*$", "$1");
        Scene.must(
                303,
                keeper.session()
                        .post(
                                measured + "/keep",
                                Map.of(
                                        "act", "CHANNEL",
                                        "kind", "PHONE",
                                        "audience", "ON_REQUEST",
                                        "value", "+390612345678901",
                                        "note", "a much longer value, with a note of many words beside it",
                                        "replaces", item)));
        before.forEach((who, earlier) -> {
            var after = Objects.requireNonNull(readers.get(who)).get(measured);
            assertThat(after.status()).isEqualTo(earlier.status());
            assertThat(after.bodyWithoutToken()).isEqualTo(earlier.bodyWithoutToken());
            assertThat(after.header("content-length")).isEqualTo(earlier.header("content-length"));
        });
    }

    /// People nobody else knows: no notice of something else reaches them meanwhile and lengthens their pages.
    private Map<String, Http> curiousOfTheirOwn() {
        var all = new LinkedHashMap<String, Http>();
        all.put("visitor", Http.visitor());
        Map.of("Demo Member", Role.MEMBER, "Demo Provider Lawyer", Role.PROVIDER_LAWYER, "Demo Auditor", Role.AUDITOR)
                .forEach((name, role) -> all.put(
                        name,
                        scene.actor(scene.known(name).person().belonging(), role)
                                .session()));
        all.put(
                "officer",
                scene.actor(scene.authority("JP", "Reading Authority"), Role.OFFICER)
                        .session());
        return all;
    }

    private String page(String language) {
        return "/" + language + "/directory/" + listing.id();
    }

    private void look(String who, Http session, String path) {
        check(who, path, session.get(path));
    }

    private void check(String who, String what, Reply reply) {
        tries++;
        note(who, what, reply.status() + " " + reply.headers() + " " + reply.body());
    }

    private void note(String who, String what, String said) {
        DETAILS.in(said).ifPresent(spelling -> leaks.add(who + ", " + what + ": " + spelling));
    }
}
