package org.comity.pathfinder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.profiles.ItemId;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Subject;
import org.comity.profiles.Version;
import org.comity.testing.AProposal;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a State publishes of its procedure changes the paths towards it at once: the answer, the page, the overview.
@NodeTest
class ProcedureInPathsTest {

    private static final Country PORTUGAL = Country.of("PT");
    private static final String ANSWER = "/api/v1/paths?from=JP&to=PT&need=preservation";
    private static final String OVERVIEW = "/api/v1/paths/world?from=JP&need=live-content&instruments=convention";
    private static final Pattern CLOCK = Pattern.compile("\"id\":\"C1\",\"days\":(\\d+)");
    private static final Pattern STATUS = Pattern.compile("\\{\"state\":\"PT\"[^}]*\"status\":\"([a-z]+)\"");

    private final Http visitor = Http.visitor();
    private Http officer = Http.visitor();
    private Http gatekeeper = Http.visitor();

    @Autowired
    Clock clock;

    @Autowired
    LegalProfiles profiles;

    @BeforeEach
    void thePeopleOfLisbon() {
        officer = Http.officer("Demo Duty Officer (Lisbon)");
        gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
    }

    /// Others ask about Portugal too.
    @AfterEach
    void nothingIsLeftBehind() {
        remove("PRESERVATION");
        remove("LIVE_CONTENT");
    }

    @Test
    void theDaysOfPreservationAreThoseThatWerePublishedLastFromTheDayTheyHold() {
        var today = LocalDate.now(clock);
        publish("PRESERVATION", Map.of("fact-FOREIGN_MINIMUM_DAYS", "90"));
        var before = visitor.get(ANSWER).body();
        assertThat(days(before)).isEqualTo("90");

        var proposal = written("PRESERVATION", Map.of("fact-FOREIGN_MINIMUM_DAYS", "120", "from", today.toString()));
        assertThat(visitor.get(ANSWER).body()).as("proposed, and not published").isEqualTo(before);
        proposal.published(officer, gatekeeper);

        assertThat(days(visitor.get(ANSWER).body())).isEqualTo("120");
        var yesterday = visitor.get(ANSWER + "&as-of=" + today.minusDays(1)).body();
        assertThat(days(yesterday)).isEqualTo("90");
        remove("PRESERVATION");
        assertThat(days(visitor.get(ANSWER).body())).isEqualTo("60");
    }

    @Test
    void theAnswerNamesTheSourceWhoAnsweredForItAndThePageOfTheProcedure() {
        publish("PRESERVATION", Map.of("fact-PRESERVATION_DAYS", "30", "fact-RENEWALS", "0"));

        assertThat(visitor.get(ANSWER).body())
                .contains("\"source\":\"https://law.example/procedure\"", "\"answeredBy\":\"PARTY\"")
                .contains("\"page\":\"/states/PT/procedure\"");
        assertThat(visitor.get("/en/paths/answer?from=JP&to=PT&need=preservation")
                        .body())
                .contains("In Portugal an order runs for 30 days", "The State answered for this on")
                .contains("href=\"/en/states/PT/procedure\"");
        assertThat(visitor.get("/en/states/PT/procedure").status()).isEqualTo(200);
    }

    @Test
    void theOverviewOfAllStatesFollowsTheSameLaw() {
        publish("LIVE_CONTENT", Map.of("fact-ORDERED_BY", "a judge"));
        assertThat(portugal()).isEqualTo("available");

        publish("LIVE_CONTENT", Map.of("coverage", "NONE", "fact-ALTERNATIVE", "seizure of stored messages"));
        assertThat(portugal()).isEqualTo("unavailable");

        remove("LIVE_CONTENT");
        assertThat(portugal()).isEqualTo("unknown");
    }

    private String portugal() {
        return found(STATUS, visitor.get(OVERVIEW).body());
    }

    private static String days(String answer) {
        return found(CLOCK, answer);
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private void publish(String measure, Map<String, String> more) {
        written(measure, more).published(officer, gatekeeper);
    }

    private AProposal written(String measure, Map<String, String> more) {
        var proposal = AProposal.begun(officer, "PT", "Procedure");
        var fields = new HashMap<String, String>();
        fields.put("coverage", "FULL");
        fields.put("source", "https://law.example/procedure");
        fields.put("asOf", "2026-03-01");
        fields.putAll(more);
        var saved = AProposal.save(officer, form(proposal, measure), fields);
        assertThat(saved.status()).as(saved.body()).isEqualTo(303);
        return proposal;
    }

    private void remove(String measure) {
        var item = ItemId.procedure(PORTUGAL, Subject.valueOf(measure), "");
        var standing = profiles.of(PORTUGAL).orElseThrow().newest(item);
        if (standing.flatMap(Version::item).isPresent()) {
            var proposal = AProposal.begun(officer, "PT", "Procedure taken out");
            AProposal.press(officer, form(proposal, measure), "REMOVE");
            proposal.published(officer, gatekeeper);
        }
    }

    private static String form(AProposal proposal, String measure) {
        return proposal.path() + "/procedures/" + measure;
    }
}
