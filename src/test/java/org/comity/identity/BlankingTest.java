package org.comity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.comity.identity.store.ApplicationStore;
import org.comity.identity.store.RecoveryStore;
import org.comity.identity.usecase.ApplicationChronicle;
import org.comity.identity.usecase.ExpiringApplications;
import org.comity.identity.usecase.ExpiringRecoveries;
import org.comity.identity.usecase.Nobody;
import org.comity.identity.usecase.RecoveryChronicle;
import org.comity.testing.ARecovery;
import org.comity.testing.AnApplication;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What people wrote to join or to come back goes half a year after that ended; that it happened stays.
@NodeTest
class BlankingTest {

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    IdentitySettings settings;

    @Autowired
    TransactionOperations transactions;

    /// Of the test alone: the node's own must not run half a year ahead for everybody.
    private final MutableClock ahead = new MutableClock();

    @Test
    void purposeMailAndReasonOfAnApplicationGoAndItsStepsStay(
            @Autowired ApplicationStore applications,
            @Autowired Nobody nobody,
            @Autowired ApplicationChronicle chronicle) {
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        var application = AnApplication.from("PT", "OFFICER");
        var address = application.address(gatekeeper);
        application.act(gatekeeper, address, Map.of("act", "REFUSE", "reason", "Nobody of that name works here."));
        var job = new ExpiringApplications(applications, nobody, chronicle, settings, transactions, ahead);

        pass(Duration.ofDays(180).minusSeconds(1));
        job.expireAll();
        assertThat(application.seen())
                .contains("To send and answer requests.", "someone@office.example", "Nobody of that name works here.");
        ahead.advance(Duration.ofSeconds(1));
        repeat(job::expireAll, "identity_application");

        assertThat(application.seen())
                .doesNotContain("To send and answer requests.", "someone@office.example", "Nobody of that name")
                .contains("The application was refused (Portugal)", "removed some time after");
        assertThat(gatekeeper.get(address).body()).contains("Officer", "Portugal", "refused");
        assertThat(recorded(address, "application.blanked")).isEqualTo(1);
    }

    @Test
    void whatWasWrittenToComeBackGoesAndItsStepsStay(
            @Autowired RecoveryStore recoveries, @Autowired RecoveryChronicle chronicle) {
        var secretary = Http.officer("Demo Secretary One");
        var recovery = ARecovery.ofForm(ARecovery.form("Mistyped " + UUID.randomUUID(), "Some Office", "PT"));
        var address = recovery.address(secretary);
        ARecovery.act(secretary, address, Map.of("act", "REFUSE", "reason", "There is no such name."));
        var job = new ExpiringRecoveries(recoveries, chronicle, settings, transactions, ahead);

        pass(Duration.ofDays(180).minusSeconds(1));
        job.expireAll();
        assertThat(recovery.seen()).contains(recovery.name(), "My bag", "There is no such name.");
        ahead.advance(Duration.ofDays(14).plusSeconds(1));
        repeat(job::expireAll, "identity_recovery");

        assertThat(recovery.seen())
                .doesNotContain(recovery.name(), "My bag", "There is no such name.")
                .contains("The secretariat refused", "removed some time after");
        assertThat(secretary.get("/en/recoveries").status()).isEqualTo(200);
        assertThat(recorded(address, "recovery.blanked")).isEqualTo(1);
    }

    /// The test's clock, from where the node's stands.
    private void pass(Duration time) {
        ahead.advance(Duration.between(ahead.instant(), clock.instant()).plus(time));
    }

    /// A hundred at a time, as a run of all tests leaves more behind.
    private void repeat(Runnable job, String table) {
        for (var round = 0; round < 50; round++) {
            job.run();
            if (database.sql("SELECT count(*) FROM " + table + " WHERE blanked_at IS NULL AND since <= :before"
                                    + " AND expires_at <= :before AND status IN"
                                    + " ('DONE', 'ENROLLED', 'REFUSED', 'STOPPED', 'EXPIRED', 'WITHDRAWN')")
                            .param(
                                    "before",
                                    ahead.instant()
                                            .minus(settings.keepEndedApplications())
                                            .atOffset(ZoneOffset.UTC))
                            .query(Integer.class)
                            .single()
                    == 0) {
                return;
            }
        }
    }

    private int recorded(String address, String act) {
        return database.sql("SELECT count(*) FROM audit_entry WHERE act = :act AND statement LIKE '%' || :id || '%'")
                .param("act", act)
                .param("id", address.replaceFirst(".*/", ""))
                .query(Integer.class)
                .single();
    }
}
