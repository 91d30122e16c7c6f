package org.comity.requests.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.directory.DesignatedFunction;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.pathfinder.Answer;
import org.comity.pathfinder.Asker;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Question;
import org.comity.pathfinder.Question.Circumstances;
import org.comity.requests.model.Closure;
import org.comity.requests.model.Closure.Why;
import org.comity.requests.model.Field;
import org.comity.requests.model.Owed;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.RequiredElement;
import org.comity.requests.model.RequiredElement.Missing;
import org.comity.requests.model.Senders;
import org.comity.requests.model.StateDemand;
import org.comity.requests.model.Transition.Reason;
import org.comity.treaties.BilateralFact;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.DeclarationKind;
import org.comity.treaties.ProviderFact;
import org.comity.vocabulary.ArticleRef;
import org.jspecify.annotations.Nullable;

/// Whether a measure is open between the two States of a request today, by the facts and the path engine,
/// and to the authority that would send it; and what the requested Party demands beyond the law. Measures
/// of the Second Protocol are closed until it is in force between them; what cannot be known is closed too.
/// Exercises are between States that do not exist: nothing is closed there.
public class OpenMeasures {

    private static final Set<RequestedMeasure> EXTRADITIONS =
            EnumSet.of(RequestedMeasure.EXTRADITION, RequestedMeasure.PROVISIONAL_ARREST);

    /// Instruments beside the Convention that bind nobody.
    private static final Set<Measure> NO_TREATIES = Set.of(Measure.other("COMITY"), Measure.other("HARARE"));

    private final Function<Question, Answer> paths;
    private final CurrentFacts facts;
    private final Function<Authority, Set<DesignatedFunction>> named;
    private final Clock clock;

    /// @param paths the path engine
    /// @param named what an authority is named for today
    public OpenMeasures(
            Function<Question, Answer> paths,
            CurrentFacts facts,
            Function<Authority, Set<DesignatedFunction>> named,
            Clock clock) {
        this.paths = paths;
        this.facts = facts;
        this.named = named;
        this.clock = clock;
    }

