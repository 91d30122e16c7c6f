package org.comity.requests.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.identity.Action;
import org.comity.identity.Authority;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.requests.AddressedEntity;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.CarriedOver;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.FieldProblem;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Origin;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.requests.store.RequestStore;
import org.comity.treaties.CurrentFacts;
import org.comity.vault.Vault;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// Begins the draft of a request for a measure, addressed to whom the law names for it in the requested State. The next
/// request of a case begins with what the one before it already says.
public class StartingDraft {

    /// What came of it.
    public sealed interface Outcome {
        record Started(RequestId id) implements Outcome {}

        /// Article 29 is open between Parties only.
        record NotBothParties(Country missing) implements Outcome {}

        /// The officer does not begin requests.
        record RoleLacking() implements Outcome {}

        /// So many were begun in so short a time that the next one waits.
        record TooMany(Instant again) implements Outcome {}

        /// A State does not ask itself.
        record SameState() implements Outcome {}

        /// The request it should follow does not exist, or not for this officer.
        record NotFound() implements Outcome {}

        /// No authority that the State names today is enrolled on this node, nor known by its name.
        record NobodyThere(Country requested) implements Outcome {}

        /// The measure goes to a provider, and none was named in a way that can be kept.
        record NoProvider() implements Outcome {}
    }

