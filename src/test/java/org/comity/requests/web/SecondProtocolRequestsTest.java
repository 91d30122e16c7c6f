package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comity.requests.Complete;
import org.comity.requests.model.Field;
import org.comity.requests.model.PartOfRequest;
import org.comity.requests.model.RequestedMeasure;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.treaties.Assumptions;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Requests under the Second Protocol and orders to providers, on the node: drafted at any time, sent from the day
/// on which the Protocol is in force between the two; what a provider does not see; and who is given a copy.
@NodeTest
class SecondProtocolRequestsTest {

    private static final Pattern SECOND = Pattern.compile("/second-messages/([0-9a-f-]{36})");

    @Autowired
    CurrentFacts facts;

    @Autowired
    JdbcClient database;

    private TreatyFacts shipped;
    private @Nullable TreatyFacts assumed;

    @BeforeEach
    void keepFacts() {
        shipped = facts.now();
    }

    @AfterEach
    void restoreFacts() {
        facts.replace(shipped);
    }

    /// As if Portugal had consented: the fifth to do so.
    private void protocolInForce() {
        assumed = shipped.assuming(
                Assumptions.adherence(ArticleRef.SECOND_PROTOCOL, Country.of("PT"), LocalDate.of(2026, 5, 1)));
    }

    @Test
    void whatIsWrongWithABeginningIsSaidWhereItIsMended() {
        var drafter = Http.officer("Demo Duty Officer (Lisbon)");
        drafter.get("/en/requests/new");

        assertThat(drafter.post("/en/requests/new", Map.of()).body())
                .contains("href=\"#measure\"", "href=\"#to\"", "id=\"measure\"");
        assertThat(drafter.post("/en/requests/new", Map.of("measure", "preservation", "to", "PT"))
                        .body())
                .contains("href=\"#to\"", "in your own State");
        assertThat(drafter.post("/en/requests/new", Map.of("measure", "provider-directed", "to", "JP", "entity", ""))
                        .body())
                .contains("href=\"#entity\"", "Name the provider or registry");
    }

    @Test
    void everyMeasureIsDraftedAndWhatIsTypedStaysAlthoughItCannotBeApprovedYet() {
        var drafter = Http.officer("Demo Duty Officer (Lisbon)");
        var approver = Http.officer("Demo Approving Officer (Lisbon)");
        for (var measure : RequestedMeasure.values()) {
            if (!measure.underSecondProtocol()) {
                continue;
            }
            var draft = complete(drafter, measure, "JP");

            assertThat(drafter.get("/en/requests/" + draft.id() + "/draft").body())
                    .as(measure.written())
                    .contains("It may be drafted and tried; it cannot be sent now");
            assertThat(draft.act("{\"act\": \"SUBMIT\"}").status())
                    .as(measure.written())
                    .isEqualTo(200);
            var refused = ADraft.touched(approver, draft.address(), "APPROVE");

            assertThat(refused.status()).as(measure.written()).isEqualTo(409);
            assertThat(approver.get("/en/requests/" + draft.id()).body())
                    .contains("it cannot be sent now", Complete.text(Field.SUBJECT));
        }
    }

