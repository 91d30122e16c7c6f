package org.comity.directory;

import java.util.List;
import java.util.Optional;
import org.comity.identity.AuthorityId;
import org.comity.identity.Person;
import org.comity.vocabulary.Country;

/// Finds authorities as they stand now: who is named for what, how fresh that is, and how they can be reached.
///
/// Listings are handed out as they lie in memory, restricted channels sealed; [#channels] alone opens one, and only for
/// a reader whom the policy lets see it. On a node that is no demonstration fictional listings do not exist.
public interface ContactDirectory {

    Optional<Listing> listing(ListingId id);

    /// The listing an enrolled authority keeps.
    Optional<Listing> of(AuthorityId authority);

    List<Listing> of(Country state);

    /// Everything there is, by State.
    List<Listing> all();

    /// Those named for it today: such as keep their listing themselves first, the freshest of them before others.
    List<Listing> named(Wanted wanted);

    Freshness freshness(Listing listing);

    /// Whom to turn to, and whom instead.
    Reach reach(Wanted wanted);

    /// The same for an enrolled authority that is addressed already; empty when it is not listed.
    Optional<Reach> reach(AuthorityId addressed);

    /// The channels that hold today, as far as a reader may see them.
    ///
    /// @param reader empty for a visitor
    List<VisibleChannel> channels(Listing listing, Optional<Person> reader);

    /// The kinds of channels that hold today and are given on request, without opening any.
    List<ItemKind> onRequest(Listing listing);

    /// Whether somebody may ask for those.
    boolean mayAsk(Person person, Listing listing);

    /// Those channels, opened for somebody who holds a running disclosure of the listing; empty for everyone else.
    List<VisibleChannel.Shown> given(Listing listing, Person reader);
}
