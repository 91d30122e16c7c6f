package org.comity.providers.usecase;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Belonging;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.Provider;
import org.comity.identity.Role;
import org.comity.providers.Audience;
import org.comity.providers.Keeper;

/// Asks the policy who may claim pages, decide on claims, keep a page, and read what is not for everyone on it.
public class ClaimAccess {

    private final Access access;

    public ClaimAccess(Access access) {
        this.access = access;
    }

    /// The provider somebody may claim pages for; empty for everyone else.
    public Optional<Provider> mayClaim(Person person) {
        return access.allows(person, Action.START, Matter.CLAIM) ? providerOf(person) : Optional.empty();
    }

    public boolean mayList(Person person) {
        return access.allows(person, Action.LIST, Matter.CLAIM);
    }

    public boolean mayDecide(Person person) {
        return access.allows(person, Action.DECIDE, Matter.CLAIM);
    }

    public boolean mayRead(Person person, Keeper keeper) {
        return access.allows(person.roles(), Action.READ, Matter.CLAIM, own(Optional.of(person), keeper));
    }

    /// Whether somebody may end what their provider claims, or keeps.
    public boolean mayStop(Person person, Keeper keeper) {
        return access.allows(person.roles(), Action.STOP, Matter.CLAIM, own(Optional.of(person), keeper));
    }

    public boolean mayKeep(Person person, Keeper keeper) {
        return access.allows(person.roles(), Action.CHANGE, Matter.PROVIDER_PAGE, own(Optional.of(person), keeper));
    }

    /// @param reader empty for a visitor
    public boolean mayRead(Optional<Person> reader, Keeper keeper, Audience audience) {
        var holding = EnumSet.noneOf(Circumstance.class);
        holding.addAll(own(reader, keeper));
        holding.add(audience == Audience.PUBLIC ? Circumstance.FOR_EVERYONE : Circumstance.FOR_MEMBERS);
        var roles = reader.<Set<Role>>map(Person::roles).orElse(Set.of());
        return access.allows(roles, Action.READ, Matter.PROVIDER_PAGE, holding);
    }

    private static Set<Circumstance> own(Optional<Person> person, Keeper keeper) {
        return person.flatMap(ClaimAccess::providerOf)
                        .filter(provider -> provider.id().equals(keeper.id()))
                        .isPresent()
                ? Set.of(Circumstance.OWN_PROVIDER)
                : Set.of();
    }

    private static Optional<Provider> providerOf(Person person) {
        return person.belonging() instanceof Belonging.ToProvider lawyers
                ? Optional.of(lawyers.provider())
                : Optional.empty();
    }
}
