package org.comity.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.directory.Channel;
import org.comity.directory.ContactDirectory;
import org.comity.directory.Freshness.Light;
import org.comity.directory.Listing;
import org.comity.identity.Belonging;
import org.comity.identity.Directory;
import org.comity.identity.Role;
import org.comity.testing.AnOpenPgpKey;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// An authority keeps its own listing: what its gatekeeper changes counts at once, nobody else changes it, and what is
/// not for everyone stands nowhere in plain.
@NodeTest
class KeepingListingTest {

    private static final String CANARY = "kanarienvogel";

    @Autowired
    ContactDirectory directory;

    @Autowired
    Directory people;

    @Autowired
    MutableClock clock;

    @Value("${spring.flyway.url}")
    String ownersUrl;

    private final Http visitor = Http.visitor();
    private Http gatekeeper = visitor;
    private String page = "";
    private String keep = "";

    @BeforeEach
    void theGatekeeperOfTokyo() {
        gatekeeper = Http.officer("Demo Gatekeeper (Tokyo)");
        gatekeeper.get("/en/account");
        page = "/en/directory/" + tokyo().id();
        keep = page + "/keep";
    }

    @Test
    void aChannelCountsAtOnceAndItsEndToo() {
        assertThat(add("PHONE", "+1 202 555 0143", "PUBLIC").status()).isEqualTo(303);
        assertThat(visitor.get(page).body()).contains("tel:+12025550143");

        var item = itemOf("12025550143");
        assertThat(gatekeeper.post(keep, Map.of("act", "END", "item", item)).status())
                .isEqualTo(303);
        assertThat(visitor.get(page).body()).doesNotContain("tel:+12025550143").contains(">+12025550143<");
    }

    @Test
    void whatIsNoLongerForEveryoneIsGoneFromTheHistoryOfOthersToo() {
        add("MAIL", "was-public@example.org", "PUBLIC");
        var form = form("MAIL", "was-public@example.org", "ON_REQUEST");
        form.put("replaces", itemOf("was-public@example.org"));
        assertThat(gatekeeper.post(keep, form).status()).isEqualTo(303);

        assertThat(visitor.get(page).body()).doesNotContain("was-public@example.org");
        assertThat(visitor.get(page + "?known=2099-01-01").body()).doesNotContain("was-public@example.org");
        assertThat(gatekeeper.get(page).body()).contains("was-public@example.org");
    }

    @Test
    void hoursNamesAndLanguagesAreReplaced() {
        var hours = hours("hours", "Asia/Tokyo", "NIGHT_DESK");
        hours.put("act", "HOURS");
        opening(hours, "hours-1", "10:15", "12:30", "TUESDAY");
        opening(hours, "hours-2", "13:30", "16:45", "TUESDAY", "THURSDAY");
        opening(hours, "hours-4", "20:00", "02:00", "SATURDAY");
        hours.put("hours-holidays", "Closed on 23 November");
        assertThat(gatekeeper.post(keep, hours).status()).isEqualTo(303);
        assertThat(gatekeeper
                        .post(keep, Map.of("act", "NAME", "name-language", "ja", "name", "デモ連絡窓口"))
                        .status())
                .isEqualTo(303);
        assertThat(gatekeeper
                        .post(keep, Map.of("act", "LANGUAGES", "languages", "ja, en"))
                        .status())
                .isEqualTo(303);

        var shown = visitor.get(page).body();
        assertThat(shown.substring(0, shown.indexOf("id=\"history\"")))
                .contains("Tuesday · ", "10:15–12:30", "Tuesday, Thursday · ", "13:30–16:45", "20:00–02:00")
                .contains("Closed on 23 November", "デモ連絡窓口", "Languages accepted: Japanese, English")
                .doesNotContain("09:00–18:00");
    }

