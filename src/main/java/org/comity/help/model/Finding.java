package org.comity.help.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.help.Age;
import org.comity.help.Problem;
import org.comity.help.Service;
import org.comity.help.ServiceKind;
import org.comity.help.model.ServiceBook.Shown;
import org.comity.treaties.StateFact;

/// Finds where to report: first what is in the State, then what fits the age, the problem (its kind by the route, then
/// what was made for few problems before what is for many), and how fresh it is.
public final class Finding {

    private static final Set<ServiceKind> WHERE_ELSE_TO_ASK =
            EnumSet.of(ServiceKind.POLICE, ServiceKind.CERT, ServiceKind.DATA_PROTECTION);

    private final ServiceBook book;
    private final Routes routes;
    private final LocalDate today;

    public Finding(ServiceBook book, Routes routes, LocalDate today) {
        this.book = book;
        this.routes = routes;
        this.today = today;
    }

    public Answer answer(StateFact state, Problem problem, Age age) {
        var own = sorted(book.shown(Optional.of(state.country()), today).filter(fits(problem, age)), problem, age);
        var everywhere = sorted(
                book.shown(Optional.empty(), today)
                        .filter(fits(problem, age))
                        .filter(found -> found.service().reach().holds(state)),
                problem,
                age);
        var places = own.stream().map(found -> place(found.service())).collect(Collectors.toSet());
        return new Answer(
                state,
                problem,
                age,
                own,
                own.isEmpty() ? beside(state, problem, age) : List.of(),
                everywhere.stream()
                        .filter(found -> found.service().kind() != ServiceKind.PLATFORM)
                        .filter(found -> !places.contains(place(found.service())))
                        .toList(),
                everywhere.stream()
                        .filter(found -> found.service().kind() == ServiceKind.PLATFORM)
                        .toList());
    }

    /// Everything that may be shown of a State to somebody of an age: what was made for it first, then by kind.
    public List<Shown> directory(StateFact state, Age age) {
        return book.shown(Optional.of(state.country()), today)
                .filter(found -> found.service().age().mayServe(age))
                .sorted(Comparator.comparingInt((Shown found) -> fit(found.service(), age))
                        .thenComparing(found -> found.service().kind())
                        .thenComparing(Shown::light)
                        .thenComparing(found -> found.service().name()))
                .toList();
    }

    private static Predicate<Shown> fits(Problem problem, Age age) {
        return found -> found.service().isFor(problem) && found.service().age().mayServe(age);
    }

    private List<Shown> beside(StateFact state, Problem problem, Age age) {
        return sorted(
                book.shown(Optional.of(state.country()), today)
                        .filter(found ->
                                WHERE_ELSE_TO_ASK.contains(found.service().kind()))
                        .filter(found -> found.service().age().mayServe(age)),
                problem,
                age);
    }

    private List<Shown> sorted(Stream<Shown> found, Problem problem, Age age) {
        return found.sorted(Comparator.comparingInt((Shown one) -> fit(one.service(), age))
                        .thenComparingInt(
                                one -> routes.rank(problem, age, one.service().kind()))
                        .thenComparingInt(one -> one.service().problems().size())
                        .thenComparing(one -> one.service().age() == Age.ANY)
                        .thenComparing(Shown::light)
                        .thenComparing(one -> one.service().id()))
                .toList();
    }

    /// What was made for exactly this age comes first.
    private static int fit(Service service, Age age) {
        return age != Age.ANY && service.age() == age ? 0 : 1;
    }

    /// What tells that two rows lead to the same place.
    private static String place(Service service) {
        var address = service.contact().address();
        if (address.isEmpty()) {
            return service.id().written();
        }
        var uri = URI.create(address);
        var host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        return host + String.valueOf(uri.getPath()).replaceFirst("/+$", "");
    }
}
