package org.comity.identity.model;

import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.comity.identity.Role;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// Who asks to join, in their own words.
///
/// @param mail official address; for asking back, and never a factor; empty once it was blanked
/// @param purpose what they want to do here; empty once it was blanked, long after the application ended
public record Applicant(
        String name,
        String organisation,
        Role wanted,
        Country country,
        String purpose,
        SortedSet<Language> languages,
        String mail) {

    /// The roles one can apply for; the others are given.
    public static final Set<Role> OPEN =
            EnumSet.of(Role.MEMBER, Role.TRAINER, Role.OFFICER, Role.APPROVER, Role.GATEKEEPER, Role.PROVIDER_LAWYER);

    /// @throws IllegalArgumentException when the role is not one that can be applied for
    public Applicant {
        if (!OPEN.contains(wanted)) {
            throw new IllegalArgumentException("Nobody applies to be " + wanted);
        }
        languages = new TreeSet<>(languages);
    }

    /// Whether the applicant would act for an authority.
    public boolean forAuthority() {
        return wanted == Role.OFFICER || wanted == Role.APPROVER || wanted == Role.GATEKEEPER;
    }
}
