package org.comity.library.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.comity.identity.PersonId;
import org.comity.library.PublishedRange;
import org.comity.library.SearchPace;
import org.comity.library.WorkAuthority;
import org.comity.library.WorkId;
import org.comity.library.WorkKind;
import org.comity.library.model.SavedSearch;
import org.comity.library.model.ShelfFilter;
import org.comity.vocabulary.ArticleRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Searches that people keep, how far they were told, and the words that end their letters: `library_search`,
/// `library_told`, `library_end`.
public class SearchStore {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;

    public SearchStore(JdbcClient database) {
        this.database = database;
    }

    /// Keeps a search. Saved again under another name, the same question is still one search. Nothing happens to
    /// whoever keeps so many already.
    ///
    /// @return whether the person keeps it now
    public boolean save(PersonId person, SavedSearch search, int most) {
        var filter = search.filter();
        return database.sql("""
                        INSERT INTO library_search AS kept
                            (id, person_id, name, q, kind, authority, year, language, article, pace, since)
                        SELECT :id, :person, :name, :q, :kind, :authority, :year, :language, :article, :pace, :since
                        WHERE (SELECT count(*) FROM library_search s WHERE s.person_id = :person AND NOT
                            (s.q = :q AND s.kind = :kind AND s.authority = :authority AND s.year = :year
                                AND s.language = :language AND s.article = :article)) < :most
                        ON CONFLICT (person_id, q, kind, authority, year, language, article)
                            DO UPDATE SET name = excluded.name, pace = excluded.pace
                        """)
                        .param("id", search.id())
                        .param("person", person.value())
                        .param("name", search.name())
                        .param("q", filter.q())
                        .param("kind", filter.kind().map(WorkKind::written).orElse(""))
                        .param(
                                "authority",
                                filter.authority().map(WorkAuthority::written).orElse(""))
                        .param("year", filter.year().orElse(0))
                        .param("language", filter.language().orElse(""))
                        .param(
                                "article",
                                filter.article().map(ArticleRef::toString).orElse(""))
                        .param("pace", search.pace().name())
                        .param("since", search.since().atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .update()
                == 1;
    }

    /// Everything somebody keeps, in the order of saving.
    public List<SavedSearch> of(PersonId person) {
        return database.sql("SELECT * FROM library_search WHERE person_id = :person ORDER BY since, id")
                .param("person", person.value())
                .query((row, _) -> search(row))
                .list();
    }

    public void setPace(PersonId person, UUID search, SearchPace pace) {
        database.sql("UPDATE library_search SET pace = :pace WHERE id = :id AND person_id = :person")
                .param("id", search)
                .param("person", person.value())
                .param("pace", pace.name())
                .update();
    }

    /// Nothing is told of any of somebody's searches any more.
    public void tellNothing(PersonId person) {
        database.sql("UPDATE library_search SET pace = 'NEVER' WHERE person_id = :person AND pace <> 'NEVER'")
                .param("person", person.value())
                .update();
    }

    public void remove(PersonId person, UUID search) {
        database.sql("DELETE FROM library_search WHERE id = :id AND person_id = :person")
                .param("id", search)
                .param("person", person.value())
                .update();
    }

    /// Every search of which something is to be told, by one question, however many there are.
    public void eachToldOf(BiConsumer<PersonId, SavedSearch> take) {
        database.sql("SELECT * FROM library_search WHERE pace <> 'NEVER'")
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    take.accept(new PersonId(row.getObject("person_id", UUID.class)), search(row));
                });
    }

    /// What was published and nobody was told of yet. Noted as told with the transaction that asks; another node that
    /// asks meanwhile is given nothing.
    public Optional<PublishedRange> takeUntold(boolean fictional) {
        var told = database.sql("SELECT number FROM library_told FOR UPDATE SKIP LOCKED")
                .query(Long.class)
                .optional();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        long after = told.get();
        long last = database.sql("""
                        SELECT coalesce(max(number), 0) FROM (SELECT number FROM library_work
                        WHERE number > :after AND (:fictional OR NOT demonstration) ORDER BY number LIMIT :most) AS more
                        """)
                .param("after", after)
                .param("fictional", fictional)
                .param("most", PublishedRange.MOST)
                .query(Long.class)
                .single();
        if (last <= after) {
            return Optional.empty();
        }
        database.sql("UPDATE library_told SET number = :last")
                .param("last", last)
                .update();
        return Optional.of(new PublishedRange(after, last));
    }

    /// The works of which something was published in a range, the newest first.
    public List<WorkId> published(PublishedRange range, boolean fictional) {
        return database
                .sql("""
                        SELECT slug FROM library_work WHERE number > :after AND number <= :last
                            AND (:fictional OR NOT demonstration) ORDER BY number DESC LIMIT :most
                        """)
                .param("after", range.after())
                .param("last", range.last())
                .param("fictional", fictional)
                .param("most", PublishedRange.MOST)
                .query((row, _) -> new WorkId(row.getString("slug")))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /// The word that ends somebody's letters.
    ///
    /// @param fresh becomes theirs where they have none
    public String wordOf(PersonId person, String fresh) {
        database.sql("INSERT INTO library_end (person_id, word) VALUES (:person, :word) ON CONFLICT DO NOTHING")
                .param("person", person.value())
                .param("word", fresh)
                .update();
        return database.sql("SELECT word FROM library_end WHERE person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
    }

    /// Whose letters a word ends.
    public Optional<PersonId> whose(String word) {
        return database.sql("SELECT person_id FROM library_end WHERE word = :word")
                .param("word", word)
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    private static SavedSearch search(ResultSet row) throws SQLException {
        var year = row.getInt("year");
        return new SavedSearch(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new ShelfFilter(
                        row.getString("q"),
                        WorkKind.ofWritten(row.getString("kind")),
                        WorkAuthority.ofWritten(row.getString("authority")),
                        year == 0 ? Optional.empty() : Optional.of(year),
                        Optional.of(row.getString("language")).filter(code -> !code.isEmpty()),
                        Optional.of(row.getString("article"))
                                .filter(article -> !article.isEmpty())
                                .map(ArticleRef::parse),
                        ShelfFilter.Sort.NEWEST),
                SearchPace.valueOf(row.getString("pace")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
