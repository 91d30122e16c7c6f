package org.comity.help;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.help.Service.Contact;
import org.comity.help.Service.Source;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;

/// A service made for a test.
public final class AService {

    private final String name;
    private ServiceKind kind = ServiceKind.POLICE;
    private Optional<Country> state = Optional.of(new Country("PT"));
    private Set<Problem> problems = EnumSet.of(Problem.SEXTORTION);
    private Age age = Age.ANY;
    private AsOf asOf = AsOf.UNKNOWN;
    private Standing standing = Standing.SOURCED;
    private Optional<LocalDate> checked = Optional.empty();
    private boolean reachable = true;

    private AService(String name) {
        this.name = name;
    }

    public static AService called(String name) {
        return new AService(name);
    }

    public AService of(ServiceKind other) {
        kind = other;
        return this;
    }

    public AService everywhere() {
        state = Optional.empty();
        kind = ServiceKind.TOOL;
        return this;
    }

    public AService against(Problem first, Problem... more) {
        problems = EnumSet.of(first, more);
        return this;
    }

    public AService forAge(Age other) {
        age = other;
        return this;
    }

    public AService asOf(String written) {
        asOf = new AsOf(written);
        return this;
    }

    public AService standing(Standing other) {
        standing = other;
        return this;
    }

    public AService checked(String day) {
        checked = Optional.of(LocalDate.parse(day));
        return this;
    }

    /// Without address and telephone.
    public AService thatNobodyReaches() {
        reachable = false;
        return this;
    }

    public Service made() {
        return new Service(
                ServiceId.of(state, name),
                name,
                kind,
                state,
                Reach.WORLD,
                problems,
                new Contact(reachable ? "https://example.org/" + name.replace(' ', '-') : "", "", "", List.of()),
                Optional.empty(),
                age,
                new Source("https://example.org", asOf, standing),
                checked);
    }
}