    @Test
    void aTelephoneOfTheNightHasHoursOfItsOwnAndTheOneOfTheDayThoseOfTheAuthority() {
        var form = form("PHONE", "+1 202 555 0177", "PUBLIC");
        form.putAll(hours("channel-hours", "Asia/Tokyo", "NOBODY"));
        opening(form, "channel-hours-1", "18:00", "09:00", "MONDAY", "TUESDAY", "WEDNESDAY");
        assertThat(gatekeeper.post(keep, form).status()).isEqualTo(303);

        var of = visitor.get(page).body();
        assertThat(of.substring(of.indexOf("tel:+12025550177")))
                .containsPattern("Now: \\d\\d:\\d\\d JST \\(Tokyo\\), (answered|not answered)")
                .contains("Monday – Wednesday · ", "18:00–09:00", "At other times nobody answers here");
        var change = gatekeeper.get(keep + "?replaces=" + itemOf("12025550177")).body();
        assertThat(change)
                .contains("id=\"channel-hours-1-TUESDAY\" name=\"channel-hours-1-TUESDAY\" value=\"yes\" checked")
                .contains("name=\"channel-hours-1-to\" type=\"time\" size=\"6\" dir=\"ltr\" value=\"09:00\"");

        assertThat(add("PHONE", "+1 202 555 0178", "PUBLIC").status()).isEqualTo(303);
        assertThat(channel("+12025550178").hours()).isEmpty();
    }

