package org.comity.profiles.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.identity.PersonId;
import org.comity.profiles.model.ProposalId;
import org.comity.profiles.model.WikiImage;
import org.comity.profiles.picture.Picture;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Images of the wikis, and the pictures they show.
public class ImageStore {

    private static final String IMAGES =
            "SELECT image.*, media_type, width, height FROM profiles_image image JOIN profiles_picture USING (digest) ";

    private final JdbcClient database;
    private final boolean fictional;

    /// @param fictional whether what fictional people brought exists: on a demonstration only
    public ImageStore(JdbcClient database, boolean fictional) {
        this.database = database;
        this.fictional = fictional;
    }

    public void add(WikiImage image, Picture picture, PersonId by, Instant at, EntryId entry) {
        database.sql("""
                        INSERT INTO profiles_picture (digest, media_type, width, height, content)
                        VALUES (:digest, :type, :width, :height, :content) ON CONFLICT DO NOTHING
                        """)
                .param("digest", image.digest().bytes())
                .param("type", picture.mediaType())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("content", picture.bytes())
                .update();
        database.sql("""
                        INSERT INTO profiles_image (id, country, proposal_id, digest, alt_en, alt_fr, alt_es, alt_ar,
                            source, made, licence, demonstration, brought_by, brought_at, entry_id)
                        VALUES (:id, :country, :proposal, :digest, :en, :fr, :es, :ar, :source, :made, :licence,
                            :demonstration, :by, :at, :entry)
                        """)
                .param("id", image.id())
                .param("country", image.state().code())
                .param("proposal", image.proposal().value())
                .param("digest", image.digest().bytes())
                .param("en", image.alt().get(Language.ENGLISH), Types.VARCHAR)
                .param("fr", image.alt().get(Language.FRENCH), Types.VARCHAR)
                .param("es", image.alt().get(Language.SPANISH), Types.VARCHAR)
                .param("ar", image.alt().get(Language.ARABIC), Types.VARCHAR)
                .param("source", image.source())
                .param("made", image.made())
                .param("licence", image.licence())
                .param("demonstration", image.demonstration())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("entry", entry.value())
                .update();
    }

    public Optional<WikiImage> find(String id) {
        return database.sql(IMAGES + "WHERE image.id = :id AND (:fictional OR NOT demonstration)")
                .param("id", id)
                .param("fictional", fictional)
                .query((row, _) -> image(row))
                .optional();
    }

    /// Those a text about a State can refer to, the newest first.
    public List<WikiImage> of(Country state, int most) {
        return database.sql(IMAGES + """
                        WHERE country = :country AND (:fictional OR NOT demonstration)
                        ORDER BY brought_at DESC, image.id LIMIT :most
                        """)
                .param("country", state.code())
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> image(row))
                .list();
    }

    public int count(ProposalId proposal) {
        return database.sql("SELECT count(*) FROM profiles_image WHERE proposal_id = :proposal")
                .param("proposal", proposal.value())
                .query(Integer.class)
                .single();
    }

    /// A text that was published refers to it.
    public void show(String id, int revision, Instant at) {
        database.sql("INSERT INTO profiles_image_shown VALUES (:id, :revision, :at) ON CONFLICT DO NOTHING")
                .param("id", id)
                .param("revision", revision)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Erases the pixels, for good; the entries of images stay, and texts show their words instead.
    public void takeDown(Sha256 digest, String reason, PersonId by, Instant at, EntryId entry) {
        database.sql(
                        "INSERT INTO profiles_picture_gone VALUES (:digest, :reason, :at, :by, :entry) ON CONFLICT DO NOTHING")
                .param("digest", digest.bytes())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("entry", entry.value())
                .update();
        database.sql("DELETE FROM profiles_picture WHERE digest = :digest")
                .param("digest", digest.bytes())
                .update();
    }

    /// Until the transaction ends, nobody else brings this picture or takes it down.
    public void hold(Sha256 digest) {
        database.sql("SELECT pg_advisory_xact_lock(hashtext(:digest))")
                .param("digest", "profiles_picture " + digest.hex())
                .query((_, _) -> digest)
                .single();
    }

    /// Whether a picture was taken down once.
    public boolean gone(Sha256 digest) {
        return database.sql("SELECT count(*) FROM profiles_picture_gone WHERE digest = :digest")
                        .param("digest", digest.bytes())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Where a picture is used.
    ///
    /// @param shown whether a published text refers to it
    public record Use(Country state, boolean shown) {}

    public List<Use> uses(Sha256 digest) {
        return database.sql("""
                        SELECT country, shown.at IS NOT NULL AS shown
                        FROM profiles_image image LEFT JOIN profiles_image_shown shown ON shown.image_id = image.id
                        WHERE digest = :digest AND (:fictional OR NOT demonstration)
                        ORDER BY shown.at NULLS LAST LIMIT 200
                        """)
                .param("digest", digest.bytes())
                .param("fictional", fictional)
                .query((row, _) -> new Use(new Country(row.getString("country")), row.getBoolean("shown")))
                .list();
    }

    /// The States for whose texts a picture was brought, published or not.
    public List<Country> states(Sha256 digest) {
        return database.sql("""
                        SELECT DISTINCT country FROM profiles_image
                        WHERE digest = :digest AND (:fictional OR NOT demonstration)
                        """)
                .param("digest", digest.bytes())
                .param("fictional", fictional)
                .query((row, _) -> new Country(row.getString("country")))
                .list();
    }

    public Optional<Picture> picture(Sha256 digest) {
        return database.sql("SELECT * FROM profiles_picture WHERE digest = :digest")
                .param("digest", digest.bytes())
                .query((row, _) -> new Picture(
                        row.getString("media_type"),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getBytes("content")))
                .optional();
    }

    private static WikiImage image(ResultSet row) throws SQLException {
        var alt = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var words = row.getString("alt_" + language.code());
            if (words != null) {
                alt.put(language, words);
            }
        }
        return new WikiImage(
                row.getString("id"),
                new Country(row.getString("country")),
                new ProposalId(row.getObject("proposal_id", UUID.class)),
                Sha256.ofBytes(row.getBytes("digest")),
                row.getString("media_type"),
                row.getInt("width"),
                row.getInt("height"),
                alt,
                row.getString("source"),
                row.getObject("made", LocalDate.class),
                row.getString("licence"),
                row.getBoolean("demonstration"));
    }
}
