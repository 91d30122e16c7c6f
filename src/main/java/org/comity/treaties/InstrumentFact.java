package org.comity.treaties;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// A legal basis beside the Convention and its Protocols: another treaty, an act of the European Union, a scheme.
///
/// @param id as in [TreatyFacts#adherence], such as `ETS030` or `EU-EIO`
/// @param opened the day it was opened for signature or adopted
/// @param inForceSince the day the instrument itself entered into force; each State has its own, see
///     [TreatyFacts#adherence]
/// @param needs what it can be used to ask for, such as `preservation` or `live-content`
/// @param channel the way a request takes, in English
/// @param timeLimits in English, with the days where the instrument fixes them
public record InstrumentFact(
        String id,
        String nameEnglish,
        String nameFrench,
        Kind kind,
        Optional<LocalDate> opened,
        Optional<LocalDate> inForceSince,
        Set<String> needs,
        String channel,
        String timeLimits,
        FactSource source) {

    public InstrumentFact {
        needs = Collections.unmodifiableSet(new LinkedHashSet<>(needs));
    }

    public enum Kind {
        MULTILATERAL,
        /// An act of the European Union, or an agreement between its members or with it.
        EU,
        BILATERAL,
        /// Not binding: States follow it as far as their law allows.
        SCHEME
    }

    /// Whether it can be used to ask for this.
    public boolean offers(String need) {
        return needs.contains(need);
    }
}