    @Test
    void timesWithoutADayAndDaysWithoutATimeAreToldAtTheirRow() {
        var form = form("PHONE", "+1 202 555 0179", "PUBLIC");
        form.putAll(hours("channel-hours", "Asia/Tokyo", "NOBODY"));
        opening(form, "channel-hours-1", "18:00", "09:00");
        opening(form, "channel-hours-2", "", "", "SUNDAY");

        var refused = gatekeeper.post(keep, form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#channel-hours-1-MONDAY\"", "Please tick at least one day for these times.")
                .contains("href=\"#channel-hours-2-from\"", "Please give both times")
                .contains("id=\"channel-hours-2-SUNDAY\" name=\"channel-hours-2-SUNDAY\" value=\"yes\" checked");
    }

    private static Map<String, String> hours(String prefix, String zone, String otherwise) {
        return new HashMap<>(Map.of(prefix + "-zone", zone, prefix + "-otherwise", otherwise));
    }

    private static void opening(Map<String, String> form, String row, String from, String to, String... days) {
        form.put(row + "-from", from);
        form.put(row + "-to", to);
        for (var day : days) {
            form.put(row + "-" + day, "yes");
        }
    }

    private Channel channel(String value) {
        return tokyo().items().stream()
                .flatMap(item -> item.as(Channel.class).stream())
                .filter(channel -> channel.value().reveal().equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theHeadKeepsTheListingTooAndProposesNothing() {
        var head = Http.officer(head());
        assertThat(head.get(keep).body()).contains("Add a way to reach you").doesNotContain("Propose a designation");

        assertThat(head.post(keep, form("PHONE", "+1 202 555 0181", "PUBLIC")).status())
                .isEqualTo(303);
        assertThat(visitor.get(page).body()).contains("tel:+12025550181");
        var proposal = Map.of("act", "PROPOSE", "function", "EXTRADITION", "stage", "ALL", "from", "2026-12-01");
        assertThat(head.post(keep, proposal).status()).isEqualTo(404);
    }

    private String head() {
        return people.demonstrationPeople().stream()
                .filter(person -> person.is(Role.HEAD)
                        && person.belonging() instanceof Belonging.ToAuthority(var authority)
                        && tokyo().authority().filter(authority.id()::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Test
    void whatCannotBeReadIsToldInAKindSentenceAndNothingTypedIsLost() {
        var refused = add("PHONE", "call me maybe", "ON_REQUEST");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("This is no telephone number with a country code")
                .contains(">call me maybe</textarea>")
                .contains("<option value=\"ON_REQUEST\" selected>");
        assertThat(summary(refused.body())).doesNotContain("call me maybe");
    }

    @Test
    void onlyTheOwnGatekeeperChangesAListing() {
        var before = tokyo().items().size();
        for (var name :
                List.of("Demo Gatekeeper (Lisbon)", "Demo Duty Officer (Tokyo)", "Demo Secretary One", "Demo Member")) {
            var other = Http.officer(name);
            other.get("/en/account");
            assertThat(other.get(keep).status()).as(name).isEqualTo(404);
            for (var form : List.of(
                    form("PHONE", "+12025550199", "PUBLIC"),
                    Map.of("act", "LANGUAGES", "languages", "fr"),
                    Map.of("act", "PROPOSE", "function", "EXTRADITION", "stage", "ALL", "from", "2026-12-01"))) {
                assertThat(other.post(keep, form).status()).as(name).isEqualTo(404);
            }
        }
        assertThat(visitor.get(keep).location()).startsWith("/en/sign-in");
        assertThat(tokyo().items()).hasSize(before);
    }

    @Test
    void aKeyAsksForAFreshTouchAndItsFingerprintIsShown() {
        var form = Map.of(
                "act", "KEY",
                "key-type", "OPENPGP",
                "key-fingerprint", "0123456789ABCDEF0123456789ABCDEF01234567",
                "key-expires", "2099-12-31");

        assertThat(gatekeeper.post(keep, form).body()).contains("0123456789ABCDEF0123456789ABCDEF01234567");
        assertThat(visitor.get(page).body()).doesNotContain("0123 4567 89AB CDEF");
        assertThat(Touch.confirm(gatekeeper, keep, form).status()).isEqualTo(303);
        assertThat(visitor.get(page).body()).contains("0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567");
    }

    @Test
    void aPastedOpenPgpKeyIsReadAndAPrivateOneIsRefusedKindly() {
        var key = AnOpenPgpKey.madeAt(clock.instant());
        var form = new HashMap<>(Map.of("act", "KEY", "key-type", "OPENPGP", "key-material", key.privateKey()));
        var refused = gatekeeper.post(keep, form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("This is a private key. It must never leave its owner’s machine.")
                .doesNotContain("PRIVATE KEY BLOCK");

        form.put("key-material", key.publicKey());
        assertThat(Touch.confirm(gatekeeper, keep, form).status()).isEqualTo(303);
        assertThat(visitor.get(page).body())
                .contains(key.fingerprint().replaceAll("(.{4})(?=.)", "$1 "), "ECDH", "BEGIN PGP PUBLIC KEY BLOCK");
    }

    @Test
    void anOfficerOfTheAuthorityConfirmsEverythingByOneClickAndNobodyElseDoes() {
        var officer = Http.officer("Demo Duty Officer (Tokyo)");
        officer.get(page);
        for (var name : List.of("Demo Duty Officer (Lisbon)", "Demo Secretary One", "Demo Prosecutor (Tokyo)")) {
            var other = Http.officer(name);
            other.get("/en/account");
            assertThat(other.post(page + "/attest", Map.of()).status()).as(name).isEqualTo(404);
        }

        assertThat(officer.post(page + "/attest", Map.of()).status()).isEqualTo(303);
        assertThat(directory.freshness(tokyo()).light()).isEqualTo(Light.GREEN);
        assertThat(visitor.get(page).body()).contains("The authority confirmed everything here on");
    }

    @Test
    void aDesignationIsProposedByTheAuthorityAndApprovedByTheSecretariatWithATouch() {
        var proposal = Map.of(
                "act", "PROPOSE",
                "function", "DOMAIN_CONSULTATION",
                "stage", "PRE_TRIAL",
                "designation-note", "proposed by a test",
                "from", "2026-11-01");
        assertThat(gatekeeper.post(keep, proposal).status()).isEqualTo(303);
        assertThat(visitor.get(page).body()).doesNotContain("proposed by a test");
        assertThat(gatekeeper.get("/en/secretariat/designations").status()).isEqualTo(404);

        var secretary = Http.officer("Demo Secretary One");
        var approve = "/en/secretariat/designations/" + proposed(secretary) + "/approve";
        assertThat(gatekeeper.post(approve, Map.of()).status()).isEqualTo(404);
        assertThat(Touch.confirm(secretary, approve, Map.of()).status()).isEqualTo(303);
        assertThat(visitor.get(page).body()).contains("proposed by a test", "CETS 224 · 6(6)");
        assertThat(visitor.get("/en/registers/cets224-6-7").body()).contains("proposed by a test");
        assertThat(secretary.post(approve, Map.of()).status()).isEqualTo(404);
    }

    private static String proposed(Http secretary) {
        var list = secretary.get("/en/secretariat/designations").body();
        var of = list.substring(list.indexOf("proposed by a test"));
        var id = Pattern.compile("/secretariat/designations/([0-9a-f-]{36})/approve")
                .matcher(of);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    @Test
    void restrictedChannelsStandNowhereInPlain() throws Exception {
        add("MAIL", CANARY + "-request@example.org", "ON_REQUEST");
        add("POST", CANARY + " street 7\n" + CANARY + " town", "SECRETARIAT");
        add("INTERPOL", CANARY + " bureau", "ON_REQUEST");
        add("PHONE", CANARY + " 2", "ON_REQUEST");
        add("MAIL", CANARY, "SECRETARIAT");
        add("PORTAL", "http://" + CANARY + ".example.org", "SECRETARIAT");
        var item = itemOf(CANARY + "-request@example.org");
        gatekeeper.post(keep, Map.of("act", "END", "item", item));

        assertThat(gatekeeper.get(page).body()).contains(CANARY);
        for (var open : List.of(
                page,
                page + "?known=2099-01-01",
                "/en/directory?q=" + CANARY,
                "/en/directory.atom",
                "/en/registers/ets185-27-2-d",
                "/en/registers/ets185-27-2-d.csv",
                "/api/v1/registers/ets185-27-2-d",
                keep)) {
            assertThat(visitor.get(open).body()).as(open).doesNotContain(CANARY + "-", CANARY + " ");
        }
        assertThat(dump()).doesNotContainIgnoringCase(CANARY);
    }

    @Test
    void theFeedTellsOfPublicChangesWithoutWhatTheySay() {
        add("MAIL", "feed-me@example.org", "PUBLIC");
        var members = visitor.get("/en/directory.atom").body();
        add("MAIL", "feed-members@example.org", "MEMBERS");
        var feed = visitor.get("/en/directory.atom");

        assertThat(feed.header("Content-Type")).startsWith("application/atom+xml");
        assertThat(feed.body())
                .contains("Demonstration 24/7 Point, Japan (Japan): E-mail")
                .doesNotContain("@example.org");
        assertThat(feed.body()).isEqualTo(members);
    }

    @Test
    void aRegisterIsAPageAFileAndJson() {
        assertThat(visitor.get("/en/registers").body()).contains("24(7)(b)", "27(2)(d)", "14(10)(b)");
        assertThat(visitor.get("/en/registers/ets185-24-7-b").body()).contains("Federal Foreign Office");
        var csv = visitor.get("/en/registers/ets185-27-2-d.csv");
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.body())
                .startsWith("register,country,authority,")
                .contains("ETS185 27(2)(d),RO,", ",PRE_TRIAL,")
                .doesNotContain("+44");
        assertThat(visitor.get("/api/v1/registers/cets224-8-12").body()).contains("\"country\":\"JP\"");
        assertThat(visitor.get("/api/v1/registers/none").status()).isEqualTo(404);
        assertThat(visitor.get("/en/registers/none").status()).isEqualTo(404);
        assertThat(visitor.get("/en/registers/none.csv").status()).isEqualTo(404);
    }

    private static Map<String, String> form(String kind, String value, String audience) {
        return new HashMap<>(Map.of("act", "CHANNEL", "kind", kind, "value", value, "audience", audience));
    }

    private Http.Reply add(String kind, String value, String audience) {
        return gatekeeper.post(keep, form(kind, value, audience));
    }

    /// The item of a channel, as its form on the page names it.
    private String itemOf(String value) {
        var forms = gatekeeper.get(keep).body();
        var of = forms.substring(forms.indexOf(value));
        var item = Pattern.compile("name=\"item\" value=\"([0-9a-f-]{36})\"").matcher(of);
        assertThat(item.find()).isTrue();
        return item.group(1);
    }

    private static String summary(String body) {
        var begin = body.indexOf("error-summary");
        return body.substring(begin, body.indexOf("</ul>", begin));
    }

    private Listing tokyo() {
        return people.demonstrationOfficers().stream()
                .filter(officer -> officer.name().equals("Demo Duty Officer (Tokyo)"))
                .findFirst()
                .flatMap(officer -> directory.of(officer.authority().id()))
                .orElseThrow();
    }

    /// Every table, as COPY writes it.
    private String dump() throws Exception {
        var all = new StringWriter();
        try (var connection = DriverManager.getConnection(ownersUrl)) {
            var tables = new ArrayList<String>();
            try (var found = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
                while (found.next()) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
            assertThat(tables).contains("directory_item", "audit_entry");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables) {
                copy.copyOut("COPY \"" + table + "\" TO STDOUT", all);
            }
        }
        return all.toString();
    }
}
