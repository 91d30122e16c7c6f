package org.comity.courseware.usecase;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.comity.courseware.model.Cmi5Launch;
import org.comity.courseware.model.Cmi5Rules;
import org.comity.courseware.model.Cmi5Rules.State;
import org.comity.courseware.model.Cmi5Verb;
import org.comity.courseware.model.StatementRefused;
import org.comity.courseware.model.Unit;
import org.comity.courseware.model.UnitResult;
import org.comity.courseware.model.XapiBody;
import org.comity.courseware.model.XapiStatement;
import org.comity.courseware.store.AttemptStore;
import org.comity.courseware.store.Cmi5Store;
import org.comity.courseware.store.Cmi5Store.Kept;
import org.comity.courseware.store.Cmi5Store.Session;
import org.comity.courseware.store.ProgressStore;
import org.comity.courseware.store.ProgressStore.Progress;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Takes statements of units, all of a call or none: a record store of one registration, and of no other.
public class ReceivingStatements {

    private static final int MOST = 5_000;
    private static final int SHOWN = 100;
    /// Units write any character, also such as a database refuses.
    private static final JsonMapper ESCAPING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final AttemptStore attempts;
    private final ProgressStore progress;
    private final Cmi5Store store;
    private final SayingForNode saying;
    private final Clock clock;

    public ReceivingStatements(
            AttemptStore attempts, ProgressStore progress, Cmi5Store store, SayingForNode saying, Clock clock) {
        this.attempts = attempts;
        this.progress = progress;
        this.store = store;
        this.saying = saying;
        this.clock = clock;
    }

    /// A launch that speaks with its token, and is not over.
    public record Speaker(Run run, Unit unit, Cmi5Launch launch, UUID session) {}

    @Transactional
    public Optional<Speaker> speaker(Run run, String token) {
        return session(run, token)
                .flatMap(session -> run.unit(session.unit())
                        .map(unit -> new Speaker(run, unit, saying.launch(run, unit, session.id()), session.id())));
    }

    private Optional<Session> session(Run run, String token) {
        return store.lock(run.attempt().id(), LaunchingUnit.digest(token))
                .filter(session -> session.state() == State.LAUNCHED || session.state() == State.INITIALIZED);
    }

    /// @param named the id in the address, which the one statement has or is given; empty for those of a list
    /// @return their ids
    /// @throws StatementRefused when one is not taken, and then none is
    @Transactional
    public List<UUID> receive(Speaker speaker, String token, byte[] body, Optional<UUID> named) {
        var run = speaker.run();
        attempts.lock(run.attempt().id());
        var session = session(run, token).orElseThrow(() -> new StatementRefused(403, "The session is over"));
        var statements = XapiBody.statements(body, speaker.launch());
        if (named.isPresent()) {
            statements = List.of(alone(statements, named.get()));
        }
        if (store.count(run.attempt().id()) + statements.size() > MOST) {
            throw new StatementRefused(413, "The registration is full");
        }
        var said = EnumSet.noneOf(Cmi5Verb.class);
        store.verbs(run.attempt().id(), session.unit()).forEach(verb -> said.add(Cmi5Verb.valueOf(verb)));
        var state = session.state();
        for (var statement : statements) {
            state = keep(speaker, state, said, statement);
        }
        store.move(session.id(), state);
        saying.satisfy(run);
        return statements.stream().map(XapiStatement::id).toList();
    }

    private static XapiStatement alone(List<XapiStatement> statements, UUID named) {
        if (statements.size() != 1) {
            throw new StatementRefused(400, "One statement is put at a time");
        }
        return statements.getFirst().named(named);
    }

    private State keep(Speaker speaker, State before, Set<Cmi5Verb> said, XapiStatement statement) {
        var attempt = speaker.run().attempt().id();
        var known = store.statement(attempt, statement.id());
        if (known.isPresent()) {
            if (!statement.same(ESCAPING.readTree(known.get()))) {
                throw new StatementRefused(409, "Another statement has that id");
            }
            return before;
        }
        var after = Cmi5Rules.after(before, said, statement, speaker.launch());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var node = statement.node();
        if (!node.has("timestamp")) {
            node.put("timestamp", at.toString());
        }
        node.put("stored", at.toString()).remove("authority");
        store.add(new Kept(
                attempt,
                statement.id(),
                speaker.unit().number(),
                Optional.of(speaker.session()),
                statement.key(),
                ESCAPING.writeValueAsString(node),
                at));
        statement.defined().ifPresent(verb -> {
            said.add(verb);
            count(speaker, verb, statement.scaled());
        });
        return after;
    }

    private void count(Speaker speaker, Cmi5Verb verb, OptionalDouble scaled) {
        var attempt = speaker.run().attempt().id();
        var before = progress.find(attempt, speaker.unit().number()).orElseThrow();
        var had = before.result();
        var score = scaled.isPresent() ? OptionalDouble.of(Math.max(0, scaled.getAsDouble())) : had.score();
        var now = switch (verb) {
            case COMPLETED -> new UnitResult(true, had.passed(), had.score());
            case PASSED -> new UnitResult(had.completed(), Optional.of(true), score);
            case FAILED -> new UnitResult(had.completed(), Optional.of(false), score);
            case INITIALIZED, TERMINATED, LAUNCHED, ABANDONED, WAIVED, SATISFIED -> had;
        };
        progress.put(
                attempt,
                new Progress(
                        before.unit(),
                        before.session(),
                        before.sequence(),
                        Map.of(),
                        verb == Cmi5Verb.TERMINATED,
                        before.spent(),
                        now));
    }

    /// A statement of the registration, as JSON.
    @Transactional(readOnly = true)
    public Optional<String> find(Speaker speaker, UUID id) {
        return store.statement(speaker.run().attempt().id(), id);
    }

    /// The newest statements of the registration, as JSON.
    @Transactional(readOnly = true)
    public List<String> newest(Speaker speaker) {
        return store.statements(speaker.run().attempt().id(), SHOWN);
    }
}
