package org.comity.pathfinder;

import org.comity.treaties.TreatyFacts;

/// All that an answer rests on: the facts on treaties, and the procedural law of States. Immutable, one for the whole
/// answer.
public record KnownLaw(TreatyFacts facts, NationalProcedures procedures) {

    /// The facts alone: nothing is known of procedures.
    public static KnownLaw of(TreatyFacts facts) {
        return new KnownLaw(facts, NationalProcedures.UNKNOWN);
    }

    /// The same procedures beside other facts.
    public KnownLaw with(TreatyFacts others) {
        return new KnownLaw(others, procedures);
    }

    /// Whether both say the same.
    public boolean same(KnownLaw other) {
        return procedures.same(other.procedures) && facts.revision().equals(other.facts.revision());
    }
}
