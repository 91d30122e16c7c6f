package org.comity.library.store;

import java.time.ZoneOffset;
import java.util.List;
import org.comity.library.model.UaCheck;
import org.comity.library.model.UaReport;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was found when originals were held against PDF/UA: `library_check`.
public class CheckStore {

    private static final int AT_ONCE = 50;

    private final JdbcClient database;

    public CheckStore(JdbcClient database) {
        this.database = database;
    }

    /// PDFs nobody has checked yet, the oldest first.
    public List<Sha256> waiting() {
        return database.sql("""
                        SELECT digest FROM library_file f WHERE format = 'PDF'
                            AND NOT EXISTS (SELECT 1 FROM library_check c WHERE c.digest = f.digest)
                        ORDER BY at LIMIT :most
                        """)
                .param("most", AT_ONCE)
                .query((row, _) -> Sha256.ofBytes(row.getBytes("digest")))
                .list();
    }

    public int count() {
        return database.sql("SELECT count(*) FROM library_check")
                .query(Integer.class)
                .single();
    }

    /// What two nodes find at once is kept once.
    public void add(Sha256 digest, UaCheck check) {
        var report = new UaReport(check.standard(), check.program(), check.failed());
        database.sql("""
                        INSERT INTO library_check (digest, outcome, report, at)
                        VALUES (:digest, :outcome, :report::jsonb, :at) ON CONFLICT (digest) DO NOTHING
                        """)
                .param("digest", digest.bytes())
                .param("outcome", check.outcome().name())
                .param("report", report.written())
                .param("at", check.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
