package org.comity.help.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.help.usecase.CurrentServices;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A State keeps the services that its people are shown.
@NodeTest
class ServicesDeskTest {

    private static final String DESK = "/en/secretariat/services/";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]*)\"");

    private final Http gatekeeper = Http.visitor();
    private final Http visitor = Http.visitor();
    private final String name = "Okapi line " + UUID.randomUUID().toString().substring(0, 8);
    private final String id = "pt-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');

    @Autowired
    MutableClock clock;

    @Autowired
    CurrentServices services;

    @Autowired
    JdbcClient database;

    private Map<String, String> form() {
        var form = new HashMap<String, String>();
        form.put("id", "");
        form.put("name", name);
        form.put("kind", "child-helpline");
        form.put("problem-grooming", "yes");
        form.put("telephone", "800 20 00 11");
        form.put("address", "https://okapi.example/report");
        form.put("hours", "24/7");
        form.put("languages", "pt, en");
        form.put("anonymous", "true");
        form.put("age", "under-18");
        form.put("source", "https://okapi.example");
        form.put("checked", today().toString());
        return form;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Http gatekeeper() {
        if (gatekeeper.session().isEmpty()) {
            gatekeeper.signInAs("Demo Gatekeeper (Lisbon)");
        }
        return gatekeeper;
    }

    private Http.Reply send(Http person, String act, Map<String, String> form) {
        var page = person.get(DESK + "pt/service?id=" + form.getOrDefault("id", ""))
                .body();
        var seen = SEEN.matcher(page);
        form.putIfAbsent("seen", seen.find() ? seen.group(1) : "");
        return Touch.confirm(person, DESK + "pt/" + act, form);
    }

    private String shown() {
        services.look();
        return visitor.get("/en/help/pt/grooming").body();
    }

    @Test
    void whatTheStateAddsIsShownCheckedAndInTheRecord() {
        var untouched = gatekeeper().post(DESK + "pt/service", form());
        assertThat(untouched.body()).contains("id=\"touch-form\"", name);
        assertThat(shown()).doesNotContain(name);

        var done = send(gatekeeper(), "service", form());

        assertThat(done.status()).isEqualTo(303);
        assertThat(done.location()).isEqualTo(DESK + "pt#" + id);
        assertThat(shown())
                .contains(name, "tel:800200011", "https://okapi.example/report", "Day and night", "Portuguese, English")
                .contains("For people under 18", "state available\">Checked");
        assertThat(database.sql("SELECT entry_id IS NOT NULL FROM help_service WHERE service = ?")
                        .param(id)
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void anOfficerConfirmsAndDoesNoMore() {
        send(gatekeeper(), "service", form());
        clock.advance(Duration.ofDays(130));
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        assertThat(shown()).containsSubsequence(name, "Check overdue");

        var form = new HashMap<>(Map.of("id", id, "checked", today().toString()));
        var done = send(officer, "confirmed", form);

        assertThat(done.status()).isEqualTo(303);
        assertThat(shown()).containsSubsequence(name, "state available\">Checked");
        assertThat(officer.get(DESK + "pt/service?id=" + id).body()).doesNotContain("name=\"telephone\"");
        assertThat(send(officer, "service", form()).status()).isEqualTo(404);
        assertThat(send(officer, "withdrawn", new HashMap<>(Map.of("id", id, "reason", "x")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsWithdrawnIsGoneAndWhoeverIsOvertakenIsTold() {
        send(gatekeeper(), "service", form());
        var late = form();
        late.put("id", id);
        late.put("seen", "0".repeat(64));
        var told = gatekeeper().post(DESK + "pt/service", late);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains("Somebody else changed this service meanwhile");

        var done = send(gatekeeper(), "withdrawn", new HashMap<>(Map.of("id", id, "reason", "It closed.")));

        assertThat(done.status()).isEqualTo(303);
        assertThat(shown()).doesNotContain(name);
        assertThat(gatekeeper().get(DESK + "pt").body()).doesNotContain(name);
    }

    @Test
    void servicesWhoseNamesLookAlikeInAnAddressAllHaveTheirPlace() {
        var first = form();
        first.put("name", name + " (north)");
        var second = form();
        second.put("name", name + " (south)");
        var same = form();
        same.put("name", name + " (south)");

        assertThat(send(gatekeeper(), "service", first).location()).isEqualTo(DESK + "pt#" + id);
        assertThat(send(gatekeeper(), "service", second).location()).isEqualTo(DESK + "pt#" + id + "-2");
        var again = gatekeeper().post(DESK + "pt/service", same);

        assertThat(shown()).contains(name + " (north)", name + " (south)");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("Somebody else changed this service", "value=\"" + id + "-2\"");
    }

    @Test
    void aRefusedDayStandsBesideItsFieldWithWhatWasTyped() {
        send(gatekeeper(), "service", form());
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        officer.get(DESK + "pt/service?id=" + id);

        var reply = officer.post(DESK + "pt/confirmed", Map.of("id", id, "checked", "2013-01-01"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("href=\"#confirmed-on\"", "id=\"confirmed-on-error\"", "value=\"2013-01-01\"");
    }

    @Test
    void aRefusedReasonStandsInTheOpenForm() {
        send(gatekeeper(), "service", form());

        var reply = gatekeeper().post(DESK + "pt/withdrawn", Map.of("id", id, "reason", "closed\u202E"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("<details class=\"mt-4\" open>", "id=\"reason-error\"", "value=\"closed\u202E\"");
    }

    @Test
    void aServiceForNothingSaysSoBesideTheChoice() {
        var form = form();
        form.remove("problem-grooming");

        assertThat(gatekeeper().post(DESK + "pt/service", form).body())
                .contains("href=\"#problem-fraud\"", "id=\"problem-fraud\"", "id=\"problems-error\"");
    }

    @Test
    void whatIsHiddenIsWorkForTheState() {
        assertThat(gatekeeper().get(DESK + "pt").body())
                .containsSubsequence("SOS Criança", "Not shown until it is confirmed");
        assertThat(visitor.get("/en/help/pt/grooming").body()).doesNotContain("SOS Criança");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            telephone | call us                        | digits, spaces
            address   | javascript:alert(1)            | begins with https
            languages | Portuguese                     | two or three small letters
            checked   | 2013-01-01                     | not more than a month ago
            checked   | soon                           | not more than a month ago
            kind      | anything                       |
            age       | old                            |
            name      | \u202Etxet                     |
            """)
    void whatCannotBeSoIsToldAndNothingIsPublished(String field, String typed, String told) {
        var form = form();
        form.put(field, typed);

        var reply = gatekeeper().post(DESK + "pt/service", form);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("id=\"" + field + "-error\"", told == null ? "" : told);
    }

    @ParameterizedTest
    @CsvSource({
        "Demo Gatekeeper (Tokyo)",
        "Demo Head (Tokyo)",
        "Demo Member",
        "Demo Auditor",
        "Demo Provider Lawyer",
        "Demo Trainer"
    })
    void aStateIsKeptByItsOwnPeopleAlone(String foreign) {
        var person = Http.officer(foreign);

        assertThat(person.get(DESK + "pt").status()).isEqualTo(404);
        assertThat(person.get(DESK + "any").status()).isEqualTo(404);
        assertThat(person.post(DESK + "pt/service", form()).status()).isEqualTo(404);
        var other = form();
        other.put("id", "pt-cnpd");
        assertThat(person.post(DESK + "jp/service", other).status()).isEqualTo(404);
        assertThat(person.post(DESK + "pt/confirmed", Map.of("id", "pt-cnpd", "checked", today().toString()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theSecretariatStandsInWhereAStateHasNobodyAndKeepsWhatBelongsToNone() {
        var secretary = Http.officer("Demo Secretary One");

        assertThat(secretary.get(DESK + "is/service?id=is-personuvernd").status())
                .isEqualTo(200);
        assertThat(secretary.get(DESK + "any/service?id=any-stopncii-org").status())
                .isEqualTo(200);
        assertThat(secretary.get(DESK + "pt").status()).isEqualTo(200);
        assertThat(secretary.get(DESK + "pt/service?id=pt-cnpd").status()).isEqualTo(404);
        assertThat(secretary.post(DESK + "pt/service", form()).status()).isEqualTo(404);
        assertThat(secretary.get("/en/secretariat/services").location()).isEqualTo(DESK + "any");
        assertThat(gatekeeper().get("/en/secretariat/services").location()).isEqualTo(DESK + "pt");
    }
}
