package org.comity.pathfinder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Procedure;
import org.comity.profiles.Profile;
import org.comity.profiles.Verification;
import org.comity.profiles.Version;
import org.comity.treaties.CurrentFacts;
import org.comity.vocabulary.Country;

/// The law in use: the facts, and what is published of the procedural law of States. What is published is in use at
/// once, and whole. Asks no database.
public class CurrentLaw {

    private final CurrentFacts facts;
    private final LegalProfiles profiles;
    private final Clock clock;
    private volatile Kept kept = new Kept(-1, NationalProcedures.UNKNOWN);

    /// @param looked the number of the profiles when they were looked at
    private record Kept(long looked, NationalProcedures procedures) {}

    /// What a State says of its procedure, and when it last answered for everything.
    private record Said(Optional<Verification> attested, Set<List<Version>> histories) {}

    public CurrentLaw(CurrentFacts facts, LegalProfiles profiles, Clock clock) {
        this.facts = facts;
        this.profiles = profiles;
        this.clock = clock;
    }

    /// The state of this moment.
    public KnownLaw now() {
        return new KnownLaw(facts.now(), procedures());
    }

    /// The number is read first: what is published meanwhile stands under the older one, and is read again next time.
    /// Where something else was published, such as a wiki, what was kept stays, with all that others learnt
    /// from it.
    private NationalProcedures procedures() {
        var before = kept;
        var number = profiles.revision();
        var today = LocalDate.now(clock);
        var sameDay = before.procedures().judgedOn().equals(today);
        if (sameDay && before.looked() == number) {
            return before.procedures();
        }
        var newer = NationalProcedures.of(
                profiles.all().stream()
                        .filter(profile -> !said(profile).histories().isEmpty())
                        .collect(Collectors.toMap(Profile::state, Function.identity())),
                today);
        var procedures = sameDay && said(newer).equals(said(before.procedures())) ? before.procedures() : newer;
        kept = new Kept(number, procedures);
        return procedures;
    }

    private static Map<Country, Said> said(NationalProcedures procedures) {
        return procedures.profiles().values().stream().collect(Collectors.toMap(Profile::state, CurrentLaw::said));
    }

    /// What was taken out again is among it.
    private static Said said(Profile profile) {
        return new Said(
                profile.attested(),
                profile.versions().values().stream()
                        .filter(history -> history.stream()
                                .anyMatch(version -> version.as(Procedure.class).isPresent()))
                        .collect(Collectors.toSet()));
    }
}
