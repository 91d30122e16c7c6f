package org.comity.requests.lint;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.comity.directory.DesignatedFunction;
import org.comity.identity.Authority;
import org.comity.pathfinder.Paths;
import org.comity.profiles.LegalProfiles;
import org.comity.requests.model.Request;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;

/// The remarks on a draft by the law in use at this moment. Asks no database; harmless to repeat.
public class Linting {

    private final CurrentFacts facts;
    private final LegalProfiles profiles;
    private final Paths paths;
    private final StateNames names;
    private final Function<Authority, Set<DesignatedFunction>> named;
    private final Clock clock;

    /// @param named what an authority is named for today
    public Linting(
            CurrentFacts facts,
            LegalProfiles profiles,
            Paths paths,
            StateNames names,
            Function<Authority, Set<DesignatedFunction>> named,
            Clock clock) {
        this.facts = facts;
        this.profiles = profiles;
        this.paths = paths;
        this.names = names;
        this.named = named;
        this.clock = clock;
    }

    /// Nothing once it has left: then the other side says what it thinks.
    public List<Remark> remarks(Request request) {
        return switch (request.status()) {
            case DRAFT, AWAITING_APPROVAL, APPROVED -> Lint.of(request, law());
            default -> List.of();
        };
    }

    /// The languages that the requested State accepts for the measure, as codes: each suffices, or several joined
    /// by `+` are needed together. Empty when that is not known, and in exercises.
    public List<String> accepted(Request request) {
        return Draft.of(request, law()).accepted();
    }

    private LawOfBoth law() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new LawOfBoth(today, facts.now(), profiles::of, paths::answer, names, named);
    }
}
