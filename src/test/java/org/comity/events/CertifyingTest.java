package org.comity.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.certificates.CertificateNumber;
import org.comity.certificates.Certificates;
import org.comity.certificates.Kind;
import org.comity.events.model.CertificateName;
import org.comity.testing.AnEvent;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who gets a certificate of attendance, with which name, and how the name is put right.
@NodeTest
class CertifyingTest {

    private static final Pattern NUMBER =
            Pattern.compile("/en/certificates/([0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){4})");
    private static final Pattern WISH = Pattern.compile("name=\"wish\" value=\"([0-9a-f-]{36})\"");

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    Certificates certificates;

    @Value("${spring.flyway.url}")
    String owners = "";

    @Test
    void whoeverWasThereLongEnoughGetsACertificateThatAnybodyChecks() {
        var event = attended();
        var secretary = signedIn("Demo Secretary One");
        secretary.get(event.desk());
        var unread = secretary.post(event.desk() + "/attendance", Map.of("table", "Who,When"));
        assertThat(secretary.get(unread.location()).body()).contains("This table cannot be read.");
        var trainer = signedIn("Demo Trainer");
        assertThat(trainer.get(event.page()).body()).doesNotContain("Certificate of attendance");
        assertThat(trainer.post(event.page() + "/certificate", Map.of()).status())
                .isEqualTo(404);

        var member = signedIn("Demo Member");
        assertThat(member.get(event.page()).body()).contains("Certificate of attendance", "Demo Member");
        var paper = member.post(event.page() + "/certificate", Map.of());
        assertThat(paper.header("content-type")).isEqualTo("application/pdf");
        assertThat(member.post(event.page() + "/certificate", Map.of()).bytes()).isEqualTo(paper.bytes());

        var number = number(member, event);
        var anybody = Http.visitor();
        assertThat(anybody.get("/en/certificates/" + number).body())
                .contains("Valid.", "80 of 90 minutes", event.title())
                .doesNotContain("Demo Member");
        assertThat(anybody.get("/ar/certificates/" + number).body())
                .contains("سارية.", "80 من 90 دقيقة", "التحفظ عمليًا");
        assertThat(compare(anybody, number, "demo  MEMBER")).contains("was issued to this name");
        assertThat(compare(anybody, number, "Demo Trainer")).contains("was not issued to this name");
    }

    @Test
    void theNameIsChangedThreeTimesBeforeTheCertificateIsMadeAndThenTheSecretariatDecides() {
        var event = attended();
        var member = signedIn("Demo Member");
        member.get(event.page());
        for (var name : new String[] {"Demo A. Member", "Demo B. Member", "ديمو ميمبر"}) {
            assertThat(name(member, event, name).location()).endsWith(event.page());
        }
        assertThat(name(member, event, "Somebody Else").location()).contains("named=REFUSED");
        assertThat(member.get(event.page()).body()).contains("ديمو ميمبر").doesNotContain("Change the name");
        assertThat(recorded("event.certificate-name-chosen", event.id())).isEqualTo(3);

        var first =
                new String(member.post(event.page() + "/certificate", Map.of()).bytes(), StandardCharsets.UTF_8);
        assertThat(first).contains("holder ديمو ميمبر\n");
        var old = number(member, event);
        assertThat(name(member, event, "Demo\u202eMember").location()).contains("named=NOT_A_NAME");
        assertThat(name(member, event, "Salma Al-Hashimi").location()).doesNotContain("named");
        assertThat(member.get(event.page()).body()).contains("The secretariat decides on the name");
        assertThat(number(member, event)).isEqualTo(old);
        assertThat(signedIn("Demo Member").get("/en/secretariat/certificates").status())
                .isEqualTo(404);

        decide(old, "ACCEPT");
        assertThat(Http.visitor().get("/en/certificates/" + old).body()).contains("Superseded.");
        var now = number(member, event);
        assertThat(now).isNotEqualTo(old);
        assertThat(Http.visitor().get("/en/certificates/" + old).body()).doesNotContain(now);
        assertThat(compare(Http.visitor(), now, "Salma Al-Hashimi")).contains("Valid.", "was issued to this name");
        var second = member.post(event.page() + "/certificate", Map.of()).bytes();
        assertThat(new String(second, StandardCharsets.UTF_8)).contains("holder Salma Al-Hashimi\n", "number " + now);
        assertThat(certificates.print(new CertificateNumber(old))).isEmpty();
    }

    @Test
    void aDeclinedNameLeavesTheCertificateAsItWasAndThreeWishesAreEnough() {
        var event = attended();
        var member = signedIn("Demo Member");
        member.get(event.page());
        member.post(event.page() + "/certificate", Map.of());
        var number = number(member, event);
        name(member, event, "A First Wish");
        name(member, event, "A Second Wish");
        decide(number, "REFUSE");
        assertThat(member.get(event.page()).body()).contains("did not put the other name");
        assertThat(compare(Http.visitor(), number, "Demo Member")).contains("Valid.", "was issued to this name");
        name(member, event, "A Third Wish");
        assertThat(name(member, event, "A Fourth Wish").location()).contains("named=REFUSED");
        decide(number, "REFUSE");
        assertThat(name(member, event, "A Fifth Wish").location()).contains("named=REFUSED");
    }

