package org.comity.pathfinder;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.vocabulary.Country;

/// One question to the engine: who needs what, who holds it, for which offence, on which day.
///
/// @param from the requesting State
/// @param holder who holds what is needed; never the requesting State itself
/// @param circumstances what else the rules turn on
/// @param asOf the day on which the law is read
public record Question(Country from, Holder holder, Need need, Circumstances circumstances, LocalDate asOf) {

    /// @throws IllegalArgumentException when a State would ask itself
    public Question {
        if (holder.equals(new Holder.InState(from))) {
            throw new IllegalArgumentException("A State needs no path to itself");
        }
    }

    /// What the rules turn on beside the two States.
    ///
    /// @param offence empty when not said: rules that turn on it then answer "it depends"
    /// @param penaltyFrom the maximum penalty in the requesting State, empty when not said
    /// @param penaltyTo the maximum penalty in the requested State, empty when not said
    /// @param riskOfLoss the data may be lost or altered (Article 29(2)(e), 31(3)(a))
    /// @param emergency a significant and imminent risk to the life or safety of a person (CETS 224 Article 3)
    public record Circumstances(
            Optional<Offence> offence,
            Optional<Penalty> penaltyFrom,
            Optional<Penalty> penaltyTo,
            boolean riskOfLoss,
            boolean emergency,
            Optional<Asker> asker) {

        /// Nothing said.
        public static final Circumstances NONE =
                new Circumstances(Optional.empty(), Optional.empty(), Optional.empty(), false, false, Optional.empty());

        public Circumstances about(Offence chosen) {
            return new Circumstances(Optional.of(chosen), penaltyFrom, penaltyTo, riskOfLoss, emergency, asker);
        }

        public Circumstances atRiskOfLoss() {
            return new Circumstances(offence, penaltyFrom, penaltyTo, true, emergency, asker);
        }

        public Circumstances inAnEmergency() {
            return new Circumstances(offence, penaltyFrom, penaltyTo, riskOfLoss, true, asker);
        }

        public Circumstances by(Asker chosen) {
            return new Circumstances(offence, penaltyFrom, penaltyTo, riskOfLoss, emergency, Optional.of(chosen));
        }

        public Circumstances punishable(Penalty here, Penalty there) {
            return new Circumstances(offence, Optional.of(here), Optional.of(there), riskOfLoss, emergency, asker);
        }
    }

    /// The question at the heart of the 24/7 network: preservation, because the data may be lost.
    public static Question ofPreservation(Country from, Country to, Offence offence, LocalDate asOf) {
        return between(
                from, to, Need.PRESERVATION, Circumstances.NONE.about(offence).atRiskOfLoss(), asOf);
    }

    public static Question between(Country from, Country to, Need need, Circumstances circumstances, LocalDate asOf) {
        return new Question(from, new Holder.InState(to), need, circumstances, asOf);
    }

    /// The State asked, where there is exactly one.
    public Optional<Country> to() {
        return switch (holder) {
            case Holder.InState(var state) -> Optional.of(state);
            case Holder.Provider provider -> Optional.empty();
            case Holder.Unknown() -> Optional.empty();
        };
    }

    public Optional<Offence> offence() {
        return circumstances.offence();
    }

    public boolean riskOfLoss() {
        return circumstances.riskOfLoss();
    }

    public boolean emergency() {
        return circumstances.emergency();
    }

    /// Whether the rules for urgent circumstances apply (Articles 25(3), 27(9), 31(3)).
    public boolean urgent() {
        return riskOfLoss() || emergency();
    }

    public Optional<Asker> asker() {
        return circumstances.asker();
    }
}