    /// Why it does not go out, if it does not: closed, or something missing that the requested Party demands.
    public Optional<Reason> against(Request request) {
        var closed = closure(request);
        if (closed.isPresent()) {
            return closed.map(Reason.NotInForce::new);
        }
        var missing = missing(request);
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Reason.Incomplete(missing));
    }

    /// What is missing of [#demanded].
    public List<Missing> missing(Request request) {
        return demanded(request).stream()
                .flatMap(element -> element.missing(request.content()).stream())
                .toList();
    }

    /// What the requested Party demands by a choice that the Protocol leaves to it (CETS 224 Article 19).
    public List<RequiredElement> demanded(Request request) {
        return request.exercise()
                ? List.of()
                : Stream.of(StateDemand.values())
                        .filter(demand -> demand.measure() == request.measure() && chosen(request, demand.choice()))
                        .map(StateDemand::element)
                        .toList();
    }

    /// Whether the requested Party made the choice, today.
    boolean chosen(Request request, ArticleRef choice) {
        return facts.now().declarations(choice, request.requested().country(), today()).stream()
                .anyMatch(made ->
                        made.kind() == DeclarationKind.DECLARATION || made.kind() == DeclarationKind.RESERVATION);
    }

    public Optional<Closure> closure(Request request) {
        if (request.exercise()) {
            return Optional.empty();
        }
        if (request.measure() == RequestedMeasure.PROVIDER_DIRECTED) {
            return shownLawful(request)
                    ? Optional.empty()
                    : closed(Why.PROVIDER, null, request.measure().basis());
        }
        var byStates = request.measure().underSecondProtocol() ? underTheProtocol(request) : Optional.<Closure>empty();
        return byStates.or(() -> toSender(request));
    }

    /// The authorities to which the law gives the measure.
    private Optional<Closure> toSender(Request request) {
        var senders = request.measure().rules().senders();
        if (isOpenToOthers(senders, request)
                || isCentralForOrders(request)
                || senders.include(named.apply(request.requesting()))) {
            return Optional.empty();
        }
        var why = senders.functions().contains(DesignatedFunction.CONTACT_POINT) ? Why.NOT_POINT : Why.NOT_CENTRAL;
        var directly = senders.otherwise() == Senders.Otherwise.DIRECTLY_UNLESS_DECLARED;
        return closed(why, null, directly ? Senders.CENTRAL_WHEN_URGENT : senders.basis());
    }

    /// Where the requested Party takes orders from central authorities alone (8(11)), these submit them.
    private boolean isCentralForOrders(Request request) {
        return request.measure() == RequestedMeasure.GIVING_EFFECT
                && request.requesting().functions().contains(AuthorityFunction.CENTRAL_AUTHORITY)
                && chosen(request, ArticleRef.secondProtocol("8(11)"));
    }

    private boolean isOpenToOthers(Senders senders, Request request) {
        return switch (senders.otherwise()) {
            case CLOSED -> false;
            case CLOSED_BUT_BY_TREATY -> request.content().has(Field.TREATY) && treatyIsKnown(request);
            case CLOSED_BUT_BY_DECLARATION -> chosen(request, Owed.EMERGENCY);
            case DIRECTLY_UNLESS_DECLARED -> !chosen(request, Senders.CENTRAL_WHEN_URGENT);
            case OWN_LAW -> true;
        };
    }

    /// Whether the facts know another treaty on which it can rest: what somebody typed shows none. Comity is no treaty,
    /// and what was only signed binds nobody.
    private boolean treatyIsKnown(Request request) {
        var from = request.requesting().country();
        var to = request.requested().country();
        var subject = EXTRADITIONS.contains(request.measure())
                ? BilateralFact.Subject.EXTRADITION
                : BilateralFact.Subject.MUTUAL_ASSISTANCE;
        var listed = facts.now().bilateral(subject, from, to).stream()
                .anyMatch(treaty -> treaty.status() == BilateralFact.Status.IN_FORCE);
        return listed
                || (!from.equals(to)
                        && paths
                                .apply(Question.between(from, to, need(request), circumstances(request), today()))
                                .paths()
                                .stream()
                                .filter(path -> path.status() == LegalPath.Status.AVAILABLE)
                                .map(LegalPath::measure)
                                .anyMatch(measure -> measure.besideTheConvention() && !NO_TREATIES.contains(measure)));
    }

    private Optional<Closure> underTheProtocol(Request request) {
        var from = request.requesting().country();
        var to = request.requested().country();
        if (from.equals(to)) {
            return closed(Why.UNAVAILABLE, null, request.measure().basis());
        }
        var question = Question.between(from, to, need(request), circumstances(request), today());
        var path = request.measure().path().flatMap(paths.apply(question)::about);
        if (path.isEmpty()) {
            return closed(Why.UNKNOWN, null, request.measure().basis());
        }
        var because = deciding(path.get());
        return switch (path.get().status()) {
            case AVAILABLE -> throughCentralAuthority(request);
            case DORMANT -> Optional.of(new Closure(Why.DORMANT, opens(request).orElse(null), because));
            case UNAVAILABLE -> Optional.of(new Closure(Why.UNAVAILABLE, null, because));
            case UNKNOWN -> Optional.of(new Closure(Why.UNKNOWN, null, because));
        };
    }

    private static List<ArticleRef> deciding(LegalPath path) {
        return path.findings().stream()
                .filter(finding -> finding.forces()
                        .filter(status -> status == path.status())
                        .isPresent())
                .map(finding -> finding.citation())
                .distinct()
                .toList();
    }

    /// Article 8(11): through the central authority of the requesting Party.
    private Optional<Closure> throughCentralAuthority(Request request) {
        var choice = ArticleRef.secondProtocol("8(11)");
        return request.measure() == RequestedMeasure.GIVING_EFFECT
                        && !request.requesting().functions().contains(AuthorityFunction.CENTRAL_AUTHORITY)
                        && chosen(request, choice)
                ? closed(Why.CENTRAL, null, choice)
                : Optional.empty();
    }

    /// The day from which both are bound, where it is known (CETS 224 Article 16(3) and (4)).
    private Optional<LocalDate> opens(Request request) {
        var entries = new ArrayList<LocalDate>();
        for (var state :
                List.of(request.requesting().country(), request.requested().country())) {
            var entry =
                    facts.now().adherenceFact(ArticleRef.SECOND_PROTOCOL, state).flatMap(fact -> fact.entryIntoForce());
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            entries.add(entry.get());
        }
        return entries.stream().max(LocalDate::compareTo).filter(today()::isBefore);
    }

    /// Whether the provider has an establishment in the own State, or says that it answers authorities of others.
    private boolean shownLawful(Request request) {
        var own = request.requesting().country();
        return request.requested().country().equals(own)
                || facts.now().providers().stream()
                        .filter(provider ->
                                isNamed(provider, request.requested().name()))
                        .anyMatch(provider -> answers(provider)
                                || provider.entities().stream()
                                        .anyMatch(entity -> entity.country().equals(own)));
    }

    private static boolean isNamed(ProviderFact provider, String name) {
        return provider.name().equalsIgnoreCase(name)
                || provider.entities().stream().anyMatch(entity -> entity.name().equalsIgnoreCase(name));
    }

    private static boolean answers(ProviderFact provider) {
        return switch (provider.direct()) {
            case YES, CONDITIONS -> true;
            case NO, UNKNOWN -> false;
        };
    }

    private static Optional<Closure> closed(Why why, @Nullable LocalDate opens, ArticleRef because) {
        return Optional.of(new Closure(why, opens, List.of(because)));
    }

    private static Need need(Request request) {
        return switch (request.measure()) {
            case DOMAIN_REGISTRATION -> Need.DOMAIN_REGISTRATION;
            case VIDEO_CONFERENCE -> Need.VIDEO_HEARING;
            case JOINT_TEAM -> Need.JOINT_TEAM;
            case EXTRADITION -> Need.EXTRADITION;
            case PROVISIONAL_ARREST -> Need.PROVISIONAL_ARREST;
            case LIVE_TRAFFIC -> Need.LIVE_TRAFFIC;
            case LIVE_CONTENT -> Need.LIVE_CONTENT;
            case GIVING_EFFECT, EMERGENCY_DISCLOSURE, EMERGENCY_ASSISTANCE -> ofData(request);
            default -> Need.SUBSCRIBER;
        };
    }

    /// Article 8(13) and 9(1)(b) close a measure for one category of data.
    private static Need ofData(Request request) {
        return switch (request.content().value(Field.DATA_CATEGORY)) {
            case "traffic" -> Need.TRAFFIC;
            case "subscriber" -> Need.SUBSCRIBER;
            default -> request.measure() == RequestedMeasure.GIVING_EFFECT ? Need.SUBSCRIBER : Need.CONTENT;
        };
    }

    private static Circumstances circumstances(Request request) {
        var said = Circumstances.NONE;
        if (request.measure() == RequestedMeasure.EMERGENCY_DISCLOSURE
                || request.measure() == RequestedMeasure.EMERGENCY_ASSISTANCE) {
            said = said.inAnEmergency();
        }
        return switch (request.content().value(Field.APPROVER_KIND)) {
            case "prosecutor" -> said.by(Asker.PROSECUTOR);
            case "judge", "other-judicial", "independent-supervision" -> said.by(Asker.JUDGE);
            default -> said;
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
