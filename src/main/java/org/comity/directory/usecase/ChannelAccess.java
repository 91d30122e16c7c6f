package org.comity.directory.usecase;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.comity.directory.Audience;
import org.comity.directory.ChannelGrants;
import org.comity.directory.Listing;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Belonging;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.Role;

/// Asks the policy who may see and change what of a listing.
public class ChannelAccess {

    private final Access access;
    private final ChannelGrants grants;

    public ChannelAccess(Access access, ChannelGrants grants) {
        this.access = access;
        this.grants = grants;
    }

    /// @param reader empty for a visitor
    public boolean mayRead(Optional<Person> reader, Listing listing, Audience audience) {
        var holding = EnumSet.noneOf(Circumstance.class);
        holding.addAll(own(reader, listing));
        switch (audience) {
            case PUBLIC -> holding.add(Circumstance.FOR_EVERYONE);
            case MEMBERS -> holding.add(Circumstance.FOR_MEMBERS);
            case SECRETARIAT -> holding.add(Circumstance.FOR_SECRETARIAT);
            case ON_REQUEST -> {}
        }
        return access.allows(roles(reader), Action.READ, Matter.CHANNEL, holding);
    }

    /// Whether somebody may see what is given on request only, on the page it is given on and nowhere else: what a
    /// listing's own page, a search or a program shows does not depend on it.
    public boolean mayReadGiven(Person reader, Listing listing) {
        var holding = EnumSet.noneOf(Circumstance.class);
        if (grants.disclosed(reader, listing.id())) {
            holding.add(Circumstance.DISCLOSED);
        }
        return access.allows(reader.roles(), Action.READ, Matter.CHANNEL, holding);
    }

    /// Whether somebody may ask for what is given on request only.
    public boolean mayAsk(Person person, Listing listing) {
        var another = own(Optional.of(person), listing).isEmpty();
        return access.allows(
                person.roles(), Action.START, Matter.DISCLOSURE, another ? Set.of(Circumstance.OF_ANOTHER) : Set.of());
    }

    /// Whether somebody may add, change and end what the listing says.
    public boolean mayChange(Person person, Listing listing) {
        return access.allows(person.roles(), Action.CHANGE, Matter.CHANNEL, own(Optional.of(person), listing));
    }

    /// Whether somebody may say that everything in the listing is right.
    public boolean mayAttest(Person person, Listing listing) {
        return access.allows(person.roles(), Action.ACT, Matter.CHANNEL, own(Optional.of(person), listing));
    }

    /// Whether somebody may propose a designation.
    public boolean mayPropose(Person person, Listing listing) {
        return access.allows(person.roles(), Action.START, Matter.DESIGNATION, own(Optional.of(person), listing));
    }

    /// Whether somebody decides on proposed designations.
    public boolean mayDecide(Person person) {
        return access.allows(person, Action.DECIDE, Matter.DESIGNATION);
    }

    /// Whether somebody sees who opened unusually many listings.
    public boolean mayListReaders(Person person) {
        return access.allows(person, Action.LIST, Matter.CHANNEL_READING);
    }

    /// Whether a listing is of somebody's own authority.
    public boolean own(Person person, Listing listing) {
        return !own(Optional.of(person), listing).isEmpty();
    }

    private static Set<Role> roles(Optional<Person> reader) {
        return reader.<Set<Role>>map(Person::roles).orElse(Set.of());
    }

    private static Set<Circumstance> own(Optional<Person> person, Listing listing) {
        var own = person.map(Person::belonging)
                .filter(belonging -> belonging instanceof Belonging.ToAuthority(var authority)
                        && listing.authority().filter(authority.id()::equals).isPresent())
                .isPresent();
        return own ? Set.of(Circumstance.OWN_AUTHORITY) : Set.of();
    }
}
