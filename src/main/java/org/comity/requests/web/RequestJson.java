package org.comity.requests.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comity.identity.Authority;
import org.comity.identity.Officer;
import org.comity.requests.RequestReading;
import org.comity.requests.Team;
import org.comity.requests.model.Act;
import org.comity.requests.model.Caution;
import org.comity.requests.model.Content;
import org.comity.requests.model.Edge;
import org.comity.requests.model.Hold;
import org.comity.requests.model.Lifecycle;
import org.comity.requests.model.PreservationClock;
import org.comity.requests.model.RefusalGround;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequiredElement;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.requests.model.Step;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// A request as one officer sees it, for programs.
///
/// @param measure what it asks for
/// @param chain the same for all requests of one case
/// @param exercise it never reaches a real authority
/// @param reported the status rests on what the requesting authority wrote down of the other side's word
/// @param side on which side the reader stands
/// @param handling how far it may be passed on, by the labels of the Traffic Light Protocol 2.0
/// @param team who works on it
/// @param missing what the measure demands and is not there yet
/// @param remarks what the other side would say of it, until it leaves; they block nothing
/// @param acts what this very officer can do now
/// @param documented whether the document exists
/// @param closed information that was passed on unasked has not opened to the receiving side yet (Article 26(2))
/// @param hold why it has not gone out although it was sent; absent unless it is held
/// @param callBackWords what both authorities read out when one telephones the other; absent before sending
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestJson(
        String id,
        String reference,
        boolean exercise,
        String measure,
        String chain,
        Status status,
        boolean reported,
        Side side,
        Party requesting,
        Party requested,
        String secondLanguage,
        String handling,
        Working team,
        Map<String, String> values,
        List<IdentifierJson> identifiers,
        List<Missing> missing,
        List<RemarkJson> remarks,
        List<Happened> steps,
        @Nullable Clock clock,
        List<Open> acts,
        boolean documented,
        boolean closed,
        @Nullable Held hold,
        @Nullable List<String> callBackWords,
        @Nullable Instant sentAt,
        Instant changedAt) {

    public record Party(String id, String name, String country, String zone) {

        static Party of(Authority authority) {
            return new Party(
                    authority.id().toString(),
                    authority.name(),
                    authority.country().code(),
                    authority.zone().getId());
        }
    }

    /// Who works on it: the reader's own colleagues by name, of the other side only how many.
    public record Working(List<Colleague> own, int others) {

        public record Colleague(String id, String name) {}

        static Working of(Team team) {
            return new Working(
                    team.own().stream()
                            .map(officer -> new Colleague(officer.id().toString(), officer.name()))
                            .toList(),
                    team.others());
        }
    }

    /// @param article the provision that asks for it
    /// @param field where it would be mended
    public record Missing(String element, String article, String field, String detail) {

        static Missing of(RequiredElement.Missing missing, View view) {
            return new Missing(
                    missing.element().code(),
                    missing.basis().toString(),
                    missing.anchor().key(),
                    view.text("requests.missing." + missing.key()));
        }
    }

    /// @param details the words and days of the act
    public record Happened(
            int number, Act act, String article, Side side, Instant at, Map<String, String> details, String receipt) {

        /// Who it was is their own authority's business.
        static Happened of(Step step, RequestReading reading) {
            var details = new TreeMap<>(step.details().reveal());
            details.remove(Step.PERSON);
            if (step.side() != reading.side()) {
                details.remove("officer");
            }
            return new Happened(
                    step.number(),
                    step.act(),
                    step.act().basis(reading.request().measure()).toString(),
                    step.side(),
                    step.at(),
                    details,
                    address(reading.request()) + "/receipts/" + step.number());
        }
    }

    /// @param cautions what was unusual
    /// @param until nobody releases it before
    public record Held(Set<Caution> cautions, Instant until) {

        static @Nullable Held of(@Nullable Hold hold) {
            return hold == null ? null : new Held(hold.cautions(), hold.until());
        }
    }

    /// The clock of Article 29(7).
    ///
    /// @param end the moment after which the data are no longer preserved
    public record Clock(
            LocalDate from,
            LocalDate until,
            String zone,
            boolean openEnded,
            Instant end,
            long daysLeft,
            PreservationClock.Phase phase) {

        static @Nullable Clock of(@Nullable PreservationClock clock, Instant now) {
            return clock == null
                    ? null
                    : new Clock(
                            clock.from(),
                            clock.until(),
                            clock.zone().getId(),
                            clock.openEnded(),
                            clock.end(),
                            clock.daysLeft(now),
                            clock.phase(now));
        }
    }

    /// @param parts what the call of the act may carry
    /// @param grounds which the refusal may rest on; absent for other acts
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Open(
            Act act,
            String article,
            List<String> parts,
            @Nullable List<RefusalGround> grounds) {

        static Open of(Edge edge, Request request) {
            var act = edge.act();
            return new Open(
                    act,
                    act.basis(request.measure()).toString(),
                    ActShape.of(act).parts(),
                    act == Act.REFUSE ? request.openGrounds() : null);
        }
    }

    static RequestJson of(RequestReading reading, Officer officer, List<RemarkLine> remarks, View view, Instant now) {
        var request = reading.request();
        var content = request.content();
        return new RequestJson(
                request.id().toString(),
                request.reference(),
                request.exercise(),
                request.measure().written(),
                request.origin().chain().toString(),
                request.status(),
                reading.reported(),
                reading.side(),
                Party.of(request.requesting()),
                Party.of(request.requested()),
                request.secondLanguage().code(),
                request.handling().label(),
                Working.of(reading.team()),
                values(content),
                content.identifiers().stream().map(IdentifierJson::of).toList(),
                missing(reading).stream().map(each -> Missing.of(each, view)).toList(),
                remarks.stream().map(RemarkJson::of).toList(),
                reading.steps().stream().map(step -> Happened.of(step, reading)).toList(),
                Clock.of(request.clock(), now),
                open(reading, officer, now),
                reading.documented(),
                reading.closed(),
                Held.of(reading.hold()),
                words(reading),
                request.sentAt(),
                request.changedAt());
    }

    private static @Nullable List<String> words(RequestReading reading) {
        return reading.words() == null ? null : reading.words().words();
    }

    /// To whoever does not see all of it nothing seems missing.
    private static List<RequiredElement.Missing> missing(RequestReading reading) {
        return reading.closed() && reading.side() == Side.REQUESTED
                ? List.of()
                : reading.request().content().missing(reading.request().measure());
    }

    private static Map<String, String> values(Content content) {
        var values = new TreeMap<String, String>();
        content.values().forEach((field, value) -> values.put(field.key(), value));
        return values;
    }

    private static List<Open> open(RequestReading reading, Officer officer, Instant now) {
        return Lifecycle.open(reading.request().measure(), reading.request().status(), reading.side()).stream()
                .filter(edge -> edge.act() != Act.RECALL && reading.request().canBeDone(edge, officer))
                .filter(edge -> edge.act() != Act.RELEASE || !heldAgainst(reading.hold(), officer, now))
                .map(edge -> Open.of(edge, reading.request()))
                .toList();
    }

    private static boolean heldAgainst(@Nullable Hold hold, Officer officer, Instant now) {
        return hold == null || hold.against(officer, now).isPresent();
    }

    static String address(Request request) {
        return "/api/v1/requests/" + request.id();
    }
}