    @Test
    void aCertificateTheSecretariatTakesBackIsRevokedForEverybody() {
        var event = attended();
        var member = signedIn("Demo Member");
        member.get(event.page());
        member.post(event.page() + "/certificate", Map.of());
        var number = number(member, event);
        var secretary = signedIn("Demo Secretary One");
        secretary.get("/en/secretariat/certificates?number=" + number);
        var silent =
                secretary.post("/en/secretariat/certificates/revocations", Map.of("number", number, "reason", " "));
        assertThat(silent.status()).isEqualTo(422);
        secretary.post(
                "/en/secretariat/certificates/revocations",
                Map.of("number", number, "reason", "It was somebody else who attended."));

        assertThat(Http.visitor().get("/en/certificates/" + number).body())
                .contains("Revoked.")
                .doesNotContain("somebody else who attended");
        assertThat(Http.visitor().get("/ar/certificates/" + number).body()).contains("ملغاة.");
        assertThat(member.get(event.page()).body()).contains("was taken back");
        assertThat(member.post(event.page() + "/certificate", Map.of()).status())
                .isEqualTo(404);
        assertThat(name(member, event, "Another Name").location()).contains("named=REFUSED");
    }

    @Test
    void anAddressFromBeforeCertificatesWereSignedStillAnswersAndLeadsOnOnceItIsPrintedAgain() throws Exception {
        var event = attended();
        var member = signedIn("Demo Member");
        member.get(event.page());
        var registration = registration(event);
        var former = UUID.randomUUID();
        keep(former, event, registration);

        var anybody = Http.visitor();
        var page = "/en/attendance/" + former;
        assertThat(anybody.get(page).body()).contains("issued here", "80 of 90 minutes");
        assertThat(anybody.post(page, Map.of("name", "demo member")).body()).contains("was issued to this name");
        assertThat(anybody.get("/en/attendance/" + UUID.randomUUID()).status()).isEqualTo(404);

        member.post(event.page() + "/certificate", Map.of());
        assertThat(anybody.get(page).location()).endsWith("/en/certificates/" + number(member, event));
    }

    /// As the node wrote it before: the node itself may not write there any more.
    private void keep(UUID former, AnEvent event, UUID registration) throws Exception {
        try (var owner = DriverManager.getConnection(owners, "postgres", "");
                var row =
                        owner.prepareStatement("INSERT INTO events_certificate VALUES (?, ?, ?, ?, ?, 80, now(), ?)")) {
            row.setObject(1, former);
            row.setObject(2, UUID.fromString(event.id()));
            row.setObject(3, registration);
            row.setBytes(4, CertificateName.digest(former, "Demo Member").bytes());
            row.setBytes(5, Sha256.of(new byte[0]).bytes());
            row.setObject(6, UUID.randomUUID());
            row.executeUpdate();
        }
    }

    private UUID registration(AnEvent event) {
        return database.sql("""
                        SELECT r.id FROM events_registration r WHERE r.event_id = :event AND r.present = 80
                        """)
                .param("event", UUID.fromString(event.id()))
                .query(UUID.class)
                .single();
    }

    private int recorded(String act, String event) {
        return database.sql("""
                        SELECT count(*) FROM audit_entry WHERE act = :act AND statement LIKE '%' || :event || '%'
                        """)
                .param("act", act)
                .param("event", event)
                .query(Integer.class)
                .single();
    }

    private String number(Http member, AnEvent event) {
        var found = NUMBER.matcher(member.get(event.page()).body());
        assertThat(found.find()).isTrue();
        assertThat(certificates
                        .of(Kind.ATTENDANCE, registration(event))
                        .map(known -> known.number().text()))
                .isEqualTo(Optional.of(found.group(1)));
        return found.group(1);
    }

    private static Http.Reply name(Http member, AnEvent event, String name) {
        return member.post(event.page() + "/certificate/name", Map.of("name", name));
    }

    private static void decide(String number, String decision) {
        var secretary = signedIn("Demo Secretary One");
        var desk = secretary.get("/en/secretariat/certificates").body();
        var wishes = new HashMap<String, String>();
        for (var row : desk.split("<li>")) {
            var wish = WISH.matcher(row);
            if (wish.find()) {
                wishes.put(
                        NUMBER.matcher(row).results().findFirst().orElseThrow().group(1), wish.group(1));
            }
        }
        assertThat(wishes).containsKey(number);
        var decided = Map.of("wish", wishes.getOrDefault(number, ""), "decision", decision);
        assertThat(secretary
                        .post("/en/secretariat/certificates/wishes", decided)
                        .status())
                .isEqualTo(303);
        assertThat(secretary
                        .post("/en/secretariat/certificates/wishes", decided)
                        .status())
                .isEqualTo(404);
    }

    private static String compare(Http anybody, String number, String name) {
        return anybody.post("/en/certificates/" + number, Map.of("name", name)).body();
    }

    /// An event that is over, where one was there for eighty minutes and another for five.
    private AnEvent attended() {
        var event = AnEvent.tomorrow(clock).published();
        event.register(signedIn("Demo Member"));
        event.register(signedIn("Demo Trainer"));
        clock.advance(Duration.ofDays(1).plusHours(3));
        var secretary = signedIn("Demo Secretary One");
        secretary.get(event.desk());
        var noted = secretary.post(
                event.desk() + "/attendance",
                Map.of(
                        "table",
                        "Name;Email;Duration (minutes)\nDemo Member;;50\nDemo Member;;30\nDemo Trainer;;5\nNobody;;90"));
        assertThat(noted.location()).contains("noted=2").contains("unknown=1");
        return event;
    }

    private static Http signedIn(String name) {
        var person = Http.officer(name);
        person.get("/en/account");
        return person;
    }
}
