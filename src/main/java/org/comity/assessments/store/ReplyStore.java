package org.comity.assessments.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.assessments.AssessmentId;
import org.comity.assessments.model.AskedBack;
import org.comity.assessments.model.Draft;
import org.comity.assessments.model.ReplyStatus;
import org.comity.assessments.model.StateStanding;
import org.comity.assessments.model.Submission;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// What States answer, and what they are asked back.
public class ReplyStore {

    private static final int MOST_ASKED = 200;

    private final JdbcClient database;
    private final AssessmentJson json;
    private final boolean fictional;

    /// @param fictional whether what fictional people wrote exists: on a demonstration only
    public ReplyStore(JdbcClient database, ObjectMapper json, boolean fictional) {
        this.database = database;
        this.json = new AssessmentJson(json);
        this.fictional = fictional;
    }

    /// From now until the transaction ends nobody else writes of this State's reply.
    public void lock(AssessmentId id, Country state) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("assessments " + id + " " + state)
                .query((_, _) -> 0L)
                .single();
    }

    public void answer(AssessmentId id, Country state, String question, String answer, Person by, Instant at) {
        database.sql("""
                        INSERT INTO assessments_answer (slug, state, question, answer, at, answered_by, demonstration)
                        VALUES (:slug, :state, :question, :answer, :at, :by, :demonstration)
                        """)
                .param("slug", id.slug())
                .param("state", state.code())
                .param("question", question)
                .param("answer", answer)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.id().value())
                .param("demonstration", by.belonging().demonstration())
                .update();
    }

    /// One line of a draft.
    private record Answered(String question, String answer, long number) {}

    /// The draft as it stands, and who wrote of it since it was last submitted.
    public Draft draft(AssessmentId id, Country state) {
        var answers = new HashMap<String, String>();
        var newest = 0L;
        for (var one : answered(id, state)) {
            newest = Math.max(newest, one.number());
            if (!one.answer().isEmpty()) {
                answers.put(one.question(), one.answer());
            }
        }
        return new Draft(answers, newest, newest == 0 ? Set.of() : writers(id, state));
    }

    private List<Answered> answered(AssessmentId id, Country state) {
        return database.sql("""
                        SELECT DISTINCT ON (question) question, answer, number FROM assessments_answer
                        WHERE slug = :slug AND state = :state AND (:fictional OR NOT demonstration)
                        ORDER BY question, number DESC
                        """)
                .param("slug", id.slug())
                .param("state", state.code())
                .param("fictional", fictional)
                .query((row, _) -> new Answered(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    private Set<PersonId> writers(AssessmentId id, Country state) {
        return new HashSet<>(database.sql("""
                        SELECT DISTINCT answered_by FROM assessments_answer
                        WHERE slug = :slug AND state = :state AND (:fictional OR NOT demonstration)
                            AND number > coalesce((SELECT max(through) FROM assessments_submission
                                WHERE slug = :slug AND state = :state AND (:fictional OR NOT demonstration)), 0)
                        """)
                .param("slug", id.slug())
                .param("state", state.code())
                .param("fictional", fictional)
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }

    /// What answers say, as one digest.
    public Sha256 digest(Map<String, String> answers) {
        return Sha256.of(json.write(answers).getBytes(StandardCharsets.UTF_8));
    }

    /// Only while holding the lock.
    public void submit(AssessmentId id, Submission submission, Hand hand) {
        database.sql("""
                        INSERT INTO assessments_submission
                            (slug, state, answers, consents, through, at, submitted_by, demonstration, entry_id)
                        VALUES (:slug, :state, :answers::jsonb, :consents, :through, :at, :by, :demonstration, :entry)
                        """)
                .param("slug", id.slug())
                .param("state", submission.state().code())
                .param("answers", json.write(submission.answers()))
                .param("consents", submission.consents())
                .param("through", submission.through())
                .param("at", hand.at().atOffset(ZoneOffset.UTC))
                .param("by", hand.by().value())
                .param("demonstration", hand.demonstration())
                .param("entry", hand.entry().value())
                .update();
    }

    /// The States that replied, and whether each agreed last that everyone reads it.
    public Map<Country, Boolean> consents(AssessmentId id) {
        return database
                .sql("""
                        SELECT DISTINCT ON (state) state, consents FROM assessments_submission
                        WHERE slug = :slug AND (:fictional OR NOT demonstration) ORDER BY state, number DESC
                        """)
                .param("slug", id.slug())
                .param("fictional", fictional)
                .query((row, _) -> Map.entry(new Country(row.getString("state")), row.getBoolean("consents")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What each of some States said last, by its code.
    ///
    /// @param states at least one
    public List<Submission> last(AssessmentId id, Set<Country> states) {
        return database.sql("""
                        SELECT DISTINCT ON (state) state, answers, consents, through, at FROM assessments_submission
                        WHERE slug = :slug AND state IN (:states) AND (:fictional OR NOT demonstration)
                        ORDER BY state, number DESC
                        """)
                .param("slug", id.slug())
                .param("states", states.stream().map(Country::code).toList())
                .param("fictional", fictional)
                .query((row, _) -> submission(row))
                .list();
    }

    public Optional<Submission> last(AssessmentId id, Country state) {
        return database.sql("""
                        SELECT state, answers, consents, through, at FROM assessments_submission
                        WHERE slug = :slug AND state = :state AND (:fictional OR NOT demonstration)
                        ORDER BY number DESC LIMIT 1
                        """)
                .param("slug", id.slug())
                .param("state", state.code())
                .param("fictional", fictional)
                .query((row, _) -> submission(row))
                .optional();
    }

    private Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                new Country(row.getString("state")),
                json.answers(row.getString("answers")),
                row.getBoolean("consents"),
                row.getLong("through"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /// How far each of some States is that began; others did not.
    ///
    /// @param ends from when on a reply is late
    public Map<Country, StateStanding> standings(AssessmentId id, List<Country> states, Instant ends) {
        return database
                .sql("""
                        SELECT one.code AS state, count(said.number) AS times, min(said.at) AS first,
                            max(said.at) AS last,
                            (array_agg(said.consents ORDER BY said.number DESC NULLS LAST))[1] AS consents
                        FROM unnest(:states::text[]) AS one (code)
                        LEFT JOIN assessments_submission said ON said.slug = :slug AND said.state = one.code
                            AND (:fictional OR NOT said.demonstration)
                        GROUP BY one.code
                        HAVING count(said.number) > 0 OR EXISTS (SELECT 1 FROM assessments_answer begun
                            WHERE begun.slug = :slug AND begun.state = one.code
                                AND (:fictional OR NOT begun.demonstration))
                        """)
                .param("states", states.stream().map(Country::code).toArray(String[]::new))
                .param("slug", id.slug())
                .param("fictional", fictional)
                .query((row, _) -> standing(row, ends))
                .list()
                .stream()
                .collect(Collectors.toMap(StateStanding::state, one -> one));
    }

    private static StateStanding standing(ResultSet row, Instant ends) throws SQLException {
        var state = new Country(row.getString("state"));
        var times = row.getInt("times");
        if (times == 0) {
            return new StateStanding(state, ReplyStatus.DRAFTED, Optional.empty(), false);
        }
        var first = row.getObject("first", OffsetDateTime.class).toInstant();
        var last = row.getObject("last", OffsetDateTime.class).toInstant();
        return new StateStanding(
                state, ReplyStatus.submitted(first, times, ends), Optional.of(last), row.getBoolean("consents"));
    }

    /// How many States replied, by assessment; an assessment without any is not in it.
    public Map<AssessmentId, Integer> replied(List<AssessmentId> ids) {
        var replied = new HashMap<AssessmentId, Integer>();
        database.sql("""
                        SELECT slug, count(DISTINCT state) AS states FROM assessments_submission
                        WHERE slug = ANY (:slugs) AND (:fictional OR NOT demonstration) GROUP BY slug
                        """)
                .param("slugs", ids.stream().map(AssessmentId::slug).toArray(String[]::new))
                .param("fictional", fictional)
                .query(row -> {
                    replied.put(new AssessmentId(row.getString("slug")), row.getInt("states"));
                });
        return replied;
    }

    public void askBack(AssessmentId id, Country state, String question, String words, Hand hand) {
        database.sql("""
                        INSERT INTO assessments_asked
                            (slug, state, question, words, at, asked_by, demonstration, entry_id)
                        VALUES (:slug, :state, :question, :words, :at, :by, :demonstration, :entry)
                        """)
                .param("slug", id.slug())
                .param("state", state.code())
                .param("question", question)
                .param("words", words)
                .param("at", hand.at().atOffset(ZoneOffset.UTC))
                .param("by", hand.by().value())
                .param("demonstration", hand.demonstration())
                .param("entry", hand.entry().value())
                .update();
    }

    /// What a State was asked back, the newest first.
    public List<AskedBack> asked(AssessmentId id, Country state) {
        return database.sql("""
                        SELECT state, question, words, at FROM assessments_asked
                        WHERE slug = :slug AND state = :state AND (:fictional OR NOT demonstration)
                        ORDER BY number DESC LIMIT :most
                        """)
                .param("slug", id.slug())
                .param("state", state.code())
                .param("fictional", fictional)
                .param("most", MOST_ASKED)
                .query((row, _) -> new AskedBack(
                        new Country(row.getString("state")),
                        row.getString("question"),
                        row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Notes that States are reminded.
    ///
    /// @return those that were not before
    public List<Country> remind(AssessmentId id, List<Country> states, String reminder, Instant at) {
        return database.sql("""
                        INSERT INTO assessments_reminder (slug, state, reminder, at)
                        SELECT :slug, state, :reminder, :at FROM unnest(:states::text[]) AS state
                        ON CONFLICT DO NOTHING RETURNING state
                        """)
                .param("slug", id.slug())
                .param("reminder", reminder)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("states", states.stream().map(Country::code).toArray(String[]::new))
                .query((row, _) -> new Country(row.getString("state")))
                .list();
    }
}
