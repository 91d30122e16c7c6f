package org.comity.courseware.usecase;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.courseware.model.Cmi5Launch;
import org.comity.courseware.model.Cmi5Rules.State;
import org.comity.courseware.model.Cmi5Verb;
import org.comity.courseware.model.LaunchData;
import org.comity.courseware.model.Unit;
import org.comity.courseware.model.UnitResult;
import org.comity.courseware.store.AttemptStore;
import org.comity.courseware.store.Cmi5Store;
import org.comity.courseware.store.Cmi5Store.Document;
import org.comity.courseware.store.Cmi5Store.Session;
import org.comity.courseware.store.ProgressStore;
import org.comity.courseware.store.ProgressStore.Progress;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.annotation.Transactional;

/// Launches assignable units of cmi5, and gives each launch its token, once (section 8).
public class LaunchingUnit {

    private static final int TOKEN_BYTES = 24;

    private final AttemptStore attempts;
    private final ProgressStore progress;
    private final Cmi5Store store;
    private final SayingForNode saying;
    private final SecureRandom random;
    private final Clock clock;

    public LaunchingUnit(
            AttemptStore attempts,
            ProgressStore progress,
            Cmi5Store store,
            SayingForNode saying,
            SecureRandom random,
            Clock clock) {
        this.attempts = attempts;
        this.progress = progress;
        this.store = store;
        this.saying = saying;
        this.random = random;
        this.clock = clock;
    }

    /// A launch before is abandoned, where it had begun and did not end.
    ///
    /// @param returnTo where the unit leads at its end
    @Transactional
    public Cmi5Launch launch(Run run, Unit unit, String returnTo) {
        attempts.lock(run.attempt().id());
        for (var before : store.open(run.attempt().id())) {
            store.move(before.id(), State.ABANDONED);
            if (before.state() == State.INITIALIZED) {
                var abandoned = run.unit(before.unit()).orElseThrow();
                saying.say(run, Cmi5Verb.ABANDONED, abandoned, Optional.of(before.id()));
            }
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var session = new Session(UUID.randomUUID(), run.attempt().id(), unit.number(), State.LAUNCHED, at);
        store.add(session);
        var launch = saying.launch(run, unit, session.id());
        var data = LaunchData.of(launch, unit, returnTo).toString().getBytes(StandardCharsets.UTF_8);
        store.put(run.attempt().id(), unit.number(), new Document(LaunchData.NAME, "application/json", data), at);
        begin(run, unit);
        saying.say(run, Cmi5Verb.LAUNCHED, unit, Optional.of(session.id()));
        saying.satisfy(run);
        return launch;
    }

    private void begin(Run run, Unit unit) {
        var before = progress.find(run.attempt().id(), unit.number());
        progress.put(
                run.attempt().id(),
                new Progress(
                        unit.number(),
                        before.map(Progress::session).orElse(0) + 1,
                        0,
                        Map.of(),
                        false,
                        0,
                        before.map(Progress::result).orElseGet(UnitResult::none)));
    }

    /// The token of a launch, the first time it is asked for; empty from then on.
    @Transactional
    public Optional<String> token(Run run, UUID session) {
        var secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var token = Base64.getEncoder().encodeToString((session + ":" + password).getBytes(StandardCharsets.US_ASCII));
        return store.give(session, run.attempt().id(), digest(token)) ? Optional.of(token) : Optional.empty();
    }

    static Sha256 digest(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
