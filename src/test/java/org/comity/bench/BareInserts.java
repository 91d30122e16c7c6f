package org.comity.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The floor of everything that commits: one row, one commit, on the same database over as many connections.
final class BareInserts {

    private static final int ROW_BYTES = 200;
    private static final long WARM_UP_MILLIS = 1_500;
    private static final long ROUND_MILLIS = 1_500;
    private static final int ROUNDS = 3;

    private BareInserts() {}

    private static final class Writer implements Measure.Worker {

        private final Connection connection;
        private final PreparedStatement insert;

        Writer(String url) throws SQLException {
            connection = DriverManager.getConnection(url);
            insert = connection.prepareStatement("INSERT INTO bench_floor (id, content) VALUES (?, ?)");
        }

        @Override
        public void once() throws SQLException {
            insert.setObject(1, UUID.randomUUID());
            insert.setBytes(2, new byte[ROW_BYTES]);
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    static double perSecond(String url, int connections) throws Exception {
        change(url, "CREATE TABLE bench_floor (id uuid PRIMARY KEY, content bytea NOT NULL)");
        var writers = new ArrayList<Writer>();
        try {
            for (var i = 0; i < connections; i++) {
                writers.add(new Writer(url));
            }
            return Measure.median(rates(writers));
        } finally {
            for (var writer : writers) {
                writer.close();
            }
            change(url, "DROP TABLE bench_floor");
        }
    }

    private static List<Double> rates(List<Writer> writers) throws Exception {
        Measure.perSecondFor(WARM_UP_MILLIS, writers);
        var rates = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            rates.add(Measure.perSecondFor(ROUND_MILLIS, writers));
        }
        return rates;
    }

    private static void change(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