    private final RequestStore requests;
    private final Chronicle chronicle;
    private final ChoosingAddressee addressees;
    private final CurrentFacts facts;
    private final Vault vault;
    private final CaseAccess access;
    private final KeepingPace keepingPace;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public StartingDraft(
            RequestStore requests,
            Chronicle chronicle,
            ChoosingAddressee addressees,
            CurrentFacts facts,
            Vault vault,
            CaseAccess access,
            KeepingPace keepingPace,
            TransactionTemplate transaction,
            Clock clock) {
        this.requests = requests;
        this.chronicle = chronicle;
        this.addressees = addressees;
        this.facts = facts;
        this.vault = vault;
        this.access = access;
        this.keepingPace = keepingPace;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What to begin.
    ///
    /// @param known what is known already, such as the offence; everything can be filled in or changed later
    /// @param entity the provider or registry, for a measure that goes to one; empty else
    /// @param follows the request of the same case it follows; null for the first
    public record Wanted(
            RequestedMeasure measure,
            Country requested,
            String entity,
            Map<Field, String> known,
            Language second,
            @Nullable RequestId follows) {

        public Wanted {
            known = Map.copyOf(known);
        }

        /// The first request of a case, to an authority.
        public static Wanted of(
                RequestedMeasure measure, Country requested, Map<Field, String> known, Language second) {
            return new Wanted(measure, requested, "", known, second, null);
        }
    }

    public boolean mayBegin(Officer officer) {
        return access.allows(Action.START, officer);
    }

    /// The addressee is chosen before the transaction begins: within one that writes, the directory is not read anew.
    public Outcome start(Officer officer, Wanted wanted) {
        if (!access.allows(Action.START, officer)) {
            return new Outcome.RoleLacking();
        }
        var requesting = officer.authority().country();
        if (requesting.equals(wanted.requested()) && wanted.measure().rules().toAuthority()) {
            return new Outcome.SameState();
        }
        for (var country : bound(requesting, wanted)) {
            if (!isParty(country)) {
                return new Outcome.NotBothParties(country);
            }
        }
        var before = earlier(wanted, officer);
        if (wanted.follows() != null && before.isEmpty()) {
            return new Outcome.NotFound();
        }
        return addressee(wanted)
                .map(point -> transaction.execute(status -> keepingPace
                        .again(Act.START, officer, point)
                        .<Outcome>map(Outcome.TooMany::new)
                        .orElseGet(() -> begin(officer, point, wanted, before))))
                .orElseGet(() -> wanted.measure().rules().toAuthority()
                        ? new Outcome.NobodyThere(wanted.requested())
                        : new Outcome.NoProvider());
    }

    /// A provider may be asked wherever it is, under the own law.
    private static List<Country> bound(Country requesting, Wanted wanted) {
        return wanted.measure() == RequestedMeasure.PROVIDER_DIRECTED
                ? List.of(requesting)
                : List.of(requesting, wanted.requested());
    }

    private Optional<Request> earlier(Wanted wanted, Officer officer) {
        return Optional.ofNullable(wanted.follows())
                .flatMap(requests::find)
                .map(RequestStore.Stored::request)
                .filter(request -> access.readableBy(request, officer).equals(Optional.of(Side.REQUESTING)));
    }

    private Optional<Authority> addressee(Wanted wanted) {
        var rules = wanted.measure().rules();
        if (rules.toAuthority()) {
            return addressees
                    .of(wanted.requested(), rules.addressee())
                    .or(() -> addressees.withoutOfficers(wanted.requested(), wanted.measure()));
        }
        return Optional.of(wanted.entity().strip())
                .filter(name -> FieldProblem.of(Field.CUSTODIAN, name).isEmpty() && !name.isEmpty())
                .map(name -> AddressedEntity.of(name, wanted.requested()));
    }

    private boolean isParty(Country country) {
        var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return facts.now().adherence(ArticleRef.CONVENTION, country, today).isParty();
    }

    private Outcome begin(Officer officer, Authority point, Wanted wanted, Optional<Request> before) {
        var now = clock.instant();
        var year = now.atZone(officer.authority().zone()).getYear();
        var carried = before.map(earlier -> CarriedOver.from(earlier, wanted.measure(), wanted.requested()));
        var request = new Request(
                new RequestId(UUID.randomUUID()),
                requests.nextReference(officer.authority().country().code(), year),
                before.map(earlier -> earlier.origin().next(wanted.measure(), earlier.id()))
                        .orElseGet(() -> Origin.first(wanted.measure())),
                officer.authority(),
                point,
                wanted.second(),
                before.map(Request::handling).orElse(Handling.USUAL),
                Status.DRAFT,
                beginning(wanted, carried),
                writers(officer, before),
                Set.of(officer.id()),
                false,
                null,
                null,
                now);
        var caseKey = vault.newCaseKey();
        requests.add(request, caseKey);
        keepingPace.started(request, officer);
        chronicle.write(request, caseKey, Act.START, Side.REQUESTING, officer, details(carried), Map.of());
        return new Outcome.Started(request.id());
    }

    /// Whoever wrote what is carried over wrote this one too, and does not approve it.
    private static Set<PersonId> writers(Officer officer, Optional<Request> before) {
        return Stream.concat(Stream.of(officer.id()), before.stream().flatMap(earlier -> earlier.writers().stream()))
                .collect(Collectors.toSet());
    }

    /// Which fields the request before filled, so that the form asks first what is new.
    private static Map<String, String> details(Optional<CarriedOver> carried) {
        return carried.map(over -> Map.of(CarriedOver.DETAIL, over.written())).orElse(Map.of());
    }

    /// What the case knows, and what was told now and fits its field; what does not fit is left for the officer to
    /// write.
    private static Content beginning(Wanted wanted, Optional<CarriedOver> carried) {
        var values = new EnumMap<Field, String>(Field.class);
        values.put(Field.CONFIDENTIALITY, "yes");
        carried.ifPresent(over -> values.putAll(over.content().values()));
        wanted.known().forEach((field, value) -> {
            if (FieldProblem.of(field, value).isEmpty()) {
                values.put(field, value);
            }
        });
        if (!wanted.measure().rules().toAuthority()) {
            values.put(Field.CUSTODIAN, wanted.entity().strip());
        }
        values.keySet().retainAll(wanted.measure().rules().fields());
        return Content.of(
                values, carried.map(over -> over.content().identifiers()).orElse(List.of()));
    }
}
