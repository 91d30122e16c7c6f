package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.comity.directory.ContactDirectory;
import org.comity.directory.usecase.TendingDirectory;
import org.comity.disclosure.Scene;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.comity.identity.WaitingForSecretariat;
import org.comity.identity.WaitingForSecretariat.Waiting;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.ASuggestion;
import org.comity.testing.ATicket;
import org.comity.testing.AnApplication;
import org.comity.testing.AnEvent;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What waits for the secretariat on the whole node, in one list.
@NodeTest
class WaitingForTheSecretariatTest {

    /// Which States have reviewers of their own takes two more than the proposals.
    private static final int MOST_QUERIES = 3;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    IdentityStore people;

    @Autowired
    ContactDirectory directory;

    @Autowired
    TendingDirectory tending;

    @Autowired
    List<WaitingForSecretariat> modules;

    @Autowired
    DataSource asked;

    @BeforeEach
    void nothingThatOtherTestsWroteWaits() {
        ATicket.noneWaits(database);
    }

    private String list(String kind) {
        return Http.officer("Demo Secretary Two")
                .get("/en/secretariat/desk" + (kind.isEmpty() ? "" : "?kind=" + kind))
                .body();
    }

    private Person person(String name) {
        return people.demonstrationPeople().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWaitsInDifferentModulesStandsInOneListWithItsDayItsAgeAndItsNextStep() {
        var application = AnApplication.from("PT", "OFFICER");
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        var applied = application.address(gatekeeper);
        application.act(gatekeeper, applied, "VOUCH");
        var suggestion = "/en/proposals/suggestions/" + ASuggestion.told("PT", clock, database);
        var ticket = ATicket.by(Http.visitor(), clock, database);
        var event = AnEvent.tomorrow(clock).begun();
        var asked = askedAndNotDecided();
        overdue(ticket);

        var all = list("");

        assertThat(all)
                .contains(applied, "Application to join: ", "Confirm or refuse it")
                .contains(suggestion, "Suggestion of a newer development", "Portugal")
                .contains(ticket.desk(), "Letter to the secretariat", "Read it and answer")
                .contains("/en/disclosures/" + asked, "Decide in place of the authority")
                .contains("Overdue", "Without a day", "waits for 3 days");
        assertThat(list("desk-ticket")).contains(ticket.desk()).doesNotContain(applied, suggestion);
        assertThat(list("identity-application")).contains(applied).doesNotContain(ticket.desk());
        assertThat(list("nothing-such")).contains("Nothing waits here");
        assertThat(AnEvent.tomorrow(clock).begun().desk()).isNotEqualTo(event.desk());
        assertThat(list("events-draft")).contains("Complete and publish it");
    }

    private void overdue(ATicket ticket) {
        database.sql("UPDATE desk_ticket SET due_at = :before WHERE id = :id::uuid")
                .param("before", clock.instant().minusSeconds(1).atOffset(ZoneOffset.UTC))
                .param("id", ticket.id())
                .update();
    }

    /// Three days later it is for the secretariat too.
    private String askedAndNotDecided() {
        var scene = new Scene(people, directory, tending, clock);
        var owner = scene.authority("PT", "Waiting Owner");
        var gatekeeper = scene.actor(owner, Role.GATEKEEPER);
        scene.list(gatekeeper, owner, "PHONE", "+351 210 000 077");
        var asker = scene.actor(scene.authority("JP", "Waiting Asker"), Role.OFFICER);
        asker.session();
        var id = Scene.ask(asker.session(), scene.listing(owner), "ORDINARY");
        clock.advance(Duration.ofHours(73));
        return id;
    }

    @Test
    void theMostUrgentComesFirst() {
        var late = ATicket.fields(ATicket.words());
        late.put("about", "OTHER");
        var later = ATicket.by(Http.visitor(), clock, database, late);
        var soon = ATicket.by(Http.visitor(), clock, database);

        var list = list("desk-ticket");

        assertThat(list.indexOf(soon.desk())).isPositive().isLessThan(list.indexOf(later.desk()));
    }

    @Test
    void onlyWhatAFunctionMayDecideIsListedForIt() {
        var officer = person("Demo Duty Officer (Lisbon)");
        assertThat(modules)
                .hasSizeGreaterThan(10)
                .allSatisfy(module -> assertThat(module.waitingFor(officer))
                        .as(module.getClass().getSimpleName())
                        .isEmpty());
        var application = AnApplication.from("PT", "OFFICER");
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        application.act(gatekeeper, application.address(gatekeeper), "VOUCH");
        ATicket.by(Http.visitor(), clock, database);

        var secretary = person("Demo Secretary One");
        var emergency =
                Person.of(secretary.id(), secretary.name(), secretary.belonging(), List.of(Role.SECRETARIAT_EMERGENCY));

        assertThat(words(secretary)).contains("identity.waiting.application.", "desk.waiting.ticket.");
        assertThat(words(emergency)).contains("desk.waiting.ticket.").doesNotContain("identity.waiting.application.");
    }

    private List<String> words(Person person) {
        return modules.stream()
                .flatMap(module -> module.waitingFor(person).stream())
                .map(Waiting::words)
                .toList();
    }

    @Test
    void howMuchWaitsChangesNothingOfHowOftenTheDatabaseIsAsked() {
        var secretary = person("Demo Secretary One");
        ATicket.by(Http.visitor(), clock, database);
        ASuggestion.told("PT", clock, database);
        var before = counted(secretary);

        for (var more = 0; more < 3; more++) {
            ATicket.by(Http.visitor(), clock, database);
            ASuggestion.told("PT", clock, database);
            AnEvent.tomorrow(clock).begun();
        }

        assertThat(counted(secretary)).isEqualTo(before);
        assertThat(before.values()).allSatisfy(queries -> assertThat(queries).isLessThanOrEqualTo(MOST_QUERIES));
        assertThat(before.get("WaitingTickets")).isEqualTo(1);
    }

    /// What a module keeps in memory is looked up before, and not counted.
    private Map<String, Long> counted(Person secretary) {
        return modules.stream()
                .collect(Collectors.toMap(
                        module -> module.getClass().getSimpleName().replaceFirst("\\$.*", ""), module -> {
                            module.waitingFor(secretary);
                            var statements = (SeenStatements) asked;
                            statements.forget();
                            assertThat(module.waitingFor(secretary))
                                    .hasSizeLessThanOrEqualTo(WaitingForSecretariat.MOST);
                            return statements.countHere();
                        }));
    }

    @Test
    void howMuchWaitsStandsBesideTheDoorOnEveryPage() {
        ATicket.by(Http.visitor(), clock, database);

        var page = Http.officer("Demo Secretary One").get("/en/states").body();

        assertThat(page).containsPattern("(?s)href=\"/en/secretariat/desk\"[^>]*>Desk <span class=\"waiting\"");
        assertThat(Http.officer("Demo Duty Officer (Lisbon)").get("/en/states").body())
                .doesNotContain("/en/secretariat/desk");
    }
}
