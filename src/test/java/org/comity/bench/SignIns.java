package org.comity.bench;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.comity.bench.Figure.Unit;
import org.comity.identity.PersonId;
import org.comity.node.EmbeddedDatabase;
import org.comity.testing.Http;
import org.comity.testing.SoftwareKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Passkey sign-ins by second, each a whole ceremony over HTTP: the page with its token, the challenge, the
/// assertion, the renewed session. The keys are made of software and sign in the bench's own process.
final class SignIns {

    private static final int PEOPLE = 4;
    private static final long WARM_UP_MILLIS = 6_000;
    private static final long ROUND_MILLIS = 2_000;
    private static final int ROUNDS = 3;
    private static final int SIGNED_BYTES = 69;

    private SignIns() {}

    private record Visitor(RunningNode node, SoftwareKey key, Http browser) implements Measure.Worker {

        @Override
        public void once() {
            browser.get("/en/sign-in");
            var reply = key.signIn(browser, node.address);
            if (reply.status() != 200) {
                throw new IllegalStateException("Signing in answered " + reply.status());
            }
        }
    }

    static List<Figure> measure(RunningNode node) throws Exception {
        var url = EmbeddedDatabase.urlOfRunning(node.home).orElseThrow();
        return List.of(new Figure(
                "passkey sign-ins, complete, " + PEOPLE + " people at once",
                median(visitors(node, url)),
                floor(url),
                Unit.PER_SECOND,
                "an ECDSA P-256 verification and a bare insert with commit, " + PEOPLE + " connections"));
    }

    private static List<Visitor> visitors(RunningNode node, String url) {
        var database = JdbcClient.create(new DriverManagerDataSource(url));
        return database
                .sql("SELECT id FROM identity_person WHERE demonstration ORDER BY id LIMIT " + PEOPLE)
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .map(person -> new Visitor(node, SoftwareKey.make().of(person, database), Http.visitorOf(node.address)))
                .toList();
    }

    /// The least that a sign-in can be: a signature checked, and something durable about it.
    private static final class Least implements Measure.Worker {

        private final SoftwareKey key = SoftwareKey.make();
        private final byte[] content = new byte[SIGNED_BYTES];
        private final byte[] signature;
        private final Signature verifier;
        private final Connection connection;
        private final PreparedStatement insert;

        Least(String url) throws SQLException, GeneralSecurityException {
            var signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(key.keys().getPrivate());
            signer.update(content);
            signature = signer.sign();
            verifier = Signature.getInstance("SHA256withECDSA");
            connection = DriverManager.getConnection(url);
            insert = connection.prepareStatement("INSERT INTO bench_sign_in (id, signature) VALUES (?, ?)");
        }

        @Override
        public void once() throws SQLException, GeneralSecurityException {
            verifier.initVerify(key.keys().getPublic());
            verifier.update(content);
            if (!verifier.verify(signature)) {
                throw new IllegalStateException("The signature holds not");
            }
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, Base64.getEncoder().encodeToString(signature));
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static double floor(String url) throws Exception {
        change(url, "CREATE TABLE bench_sign_in (id uuid PRIMARY KEY, signature text NOT NULL)");
        var least = new ArrayList<Least>();
        try {
            for (var i = 0; i < PEOPLE; i++) {
                least.add(new Least(url));
            }
            return median(least);
        } finally {
            for (var worker : least) {
                worker.close();
            }
            change(url, "DROP TABLE bench_sign_in");
        }
    }

    private static double median(List<? extends Measure.Worker> workers) throws Exception {
        Measure.perSecondFor(WARM_UP_MILLIS, workers);
        var rates = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            rates.add(Measure.perSecondFor(ROUND_MILLIS, workers));
        }
        return Measure.median(rates);
    }

    private static void change(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
