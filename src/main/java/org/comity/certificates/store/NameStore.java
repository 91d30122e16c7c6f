package org.comity.certificates.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.certificates.CertificateNumber;
import org.comity.certificates.Certificates.Wish;
import org.comity.certificates.Kind;
import org.comity.certificates.model.WaitingWish;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `certificates_name` and `certificates_wish`: the only ones that hold names.
public class NameStore {

    private final JdbcClient database;

    public NameStore(JdbcClient database) {
        this.database = database;
    }

    /// @param until when it is erased
    public record Name(String name, Instant until) {

        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    public void keep(CertificateNumber number, Name name) {
        database.sql("INSERT INTO certificates_name (number, name, until) VALUES (:number, :name, :until)")
                .param("number", number.text())
                .param("name", name.name())
                .param("until", name.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Name> of(CertificateNumber number) {
        return database.sql("SELECT name, until FROM certificates_name WHERE number = :number")
                .param("number", number.text())
                .query((row, line) -> new Name(
                        row.getString("name"),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .optional();
    }

    public void erase(CertificateNumber number) {
        database.sql("DELETE FROM certificates_name WHERE number = :number")
                .param("number", number.text())
                .update();
    }

    /// Erases names whose time is over, and declines what was wished for them: nobody could print it.
    public int erase(Instant now) {
        database.sql("""
                        UPDATE certificates_wish w SET state = 'DECLINED', name = NULL FROM certificates_name n
                        WHERE w.number = n.number AND w.state = 'WAITING' AND n.until <= :now
                        """).param("now", now.atOffset(ZoneOffset.UTC)).update();
        return database.sql("DELETE FROM certificates_name WHERE until <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @param kind and occasion of the certificate: what was wished for all of its successors counts
    public void wish(CertificateNumber number, Kind kind, UUID occasion, String name, Instant at) {
        settle(number, Settled.REPLACED);
        database.sql("""
                        INSERT INTO certificates_wish (id, number, kind, occasion, name, state, asked_at)
                        VALUES (:id, :number, :kind, :occasion, :name, 'WAITING', :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("number", number.text())
                .param("kind", kind.name())
                .param("occasion", occasion)
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// How a wish that waited ends.
    public enum Settled {
        DONE,
        DECLINED,
        REPLACED
    }

    public void settle(CertificateNumber number, Settled how) {
        database.sql("""
                        UPDATE certificates_wish SET state = :how, name = NULL WHERE number = :number AND state = 'WAITING'
                        """)
                .param("how", how.name())
                .param("number", number.text())
                .update();
    }

    /// @return false when it was decided, or another took its place, meanwhile
    public boolean decline(UUID wish) {
        return database.sql("""
                                UPDATE certificates_wish SET state = 'DECLINED', name = NULL WHERE id = :id AND state = 'WAITING'
                                """).param("id", wish).update() == 1;
    }

    public int wishes(Kind kind, UUID occasion) {
        return database.sql("SELECT count(*) FROM certificates_wish WHERE occasion = :occasion AND kind = :kind")
                .param("occasion", occasion)
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }

    /// The newest of an occasion.
    public Optional<Wish> newest(Kind kind, UUID occasion) {
        return database.sql("""
                        SELECT state FROM certificates_wish
                        WHERE occasion = :occasion AND kind = :kind AND state <> 'REPLACED'
                        ORDER BY asked_at DESC LIMIT 1
                        """)
                .param("occasion", occasion)
                .param("kind", kind.name())
                .query((row, line) -> Wish.valueOf(row.getString("state")))
                .optional();
    }

    /// The oldest first.
    public List<WaitingWish> waiting(int most) {
        return database.sql(WAITING + "ORDER BY w.asked_at LIMIT :most")
                .param("most", most)
                .query(NameStore::waiting)
                .list();
    }

    public Optional<WaitingWish> waiting(UUID id) {
        return database.sql(WAITING + "AND w.id = :id")
                .param("id", id)
                .query(NameStore::waiting)
                .optional();
    }

    private static final String WAITING = """
            SELECT w.id, w.number, w.name AS wished, w.asked_at, n.name AS now
            FROM certificates_wish w LEFT JOIN certificates_name n ON n.number = w.number
            WHERE w.state = 'WAITING'
            """;

    private static WaitingWish waiting(ResultSet row, int line) throws SQLException {
        var now = row.getString("now");
        return new WaitingWish(
                row.getObject("id", UUID.class),
                new CertificateNumber(row.getString("number")),
                now == null ? "" : now,
                row.getString("wished"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
