package org.comity.media.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.comity.media.model.MediaText;
import org.comity.media.store.ItemStore.Hand;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Captions, chapters and transcripts that were brought: `media_text`.
public class TextStore {

    private static final String COLUMNS = "digest, name, form, language, cues, millis, at";

    private final JdbcClient database;
    private final boolean fictional;

    /// @param fictional whether what fictional people brought exists: on a demonstration only
    public TextStore(JdbcClient database, boolean fictional) {
        this.database = database;
        this.fictional = fictional;
    }

    /// @param brought the file as it came
    /// @param written the one form in which it is sent
    public void add(MediaText text, byte[] brought, String written, Hand hand) {
        database.sql("""
                        INSERT INTO media_text (digest, name, form, language, cues, millis, brought, written, at, brought_by,
                            demonstration, entry_id)
                        VALUES (:digest, :name, :form, :language, :cues, :millis, :brought, :written, :at, :by,
                            :demonstration, :entry)
                        ON CONFLICT (digest) DO NOTHING
                        """)
                .param("digest", text.digest().bytes())
                .param("name", text.name())
                .param("form", text.form().name())
                .param("language", text.language())
                .param("cues", text.cues())
                .param("millis", text.millis())
                .param("brought", brought)
                .param("written", written)
                .param("at", text.at().atOffset(ZoneOffset.UTC))
                .param("by", hand.by().value())
                .param("demonstration", hand.demonstration())
                .param("entry", hand.entry().value())
                .update();
    }

    public List<MediaText> find(Collection<Sha256> digests) {
        if (digests.isEmpty()) {
            return List.of();
        }
        return database.sql("SELECT " + COLUMNS
                        + " FROM media_text WHERE digest IN (:digests) AND (:fictional OR NOT demonstration)")
                .param("digests", digests.stream().map(Sha256::bytes).toList())
                .param("fictional", fictional)
                .query((row, _) -> text(row))
                .list();
    }

    /// What it says, in the one form in which it is sent.
    public Optional<String> written(Sha256 digest) {
        return database.sql(
                        "SELECT written FROM media_text WHERE digest = :digest AND (:fictional OR NOT demonstration)")
                .param("digest", digest.bytes())
                .param("fictional", fictional)
                .query(String.class)
                .optional();
    }

    /// What was brought last.
    public List<MediaText> newest(int most) {
        return database.sql("SELECT " + COLUMNS
                        + " FROM media_text WHERE :fictional OR NOT demonstration ORDER BY at DESC, digest LIMIT :most")
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> text(row))
                .list();
    }

    private static MediaText text(ResultSet row) throws SQLException {
        return new MediaText(
                Sha256.ofBytes(row.getBytes("digest")),
                row.getString("name"),
                MediaText.Form.valueOf(row.getString("form")),
                row.getString("language"),
                row.getInt("cues"),
                row.getLong("millis"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
