package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.directory.ContactDirectory;
import org.comity.directory.Freshness.Light;
import org.comity.directory.Listing;
import org.comity.directory.usecase.RemindingOfAttestations;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.notices.model.Kind;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people are told about the directory: an entry to be confirmed, a designation to be decided on.
@NodeTest
class NoticesOfTheDirectoryTest {

    private static final String DUE = "Your authority’s entry in the directory is to be confirmed";
    private static final String OVERDUE = "Your authority’s entry in the directory is overdue";
    private static final String NOT_CONFIRMED = "An authority has not confirmed its entry in the directory";
    private static final String SECRETARIAT = "Demonstration Secretariat";
    private static final Duration GREEN = Duration.ofDays(93);
    private static final Duration AMBER = Duration.ofDays(31);
    private static final Duration RED = Duration.ofDays(15);

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    ContactDirectory directory;

    @Autowired
    RemindingOfAttestations reminding;

    private Readers readers;

    @BeforeEach
    void begin() {
        readers = new Readers(people, database, clock);
    }

    @AfterEach
    void tellNobodyAnyMore() {
        readers.close();
    }

    @Test
    void whoKeepsAnEntryIsRemindedThenTheHeadThenTheSecretariatEachOnce() {
        var gatekeeper = readers.at(Readers.LISBON, Role.GATEKEEPER);
        var head = readers.at(Readers.LISBON, Role.HEAD);
        var secretary = readers.at(SECRETARIAT, Role.SECRETARIAT_AUTHORITIES);
        var page = page(lisbon());
        clock.advance(Duration.ofSeconds(1));
        assertThat(gatekeeper.signedIn().post(page + "/attest", Map.of()).status())
                .isEqualTo(303);
        assertThat(directory.freshness(lisbon()).light()).isEqualTo(Light.GREEN);
        reminding.remind();
        assertThat(told(gatekeeper, Kind.ENTRY_DUE)).isZero();

        later(GREEN);
        assertThat(directory.freshness(lisbon()).light()).isEqualTo(Light.AMBER);
        assertThat(told(gatekeeper, Kind.ENTRY_DUE)).isEqualTo(1);
        assertThat(told(head, Kind.ENTRY_OVERDUE)).isZero();

        later(AMBER);
        assertThat(directory.freshness(lisbon()).light()).isEqualTo(Light.RED);
        assertThat(told(head, Kind.ENTRY_OVERDUE)).isEqualTo(1);
        assertThat(told(secretary, Kind.ENTRY_NOT_CONFIRMED)).isZero();

        later(RED);
        assertThat(told(secretary, Kind.ENTRY_NOT_CONFIRMED)).isEqualTo(1);
        assertThat(told(gatekeeper, Kind.ENTRY_DUE)).isEqualTo(1);
        assertThat(told(head, Kind.ENTRY_OVERDUE)).isEqualTo(1);
        assertThat(list(gatekeeper.signedIn())).contains(DUE);
        assertThat(list(head.signedIn())).contains(OVERDUE);
        assertThat(list(secretary.signedIn())).contains(NOT_CONFIRMED);
    }

    @Test
    void theHeadConfirmsByOneClickOnThePageTheNoticeLeadsTo() {
        var head = readers.at(Readers.TOKYO, Role.HEAD);
        var page = page(listing(head.person()));
        var session = head.signedIn();

        assertThat(session.get(page).body()).contains("action=\"" + page + "/attest\"", "Everything here is right");
        assertThat(session.get("/en/directory").body()).contains("action=\"" + page + "/attest\"");
        assertThat(session.post(page + "/attest", Map.of()).status()).isEqualTo(303);
        assertThat(directory.freshness(listing(head.person())).light()).isEqualTo(Light.GREEN);
    }

    @Test
    void aProposedDesignationIsToldToTheSecretariatAndTheDecisionToWhoeverProposed() {
        var gatekeeper = readers.at(Readers.TOKYO, Role.GATEKEEPER);
        var secretary = readers.at(SECRETARIAT, Role.SECRETARIAT_AUTHORITIES);
        var page = page(listing(gatekeeper.person()));
        var mark = "remark " + UUID.randomUUID();
        var proposal = new HashMap<>(
                Map.of("act", "PROPOSE", "function", "INCIDENT_NOTICE", "stage", "ALL", "from", "2026-11-01"));
        proposal.put("designation-note", mark);
        var proposing = gatekeeper.signedIn();
        assertThat(proposing.post(page + "/keep", proposal).status()).isEqualTo(303);
        assertThat(list(proposing)).doesNotContain("A designation that you proposed");

        var deciding = secretary.signedIn();
        assertThat(list(deciding))
                .contains("Proposed designations wait for your decision", "href=\"/en/secretariat/designations\"")
                .doesNotContain(mark);
        assertThat(Touch.confirm(deciding, refusal(deciding, mark), Map.of()).status())
                .isEqualTo(303);
        assertThat(list(proposing)).contains("A designation that you proposed was decided on");
    }

    private static String refusal(Http secretary, String mark) {
        var waiting = secretary.get("/en/secretariat/designations").body();
        var address = Pattern.compile("/en/secretariat/designations/[0-9a-f-]{36}/refuse")
                .matcher(waiting.substring(waiting.indexOf(mark)));
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private void later(Duration duration) {
        clock.advance(duration);
        reminding.remind();
        reminding.remind();
    }

    /// How often somebody was told that about the entry of Lisbon.
    private int told(Readers.Reader reader, Kind kind) {
        return database.sql("""
                        SELECT count(*) FROM notices_notice
                        WHERE person_id = :person AND kind = :kind AND link = :link
                        """)
                .param("person", reader.person().id().value())
                .param("kind", kind.name())
                .param("link", "/directory/" + lisbon().id())
                .query(Integer.class)
                .single();
    }

    private Listing lisbon() {
        return people.demonstrationPeople().stream()
                .filter(person -> person.belonging().name().equals(Readers.LISBON))
                .findFirst()
                .map(this::listing)
                .orElseThrow();
    }

    private Listing listing(Person person) {
        return person.belonging() instanceof Belonging.ToAuthority(var authority)
                ? directory.of(authority.id()).orElseThrow()
                : directory.all().getFirst();
    }

    private static String page(Listing listing) {
        return "/en/directory/" + listing.id();
    }

    private static String list(Http reader) {
        return reader.get("/en/notices").body();
    }
}
