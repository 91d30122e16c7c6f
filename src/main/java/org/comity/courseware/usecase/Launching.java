package org.comity.courseware.usecase;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.comity.courseware.CoursePackage;
import org.comity.courseware.Courseware;
import org.comity.courseware.LaunchAddress;
import org.comity.courseware.PackageId;
import org.comity.courseware.Result;
import org.comity.courseware.model.PackageVersion;
import org.comity.courseware.store.AttemptStore;
import org.comity.courseware.store.AttemptStore.Attempt;
import org.comity.courseware.store.PackageStore;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.annotation.Transactional;

/// Launches packages: each time with a new ticket, 256 random bits, of which the database knows the digest alone.
public class Launching implements Courseware {

    private static final int TICKET_BYTES = 32;

    private final PackageStore packages;
    private final AttemptStore attempts;
    private final OriginPlace place;
    private final Duration lasts;
    private final SecureRandom random;
    private final Clock clock;

    /// @param lasts how long a ticket is good
    public Launching(
            PackageStore packages,
            AttemptStore attempts,
            OriginPlace place,
            Duration lasts,
            SecureRandom random,
            Clock clock) {
        this.packages = packages;
        this.attempts = attempts;
        this.place = place;
        this.lasts = lasts;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Optional<CoursePackage> find(PackageId id) {
        return packages.newest(id).map(PackageVersion::summary);
    }

    @Override
    public List<CoursePackage> all() {
        return packages.all().stream().map(PackageVersion::summary).toList();
    }

    @Override
    public Optional<Result> result(PackageId id, PersonId learner) {
        return attempts.best(id, learner).map(Attempt::result);
    }

    @Override
    @Transactional
    public LaunchAddress launch(PackageId id, PersonId learner, Locale language) {
        var origin =
                place.origin().orElseThrow(() -> new IllegalStateException("This node has no origin for packages"));
        var newest = packages.newest(id).orElseThrow(() -> new IllegalArgumentException("No such package: " + id));
        attempts.lock(id, learner);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var attempt = attempts.newest(id, learner)
                .filter(last ->
                        last.number() == newest.number() || !last.result().completed())
                .orElseGet(() -> begin(newest, learner, now));
        attempts.use(attempt.id(), now);
        var secret = new byte[TICKET_BYTES];
        random.nextBytes(secret);
        var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var until = now.plus(lasts);
        var code =
                Language.ofCode(language.getLanguage()).orElse(Language.ENGLISH).code();
        attempts.put(digest(ticket), attempt.id(), code, until);
        return new LaunchAddress(URI.create(origin + "/" + ticket + "/"), until);
    }

    private Attempt begin(PackageVersion version, PersonId learner, Instant now) {
        var nothing = new Result(false, false, OptionalDouble.empty(), now);
        var attempt =
                new Attempt(UUID.randomUUID(), version.id(), version.number(), learner, UUID.randomUUID(), nothing);
        attempts.begin(attempt);
        return attempt;
    }

    static Sha256 digest(String ticket) {
        return Sha256.of(ticket.getBytes(StandardCharsets.US_ASCII));
    }
}
