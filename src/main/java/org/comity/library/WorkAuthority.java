package org.comity.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a publication can be relied on for. The disclaimer that page, citation and cover carry follows from it; the
/// order is that of weight.
public enum WorkAuthority {
    /// Binding law for the Parties.
    TREATY,
    /// The common understanding of the Parties of how the Convention applies.
    COMMON_UNDERSTANDING,
    /// An assessment of implementation that the Committee adopted.
    ADOPTED_ASSESSMENT,
    /// A form that the Committee adopted for use; nobody is bound to use it.
    ADOPTED_TOOL,
    /// Guidelines that bind nobody.
    GUIDELINES,
    /// A report that need not reflect the position of the organisation, its donors or the Parties.
    TECHNICAL_REPORT,
    /// What Parties and observers answered, each for itself.
    COMPILATION_OF_REPLIES,
    /// What was said and decided at a meeting.
    MEETING_REPORT,
    /// A workplan, terms of reference and the like.
    WORKING_DOCUMENT,
    /// Nothing that was adopted yet.
    DRAFT;

    /// As written in addresses and JSON.
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<WorkAuthority> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(one -> one.written().equals(written))
                .findFirst();
    }
}
