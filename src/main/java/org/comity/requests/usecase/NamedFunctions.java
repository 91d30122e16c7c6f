package org.comity.requests.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.comity.directory.ContactDirectory;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Designation;
import org.comity.directory.Wanted;
import org.comity.identity.Authority;

/// What an authority is named for today: what it was enrolled for, and what its State lists it for beside,
/// such as extradition (Article 24(7)(a)) or submitting orders (CETS 224 Article 8(10)(a)). For these two
/// an authority for mutual assistance stands in as long as its State lists nobody, as it does where they
/// are received. Asks no database.
public class NamedFunctions {

    private static final Set<DesignatedFunction> OWN_DESIGNATION =
            Set.of(DesignatedFunction.EXTRADITION, DesignatedFunction.ORDER_SUBMISSION);

    private final ContactDirectory listed;
    private final Clock clock;

    public NamedFunctions(ContactDirectory listed, Clock clock) {
        this.listed = listed;
        this.clock = clock;
    }

    public Set<DesignatedFunction> of(Authority authority) {
        var named = EnumSet.noneOf(DesignatedFunction.class);
        authority.functions().forEach(function -> named.add(DesignatedFunction.of(function)));
        var today = LocalDate.now(clock);
        listed.of(authority.id()).stream()
                .flatMap(listing -> listing.items().stream())
                .filter(item -> item.holdsOn(today))
                .flatMap(item -> item.as(Designation.class).stream())
                .forEach(designation -> named.add(designation.function()));
        if (named.contains(DesignatedFunction.MUTUAL_ASSISTANCE)) {
            OWN_DESIGNATION.stream()
                    .filter(function -> listsNobody(authority, function))
                    .forEach(named::add);
        }
        return named;
    }

    /// Of a fictional authority only fictional listings speak.
    private boolean listsNobody(Authority authority, DesignatedFunction function) {
        return listed.named(Wanted.of(authority.country(), function)).stream()
                .noneMatch(listing -> listing.fictional() == authority.demonstration());
    }
}
