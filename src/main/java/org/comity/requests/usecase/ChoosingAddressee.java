package org.comity.requests.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.directory.ContactDirectory;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Designation;
import org.comity.directory.ListedItem;
import org.comity.directory.Wanted;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.Directory;
import org.comity.pathfinder.Addressee.Function;
import org.comity.requests.AddressedEntity;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequestedMeasure;
import org.comity.vocabulary.Country;

/// Which authority of a Party a request goes to, as long as the Party names it: its point of contact
/// (Article 35(1)), its central authority (Article 27(2)(a)), or whom it named for extradition (24(7)(a))
/// or for orders (8(10) of the Second Protocol).
///
/// Whom a Party no longer names is never addressed: what the request says would reach people who have no part in it.
public class ChoosingAddressee {

    private static final int LONGEST_NAME = 200;

    private final Directory enrolled;
    private final ContactDirectory listed;
    private final Clock clock;

    public ChoosingAddressee(Directory enrolled, ContactDirectory listed, Clock clock) {
        this.enrolled = enrolled;
        this.listed = listed;
        this.clock = clock;
    }

    /// The enrolled authority for what it is to do; where its designation has ended, another that is named today, the
    /// freshest first. Empty when there is none: then nothing can be delivered from here.
    Optional<Authority> of(Country state, Function wanted) {
        var function = enrolledAs(wanted);
        return designatedFor(wanted)
                .flatMap(named -> named(state, named))
                .or(() -> enrolled.designated(state, function).filter(this::stillNamed))
                .or(() -> named(state, DesignatedFunction.of(function)));
    }

    /// The authority that a State names for the measure today and that is not enrolled: it is reached by link and
    /// telephone. Empty for information nobody asked for, whose conditions nobody could accept in time.
    Optional<Authority> withoutOfficers(Country state, RequestedMeasure measure) {
        return measure == RequestedMeasure.SPONTANEOUS_INFORMATION
                ? Optional.empty()
                : namesOf(state, measure.rules().addressee()).findFirst().map(name -> AddressedEntity.of(name, state));
    }

    /// What those are called whom a State names today, the kept and fresh first.
    private Stream<String> namesOf(Country state, Function wanted) {
        var function = designatedFor(wanted).orElse(DesignatedFunction.of(enrolledAs(wanted)));
        var today = LocalDate.now(clock);
        return listed.named(Wanted.of(state, function)).stream()
                .map(listing -> listing.name(today, "en").text())
                .filter(name -> name.length() <= LONGEST_NAME);
    }

    /// Whoever is enrolled answers round the clock, or is a central authority: these carry what their State
    /// named nobody else for (Articles 27(2), 35(1)).
    private static AuthorityFunction enrolledAs(Function wanted) {
        return switch (wanted) {
            case CONTACT_POINT, COMPETENT_AUTHORITY -> AuthorityFunction.CONTACT_POINT;
            default -> AuthorityFunction.CENTRAL_AUTHORITY;
        };
    }

    /// What a State names somebody for beside its two enrolled functions.
    private static Optional<DesignatedFunction> designatedFor(Function wanted) {
        return switch (wanted) {
            case EXTRADITION_AUTHORITY -> Optional.of(DesignatedFunction.EXTRADITION);
            case AUTHORITY_FOR_ORDERS -> Optional.of(DesignatedFunction.ORDER_RECEIPT);
            default -> Optional.empty();
        };
    }

    /// Whether the State still names whom a request goes to, for what it is to do there.
    boolean stillNamed(Request request) {
        if (request.withoutOfficers()) {
            return namesOf(
                            request.requested().country(),
                            request.measure().rules().addressee())
                    .anyMatch(request.requested().name()::equals);
        }
        var beside = designatedFor(request.measure().rules().addressee());
        var named = beside.stream()
                .flatMap(function -> periods(request.requested(), Set.of(function)))
                .toList();
        return named.isEmpty() ? stillNamed(request.requested()) : holdToday(named);
    }

    /// Whether its State names it today. Of one that was never listed as a point of contact its enrolment alone speaks.
    /// Within a transaction that writes, the directory is not read anew: ask before it begins.
    boolean stillNamed(Authority authority) {
        var enrolledFor =
                authority.functions().stream().map(DesignatedFunction::of).collect(Collectors.toSet());
        var periods = periods(authority, enrolledFor).toList();
        return periods.isEmpty() || holdToday(periods);
    }

    private boolean holdToday(List<ListedItem> periods) {
        var today = LocalDate.now(clock);
        return periods.stream().anyMatch(period -> period.holdsOn(today));
    }

    /// When it was named for one of these, each for a time that is not over before it begins.
    private Stream<ListedItem> periods(Authority authority, Set<DesignatedFunction> functions) {
        return listed.of(authority.id()).stream()
                .flatMap(listing -> listing.items().stream())
                .filter(item -> item.as(Designation.class)
                        .filter(named -> functions.contains(named.function()))
                        .isPresent())
                .filter(item ->
                        item.to().filter(end -> !end.isAfter(item.from())).isEmpty());
    }

    /// Whom a State names for something today, if they are enrolled here.
    Optional<Authority> named(Country state, DesignatedFunction function) {
        var here = enrolled.authorities();
        return listed.named(Wanted.of(state, function)).stream()
                .flatMap(listing -> listing.authority().stream())
                .flatMap(named -> here.stream().filter(each -> each.id().equals(named)))
                .findFirst();
    }
}
