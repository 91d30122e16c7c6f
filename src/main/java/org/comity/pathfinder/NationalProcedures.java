package org.comity.pathfinder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.comity.profiles.ProcedureRow;
import org.comity.profiles.Profile;
import org.comity.vocabulary.Country;

/// What the profiles of States say of their procedural law: one state of affairs, immutable.
///
/// @param judgedOn the day on which it was judged how fresh everything is
/// @param edition another number for each that was put together: what is published meanwhile may be in one and not in
///     another that was read under the same number of the profiles
public record NationalProcedures(Map<Country, Profile> profiles, LocalDate judgedOn, long edition) {

    private static final AtomicLong EDITIONS = new AtomicLong();

    /// Nothing is known of any State.
    public static final NationalProcedures UNKNOWN = of(Map.of(), LocalDate.EPOCH);

    public NationalProcedures {
        profiles = Map.copyOf(profiles);
    }

    /// An edition of its own.
    public static NationalProcedures of(Map<Country, Profile> profiles, LocalDate judgedOn) {
        return new NationalProcedures(profiles, judgedOn, EDITIONS.incrementAndGet());
    }

    /// What holds in a State on a day, measure by measure.
    public List<ProcedureRow> of(Country state, LocalDate day) {
        var profile = profiles.get(state);
        return profile == null ? List.of() : profile.procedures(day);
    }

    /// Whether both are one edition, and so say the same.
    public boolean same(NationalProcedures other) {
        return edition == other.edition;
    }
}
