package org.comity.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What kind of publication a work is.
public enum WorkKind {
    TREATY(WorkAuthority.TREATY),
    GUIDANCE_NOTE(WorkAuthority.COMMON_UNDERSTANDING),
    GUIDANCE_NOTE_COMPILATION(WorkAuthority.COMMON_UNDERSTANDING),
    ASSESSMENT(WorkAuthority.ADOPTED_ASSESSMENT),
    TEMPLATE(WorkAuthority.ADOPTED_TOOL),
    GUIDELINES(WorkAuthority.GUIDELINES),
    STUDY(WorkAuthority.TECHNICAL_REPORT),
    GUIDE(WorkAuthority.TECHNICAL_REPORT),
    CONCEPT_PAPER(WorkAuthority.TECHNICAL_REPORT),
    COMPILATION_OF_REPLIES(WorkAuthority.COMPILATION_OF_REPLIES),
    MEETING_REPORT(WorkAuthority.MEETING_REPORT),
    COMMITTEE_DOCUMENT(WorkAuthority.WORKING_DOCUMENT),
    FACTSHEET(WorkAuthority.TECHNICAL_REPORT),
    LEAFLET(WorkAuthority.TECHNICAL_REPORT);

    private final WorkAuthority usual;

    WorkKind(WorkAuthority usual) {
        this.usual = usual;
    }

    /// What a work of this kind can be relied on for unless something else is said of it.
    public WorkAuthority usualAuthority() {
        return usual;
    }

    /// As written in addresses, sets of the harvest and JSON.
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<WorkKind> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(one -> one.written().equals(written))
                .findFirst();
    }
}
