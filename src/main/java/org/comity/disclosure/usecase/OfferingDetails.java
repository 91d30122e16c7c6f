package org.comity.disclosure.usecase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.directory.ContactDirectory;
import org.comity.directory.ItemKind;
import org.comity.directory.Listing;
import org.comity.directory.ListingId;
import org.comity.disclosure.model.Asker;
import org.comity.disclosure.model.Beginning;
import org.comity.disclosure.model.Disclosure;
import org.comity.disclosure.model.Plea;
import org.comity.disclosure.model.Target;
import org.comity.disclosure.model.Urgency;
import org.comity.disclosure.store.DisclosureStore;
import org.comity.identity.Authority;
import org.comity.identity.Belonging;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.springframework.transaction.annotation.Transactional;

/// Says what of a listing somebody may ask for, before they ask or break the glass.
public class OfferingDetails {

    /// Who decides for an authority.
    public static final Set<Role> OWNERS = Set.of(Role.GATEKEEPER, Role.HEAD);

    /// What somebody may ask for.
    ///
    /// @param authority of the person
    /// @param kinds of the channels, without what they say
    /// @param owned whether somebody of the listing's own authority decides first
    public record Offer(Person person, Listing listing, Authority authority, List<ItemKind> kinds, boolean owned) {

        public Offer {
            kinds = List.copyOf(kinds);
        }
    }

    private final ContactDirectory directory;
    private final Directory people;
    private final DisclosureStore disclosures;
    private final EndingDisclosures ending;
    private final KeepingMeasure measure;

    public OfferingDetails(
            ContactDirectory directory,
            Directory people,
            DisclosureStore disclosures,
            EndingDisclosures ending,
            KeepingMeasure measure) {
        this.directory = directory;
        this.people = people;
        this.disclosures = disclosures;
        this.ending = ending;
        this.measure = measure;
    }

    /// Empty for everyone who may not ask, and where nothing is listed on request.
    @Transactional(readOnly = true)
    public Optional<Offer> offer(Person person, ListingId id) {
        return directory
                .listing(id)
                .filter(listing -> directory.mayAsk(person, listing))
                .flatMap(listing -> person.belonging() instanceof Belonging.ToAuthority(var authority)
                        ? Optional.of(
                                new Offer(person, listing, authority, directory.onRequest(listing), owned(listing)))
                        : Optional.empty());
    }

    /// What somebody has open of a listing already: what runs rather than what waits.
    Optional<Disclosure> open(Offer offer) {
        return disclosures.openOf(offer.person().id(), offer.listing().id()).stream()
                .map(ending::current)
                .filter(found -> found.status().open())
                .findFirst();
    }

    Beginning begin(Offer offer, Plea plea, Urgency urgency) {
        var listing = offer.listing();
        var person = offer.person();
        return new Beginning(
                new Asker(
                        person.id(),
                        person.name(),
                        offer.authority().id(),
                        offer.authority().name()),
                new Target(listing.id(), listing.country(), listing.authority()),
                plea,
                urgency,
                measure.unusual(person, listing));
    }

    private boolean owned(Listing listing) {
        return listing.authority()
                .filter(authority -> !people.peopleOf(authority, OWNERS).isEmpty())
                .isPresent();
    }
}
