package org.comity.requests.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.directory.ContactDirectory;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Designation;
import org.comity.directory.ListedItem;
import org.comity.directory.Wanted;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.Directory;
import org.comity.vocabulary.Country;

/// Which authority of a Party a request goes to: its point of contact (Article 35(1)), as long as the Party names it.
///
/// Whom a Party no longer names is never addressed: what the request says would reach people who have no part in it.
public class ChoosingAddressee {

    private final Directory enrolled;
    private final ContactDirectory listed;
    private final Clock clock;

    public ChoosingAddressee(Directory enrolled, ContactDirectory listed, Clock clock) {
        this.enrolled = enrolled;
        this.listed = listed;
        this.clock = clock;
    }

    /// The enrolled point of contact; where its designation has ended, another that is named today, the freshest first.
    /// Empty when there is none: then nothing can be delivered from here.
    Optional<Authority> contactPoint(Country state) {
        return enrolled.designated(state, AuthorityFunction.CONTACT_POINT)
                .filter(this::stillNamed)
                .or(() -> others(state));
    }

    /// Whether its State names it today. Of one that was never listed as a point of contact its enrolment alone speaks.
    /// Within a transaction that writes, the directory is not read anew: ask before it begins.
    boolean stillNamed(Authority authority) {
        var today = LocalDate.now(clock);
        var periods = listed.of(authority.id()).stream()
                .flatMap(listing -> listing.items().stream())
                .filter(ChoosingAddressee::namesContactPoint)
                .toList();
        return periods.isEmpty() || periods.stream().anyMatch(period -> period.holdsOn(today));
    }

    /// For a time that is not over before it begins.
    private static boolean namesContactPoint(ListedItem item) {
        return item.as(Designation.class)
                        .filter(named -> named.function() == DesignatedFunction.CONTACT_POINT)
                        .isPresent()
                && item.to().filter(end -> !end.isAfter(item.from())).isEmpty();
    }

    private Optional<Authority> others(Country state) {
        var here = enrolled.authorities();
        return listed.named(Wanted.of(state, DesignatedFunction.CONTACT_POINT)).stream()
                .flatMap(listing -> listing.authority().stream())
                .flatMap(named -> here.stream().filter(each -> each.id().equals(named)))
                .findFirst();
    }
}
