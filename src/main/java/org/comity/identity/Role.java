package org.comity.identity;

import java.util.Set;

/// What a person may be let do. Each role names where its bearer must belong. Nobody approves what they drafted,
/// whatever their roles.
public enum Role {
    /// Whoever has not signed in. It is in the policy, and never on a person.
    VISITOR(Place.NOWHERE),
    /// Reads materials for members.
    MEMBER(Place.ANYWHERE),
    /// Gives courses.
    TRAINER(Place.ANYWHERE),
    /// Drafts, sends and answers requests.
    OFFICER(Place.AUTHORITY),
    /// Approves what others drafted.
    APPROVER(Place.AUTHORITY),
    /// Vouches for people of the State, and looks after those of the authority.
    GATEKEEPER(Place.AUTHORITY),
    /// Answers for the authority: sees what is sent in its name, without what it says, and recalls it.
    HEAD(Place.AUTHORITY),
    /// Answers for a service provider.
    PROVIDER_LAWYER(Place.PROVIDER),
    /// Sees the record, never what a case says.
    AUDITOR(Place.INDEPENDENT),
    /// Confirms who was vouched for.
    SECRETARIAT_ADMISSION(Place.INDEPENDENT),
    /// Enrols authorities, always two together.
    SECRETARIAT_AUTHORITIES(Place.INDEPENDENT),
    /// Shortens the waiting time of a recovery, always two together.
    SECRETARIAT_EMERGENCY(Place.INDEPENDENT);

    /// The functions of the secretariat; none of them sees what a case says.
    public static final Set<Role> SECRETARIAT =
            Set.of(SECRETARIAT_ADMISSION, SECRETARIAT_AUTHORITIES, SECRETARIAT_EMERGENCY);

    /// Where the bearer of a role belongs.
    enum Place {
        NOWHERE,
        ANYWHERE,
        AUTHORITY,
        PROVIDER,
        /// Neither an authority nor a provider.
        INDEPENDENT
    }

    private final Place place;

    Role(Place place) {
        this.place = place;
    }

    /// Whether somebody who belongs there may have the role at all.
    public boolean fits(Belonging belonging) {
        return switch (place) {
            case NOWHERE -> false;
            case ANYWHERE -> true;
            case AUTHORITY -> belonging instanceof Belonging.ToAuthority;
            case PROVIDER -> belonging instanceof Belonging.ToProvider;
            case INDEPENDENT -> belonging instanceof Belonging.Independent;
        };
    }
}
