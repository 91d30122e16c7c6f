package org.comity.media.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.comity.media.model.MediaFile;
import org.comity.media.model.MediaFormat;
import org.comity.media.model.Recorded;
import org.comity.media.store.ItemStore.Hand;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Recordings and pictures that were brought: `media_file`.
public class FileStore {

    private final JdbcClient database;
    private final boolean fictional;

    /// @param fictional whether what fictional people brought exists: on a demonstration only
    public FileStore(JdbcClient database, boolean fictional) {
        this.database = database;
        this.fictional = fictional;
    }

    /// What two people bring at once is kept once.
    public void add(MediaFile file, Hand hand) {
        database.sql("""
                        INSERT INTO media_file (digest, name, format, size, millis, scanned, at, brought_by, demonstration,
                            entry_id)
                        VALUES (:digest, :name, :format, :size, :millis, :scanned, :at, :by, :demonstration, :entry)
                        ON CONFLICT (digest) DO NOTHING
                        """)
                .param("digest", file.digest().bytes())
                .param("name", file.name())
                .param("format", file.format().name())
                .param("size", file.size())
                .param("millis", file.recorded().millis())
                .param("scanned", file.scanned())
                .param("at", file.at().atOffset(ZoneOffset.UTC))
                .param("by", hand.by().value())
                .param("demonstration", hand.demonstration())
                .param("entry", hand.entry().value())
                .update();
    }

    public Optional<MediaFile> find(Sha256 digest) {
        return find(List.of(digest)).stream().findFirst();
    }

    public List<MediaFile> find(Collection<Sha256> digests) {
        if (digests.isEmpty()) {
            return List.of();
        }
        return database.sql("SELECT * FROM media_file WHERE digest IN (:digests) AND (:fictional OR NOT demonstration)")
                .param("digests", digests.stream().map(Sha256::bytes).toList())
                .param("fictional", fictional)
                .query((row, _) -> file(row))
                .list();
    }

    /// What was brought last.
    public List<MediaFile> newest(int most) {
        return database.sql("""
                        SELECT * FROM media_file WHERE :fictional OR NOT demonstration ORDER BY at DESC, digest LIMIT :most
                        """)
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> file(row))
                .list();
    }

    private static MediaFile file(ResultSet row) throws SQLException {
        return new MediaFile(
                Sha256.ofBytes(row.getBytes("digest")),
                row.getString("name"),
                row.getLong("size"),
                new Recorded(MediaFormat.valueOf(row.getString("format")), row.getLong("millis")),
                row.getBoolean("scanned"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
