package org.comity.notices.usecase;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.comity.notices.model.Case;
import org.comity.notices.model.News;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.RequestTellings;
import org.comity.notices.model.RequestTellings.Line;
import org.comity.notices.model.RequestTellings.Side;
import org.comity.notices.model.RequestTellings.Whom;
import org.comity.notices.model.Why;
import org.comity.notices.store.CaseStore;
import org.comity.requests.Happening;
import org.comity.requests.RequestEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells of what happens to a request, in the transaction in which it happens, as [RequestTellings] says.
public class TellingOfRequests {

    private final CaseStore cases;
    private final Directory directory;
    private final TellingPeople telling;
    private final WatchingRequests watching;

    public TellingOfRequests(CaseStore cases, Directory directory, TellingPeople telling, WatchingRequests watching) {
        this.cases = cases;
        this.directory = directory;
        this.telling = telling;
        this.watching = watching;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RequestEvent.Happened event) {
        var known = cases.note(event);
        var lines = event.reported() ? RequestTellings.ofReported(event.what()) : RequestTellings.of(event.what());
        for (var line : lines) {
            var told = recipients(line, known, event);
            telling.tell(news(line, known, event, leadingTo(line, known, event, told)), told);
        }
        watching.watch(known, event);
    }

    /// The page of the request, where whoever is told can open it. A head follows it among what was sent; as long as
    /// nobody of the requested authority took a request under TLP:RED, the list shows its envelope.
    private static String leadingTo(Line line, Case known, RequestEvent.Happened event, List<Recipient> told) {
        if (line.whom() == Whom.HEADS) {
            return "/sent/" + known.request();
        }
        var envelope = event.onlyMembers() && told.stream().noneMatch(each -> isMember(each, event));
        return envelope ? "/requests" : known.link();
    }

    private static boolean isMember(Recipient recipient, RequestEvent.Happened event) {
        return event.members().contains(recipient.person().id());
    }

    private static News news(Line line, Case known, RequestEvent.Happened event, String link) {
        var clock = event.clock();
        return new News(
                line.kind(),
                known.request(),
                known.authority(line.side()),
                known.reference(),
                link,
                clock == null ? null : clock.end(),
                known.urgent() || event.what() == Happening.RECALLED || event.what() == Happening.HELD,
                event.at());
    }

    private List<Recipient> recipients(Line line, Case known, RequestEvent.Happened event) {
        var told = switch (line.whom()) {
            case OFFICERS -> officers(line, known);
            case APPROVERS ->
                directory.peopleOf(known.authority(line.side()), Set.of(Role.APPROVER)).stream()
                        .filter(person -> !event.writers().contains(person.id()))
                        .map(person -> Recipient.of(person, Why.APPROVER));
            case WRITERS -> directory.people(event.writers()).stream().map(person -> Recipient.of(person, Why.WROTE));
            case STEP_BEFORE -> stepBefore(line, known);
            case HEADS ->
                directory.peopleOf(known.authority(line.side()), Set.of(Role.HEAD)).stream()
                        .map(person -> Recipient.of(person, Why.HEAD));
        };
        var others = told.filter(recipient ->
                        tellsEverybody(event) || !recipient.person().id().equals(event.by()))
                .toList();
        return event.onlyMembers() && line.whom() != Whom.HEADS ? members(line, others, event) : others;
    }

    /// Of a refusal both sides are told in full; who wrote one down knows it.
    private static boolean tellsEverybody(RequestEvent.Happened event) {
        return event.what() == Happening.REFUSED && !event.reported();
    }

    /// Under TLP:RED those who work on it. Until somebody of the requested authority does, its officers hear that an
    /// envelope is there: a notice says no more.
    private static List<Recipient> members(Line line, List<Recipient> told, RequestEvent.Happened event) {
        var members =
                told.stream().filter(recipient -> isMember(recipient, event)).toList();
        return members.isEmpty() && line.side() == Side.REQUESTED ? told : members;
    }

    private Stream<Recipient> officers(Line line, Case known) {
        return directory.peopleOf(known.authority(line.side()), Set.of(Role.OFFICER)).stream()
                .map(person -> Recipient.of(person, Why.OFFICER));
    }

    private Stream<Recipient> stepBefore(Line line, Case known) {
        var hand = known.hand(line.side());
        var there = hand == null ? List.<Person>of() : directory.people(Set.of(hand));
        return there.isEmpty()
                ? officers(line, known)
                : there.stream().map(person -> Recipient.of(person, Why.STEP_BEFORE));
    }
}
