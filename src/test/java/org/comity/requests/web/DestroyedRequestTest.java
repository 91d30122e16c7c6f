package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.UUID;
import org.comity.audit.proof.Receipt;
import org.comity.audit.proof.ReceiptVerification;
import org.comity.audit.proof.Verdict;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.comity.vault.CaseKeyId;
import org.comity.vault.Retention;
import org.comity.vault.RetentionRule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A request ends, its time is over, and what it said is destroyed: pages and programs say so, and proofs survive.
@NodeTest
class DestroyedRequestTest {

    private static final RetentionRule RULE = new RetentionRule("request-ended", Period.ofYears(10));

    @Autowired
    private JdbcClient database;

    @Autowired
    private Retention retention;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    @Test
    void theEndOfARequestSaysWhenItIsDestroyed() {
        var draft = ADraft.begun();
        assertThat(rules(draft.id())).isZero();

        assertThat(draft.act("{\"act\": \"WITHDRAW\", \"text\": \"not needed\"}")
                        .status())
                .isEqualTo(200);

        assertThat(rules(draft.id())).isEqualTo(1);
        assertThat(database.sql("SELECT rule FROM vault_retention WHERE case_key = :key")
                        .param("key", caseKey(draft.id()).value())
                        .query(String.class)
                        .single())
                .isEqualTo("draft-withdrawn");
    }

    @Test
    void afterwardsBothSidesAreToldAndReceiptsStillProve() throws InterruptedException {
        var lisbon = Desk.drafter(TestNode.address());
        var tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        var stranger = Http.officer("Demo Prosecutor (Tokyo)");
        var id = Desk.at(TestNode.address()).approved();
        Desk.act(lisbon, id, "SEND");
        while (tokyo.get("/api/v1/requests/" + id).status() != 200) {
            Thread.sleep(20);
        }
        var page = "/en/requests/" + id;
        var reference = new ADraft(tokyo, id).seen().get("reference").asString();
        assertThat(tokyo.get(page + "/document").status()).isEqualTo(200);

        destroy(id);

        for (var officer : new Http[] {lisbon, tokyo}) {
            assertThat(officer.get(page).body())
                    .contains("What this said is destroyed", "under the retention rule “request-ended”", reference)
                    .doesNotContain("Connection logs of 2 November", "203.0.113.7");
            var document = officer.get(page + "/document");
            assertThat(document.status()).isEqualTo(410);
            assertThat(officer.get(page + "/draft.docx").status()).isEqualTo(410);
            assertThat(document.body()).contains("It was destroyed on", "under the retention rule “request-ended”");
            assertThat(officer.get("/api/v1/requests/" + id).status()).isEqualTo(200);
            assertThat(officer.get("/en/requests").body()).contains(reference);
        }
        for (var path : new String[] {page, page + "/document", "/api/v1/requests/" + id}) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.get(page).body().replace(id, "")).doesNotContain("destroyed");
        var receipt = Receipt.fromJson(lisbon.get(page + "/receipts/4").bytes());
        assertThat(ReceiptVerification.of(receipt).verdict()).isInstanceOf(Verdict.Valid.class);
    }

    private void destroy(String id) {
        transaction.executeWithoutResult(
                _ -> retention.schedule(caseKey(id), RULE, clock.instant().minusSeconds(11L * 366 * 86_400)));
        retention.destroyDue();
    }

    private CaseKeyId caseKey(String id) {
        return new CaseKeyId(database.sql("SELECT case_key FROM requests_request WHERE id = :id")
                .param("id", UUID.fromString(id))
                .query(UUID.class)
                .single());
    }

    private long rules(String id) {
        return database.sql("SELECT count(*) FROM vault_retention WHERE case_key = :key")
                .param("key", caseKey(id).value())
                .query(Long.class)
                .single();
    }
}
