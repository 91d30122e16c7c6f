package org.comity.statistics.model;

import org.comity.requests.model.OffenceClass;

/// The classes of offences that the rules tell apart: no more than that is kept of the offence.
public enum OffenceGroup {
    /// Articles 2 to 11.
    CORE,
    /// ETS 189.
    PROTOCOL1,
    /// Article 14(2)(b).
    COMPUTER_COMMITTED,
    /// Articles 14(2)(c), 23 and 25(1).
    EVIDENCE_ONLY;

    public static OffenceGroup of(OffenceClass offence) {
        return switch (offence) {
            case XENOPHOBIA -> PROTOCOL1;
            case COMPUTER_COMMITTED -> COMPUTER_COMMITTED;
            case EVIDENCE_ONLY -> EVIDENCE_ONLY;
            case ILLEGAL_ACCESS,
                    ILLEGAL_INTERCEPTION,
                    DATA_INTERFERENCE,
                    SYSTEM_INTERFERENCE,
                    MISUSE_OF_DEVICES,
                    COMPUTER_RELATED_FORGERY,
                    COMPUTER_RELATED_FRAUD,
                    CHILD_ABUSE_MATERIAL,
                    COPYRIGHT,
                    ATTEMPT_OR_AIDING -> CORE;
        };
    }
}