    @Test
    void theCentralAuthorityThroughWhichACopyGoesReadsItAndItsOwnSideAloneSeesThat() throws InterruptedException {
        protocolInForce();
        var drafter = Http.officer("Demo Duty Officer (Lisbon)");
        var central = Http.officer("Demo Prosecutor (Lisbon)");
        var addressee = Http.officer("Demo Prosecutor (Tokyo)");
        var stranger = Http.officer("Demo Duty Officer (Tokyo)");
        var draft = complete(drafter, RequestedMeasure.EMERGENCY_ASSISTANCE, "JP");
        send(draft, Http.officer("Demo Approving Officer (Lisbon)"));
        arrived(draft, addressee);

        var given = "Given to the central authority of Portugal";
        assertThat(drafter.get("/en/requests/" + draft.id()).body()).contains(given, "not opened yet");
        var id = copyOf(draft, central);
        assertThat(central.get("/en/notices").body()).contains("/second-messages/" + id);
        var page = "/en/second-messages/" + id;
        assertThat(central.get(page).body())
                .contains("copy of a request in an emergency", "10(9)")
                .doesNotContain("name=\"act\"");
        assertThat(central.get(page + "/document").bytes()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(central.get("/en/requests/" + draft.id()).status()).isEqualTo(404);
        assertThat(drafter.get("/en/requests/" + draft.id()).body())
                .contains(given)
                .doesNotContain("not opened yet");
        assertThat(addressee.get("/en/requests/" + draft.id()).body()).doesNotContain(given, "not opened yet");

        for (var path : List.of("", "/document", "/support")) {
            assertThat(stranger.get(page + path).status()).as(path).isEqualTo(404);
            assertThat(drafter.get(page + path).status()).as(path).isEqualTo(404);
        }
        var nothing = UUID.randomUUID().toString();
        assertThat(stranger.get(page).bodyWithoutToken().replace(id, nothing))
                .isEqualTo(stranger.get("/en/second-messages/" + nothing).bodyWithoutToken());
        assertThat(database.sql("SELECT count(*) FROM requests_reading WHERE request_ids @> ARRAY[CAST(:id AS uuid)]"
                                + " AND what IN ('CASE', 'DOCUMENT') AND authority_id ="
                                + " (SELECT authority_id FROM requests_second_message WHERE id = :copy)")
                        .param("id", UUID.fromString(draft.id()))
                        .param("copy", UUID.fromString(id))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);

        var called = "/api/v1/second-messages";
        assertThat(central.get(called).body()).contains(id, "CETS224 10(9)", "\"seen\":true");
        assertThat(stranger.get(called).body()).doesNotContain(id);
        assertThat(ADraft.read(central.get(called + "/" + id)).get("document").asString())
                .isEqualTo(called + "/" + id + "/document");
        assertThat(central.get(called + "/" + id + "/document").bytes())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        for (var path : List.of("/" + id, "/" + id + "/document", "/" + nothing, "/no-id")) {
            assertThat(stranger.get(called + path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void whoeverSendsIsShownWhomTheLawOwesACopyOrANotification() {
        protocolInForce();
        var drafter = Http.officer("Demo Duty Officer (Lisbon)");
        var approver = Http.officer("Demo Approving Officer (Lisbon)");
        var draft = complete(drafter, RequestedMeasure.EMERGENCY_ASSISTANCE, "JP");
        draft.act("{\"act\": \"SUBMIT\"}");
        touched(draft, approver, "APPROVE");
        facts.replace(Objects.requireNonNull(assumed));

        var shown = approver.json("POST", draft.address() + "/touches/SEND", null);

        assertThat(shown.body()).contains("Copy owed under Article 10(9) of the Second Protocol");
    }

    @Test
    void whoWasGivenACopyIsToldThatTheRequestWasWithdrawnAndItsPageSaysSo() throws InterruptedException {
        protocolInForce();
        var drafter = Http.officer("Demo Duty Officer (Lisbon)");
        var central = Http.officer("Demo Prosecutor (Lisbon)");
        var draft = complete(drafter, RequestedMeasure.EMERGENCY_ASSISTANCE, "JP");
        send(draft, Http.officer("Demo Approving Officer (Lisbon)"));
        arrived(draft, Http.officer("Demo Prosecutor (Tokyo)"));
        var page = "/en/second-messages/" + copyOf(draft, central);
        assertThat(central.get(page).body()).doesNotContain("withdrew or recalled");

        var withdrawn = draft.act("{\"act\": \"WITHDRAW\", \"text\": \"not needed\"}");

        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        assertThat(central.get(page).body()).contains("withdrew or recalled");
        assertThat(central.get("/en/requests").body()).contains("withdrawn or recalled");
        assertThat(central.get("/en/notices").body()).contains("given a copy was withdrawn or recalled");
    }

    @Test
    void underTlpRedACopySaysThatThereIsARequestAndNoMore() throws InterruptedException {
        protocolInForce();
        var drafter = Http.officer("Demo Duty Officer (Lisbon)");
        var central = Http.officer("Demo Prosecutor (Lisbon)");
        var draft = complete(drafter, RequestedMeasure.EMERGENCY_ASSISTANCE, "JP");
        send(draft, Http.officer("Demo Approving Officer (Lisbon)"));
        arrived(draft, Http.officer("Demo Prosecutor (Tokyo)"));
        var page = "/en/second-messages/" + copyOf(draft, central);

        drafter.get("/en/requests/" + draft.id());
        drafter.post("/en/requests/" + draft.id() + "/handling", Map.of("handling", "TLP:RED"));

        assertThat(central.get(page).body()).contains("The request is marked TLP:RED");
        assertThat(central.get(page + "/document").status()).isEqualTo(404);
    }

    @Test
    void anOrderGoesOnOnePaperAndWhatSupportsItOnAnother() throws Exception {
        protocolInForce();
        var drafter = Http.officer("Demo Duty Officer (Tokyo)");
        var addressee = Http.officer("Demo Prosecutor (Lisbon)");
        var measure = RequestedMeasure.GIVING_EFFECT;
        var draft = complete(drafter, measure, "PT");
        assertThat(drafter.get("/en/requests/" + draft.id() + "/draft").body()).contains("Not shown to the provider");
        send(draft, Http.officer("Demo Approving Officer (Tokyo)"));
        arrived(draft, addressee);

        var order = text(addressee, "/en/requests/" + draft.id() + "/document");
        var support = text(addressee, "/en/requests/" + draft.id() + "/support");

        for (var field : PartOfRequest.kept(measure)) {
            assertThat(order).as(field.key()).doesNotContain(Complete.text(field));
        }
        assertThat(order).contains(Complete.text(Field.DATA_DESCRIPTION));
        assertThat(support).contains(Complete.text(Field.FACTS)).doesNotContain(Complete.text(Field.DATA_DESCRIPTION));
        assertThat(Http.officer("Demo Duty Officer (Lisbon)")
                        .get("/en/requests/" + draft.id() + "/support")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anOrderToAProviderIsSealedAndRecordedAndNobodyElseHereReadsIt() {
        var drafter = Http.officer("Demo Duty Officer (Lisbon)");
        var draft = order(drafter, "Airbnb");
        assertThat(drafter.get("/en/requests/" + draft.id() + "/draft").body())
                .contains("It leaves by your authority’s own means", "is for your own law")
                .doesNotContain("it cannot be sent now");
        send(draft, Http.officer("Demo Approving Officer (Lisbon)"));

        var page = drafter.get("/en/requests/" + draft.id()).body();
        assertThat(page).contains("Airbnb", "/document", "/support");
        assertThat(draft.seen().get("status").asString()).isEqualTo("SENT");
        assertThat(database.sql("SELECT count(*) FROM exchange_parcel WHERE subject = :id")
                        .param("id", UUID.fromString(draft.id()))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(Http.officer("Demo Prosecutor (Lisbon)").get(draft.address()).status())
                .isEqualTo(404);
    }

    @Test
    void aProviderOfWhichNothingIsKnownIsNotOrdered() {
        var draft = order(Http.officer("Demo Duty Officer (Lisbon)"), "Nobody knows it");
        draft.act("{\"act\": \"SUBMIT\"}");

        var refused = ADraft.touched(Http.officer("Demo Approving Officer (Lisbon)"), draft.address(), "APPROVE");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Nothing known of this provider");
    }

    private static ADraft order(Http officer, String provider) {
        return filled(
                officer,
                RequestedMeasure.PROVIDER_DIRECTED,
                "{\"to\": \"US\", \"measure\": \"provider-directed\", \"entity\": \"" + provider + "\"}");
    }

    private static ADraft complete(Http officer, RequestedMeasure measure, String to) {
        var entity = measure.rules().toAuthority() ? "" : ", \"entity\": \"A provider\"";
        return filled(
                officer, measure, "{\"to\": \"" + to + "\", \"measure\": \"" + measure.written() + "\"" + entity + "}");
    }

    private static ADraft filled(Http officer, RequestedMeasure measure, String beginning) {
        var begun = officer.json("POST", "/api/v1/requests", beginning);
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        var draft = new ADraft(officer, begun.header("Location").replaceFirst("^.*/", ""));
        var saved = draft.patch(Complete.json(measure));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        return draft;
    }

    private void send(ADraft draft, Http approver) {
        var submitted = draft.act("{\"act\": \"SUBMIT\"}");
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
        for (var act : List.of("APPROVE", "SEND")) {
            var done = touched(draft, approver, act);
            assertThat(done.status()).as(done.body()).isEqualTo(200);
        }
    }

    /// The node takes the stored facts in use again every two seconds.
    private Http.Reply touched(ADraft draft, Http approver, String act) {
        for (var attempt = 0; attempt < 5 && assumed != null; attempt++) {
            facts.replace(assumed);
            var reply = ADraft.touched(approver, draft.address(), act);
            if (reply.status() != 409) {
                return reply;
            }
        }
        return ADraft.touched(approver, draft.address(), act);
    }

    private static void arrived(ADraft draft, Http reader) throws InterruptedException {
        for (var attempt = 0; attempt < 100 && reader.get(draft.address()).status() != 200; attempt++) {
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    /// As the list of an authority leads to it.
    private static String copyOf(ADraft draft, Http reader) {
        var reference = draft.seen().get("reference").asString();
        for (var row : reader.get("/en/requests").body().split("<li", -1)) {
            var found = SECOND.matcher(row);
            if (row.contains(reference) && found.find()) {
                return found.group(1);
            }
        }
        throw new AssertionError("No copy of " + reference);
    }

    private static String text(Http reader, String path) throws IOException {
        try (var document = Loader.loadPDF(reader.get(path).bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
