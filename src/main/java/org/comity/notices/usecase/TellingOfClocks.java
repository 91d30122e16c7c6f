package org.comity.notices.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.clocks.ClockEvent;
import org.comity.clocks.ClockKind;
import org.comity.clocks.Warning;
import org.comity.duty.DutyRoster;
import org.comity.duty.Rung;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.notices.model.Kind;
import org.comity.notices.model.News;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.Why;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells of clocks of requests: first those of the authority who work on the request; when the end is near or past,
/// whoever is on duty, all its officers and its head. Under TLP:RED nobody but those who work on it.
public class TellingOfClocks {

    private final Directory directory;
    private final DutyRoster roster;
    private final TellingPeople telling;

    public TellingOfClocks(Directory directory, DutyRoster roster, TellingPeople telling) {
        this.directory = directory;
        this.roster = roster;
        this.telling = telling;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ClockEvent.Raised event) {
        if (event.warning() == Warning.OVER && toldByTheRequest(event.kind())) {
            return;
        }
        var escalates = event.warning().escalates();
        var officers = officers(event, escalates);
        telling.tell(news(event, page(event, officers)), officers);
        if (escalates && !event.circle().onlyMembers()) {
            var link = event.toRequesting() ? "/sent/" + event.request() : "/notices";
            telling.tell(news(event, link), heads(event, officers));
        }
    }

    /// That a preservation lapsed, or that no provider answered in time, is an act of the request, and told as one.
    private static boolean toldByTheRequest(ClockKind kind) {
        return kind == ClockKind.PRESERVED || kind == ClockKind.ORDER_TO_PROVIDER;
    }

    /// Under TLP:RED, while nobody of the authority works on it, its officers open the envelope first.
    private static String page(ClockEvent.Raised event, List<Recipient> told) {
        var envelope = event.circle().onlyMembers()
                && told.stream()
                        .noneMatch(one ->
                                event.circle().members().contains(one.person().id()));
        return envelope ? "/requests" : "/requests/" + event.request();
    }

    private static News news(ClockEvent.Raised event, String link) {
        return new News(
                kind(event),
                event.request().value(),
                event.authority(),
                event.reference(),
                link,
                event.due(),
                event.urgent() || event.warning().escalates(),
                event.at());
    }

    private static Kind kind(ClockEvent.Raised event) {
        var preservation = event.kind() == ClockKind.PRESERVED;
        return switch (event.warning()) {
            case SOON -> preservation ? Kind.CLOCK_WARNING : Kind.LIMIT_SOON;
            case URGENT -> preservation ? Kind.CLOCK_URGENT : Kind.LIMIT_URGENT;
            case OVER -> Kind.LIMIT_OVER;
            case REMINDER -> Kind.LIMIT_REMINDER;
        };
    }

    /// Those who can open the request.
    private List<Recipient> officers(ClockEvent.Raised event, boolean escalates) {
        var all = Stream.concat(escalates ? onDuty(event) : Stream.empty(), officersOf(event))
                .toList();
        var working = all.stream()
                .filter(told -> event.circle().members().contains(told.person().id()))
                .toList();
        var everyone = !event.circle().onlyMembers() && (escalates || working.isEmpty());
        // Under TLP:RED, while nobody of the requested authority works on it, its officers hear of the envelope.
        var envelope = working.isEmpty() && !event.toRequesting();
        return once(everyone || envelope ? all : working);
    }

    private Stream<Recipient> onDuty(ClockEvent.Raised event) {
        var ladder = roster.now(event.authority());
        return Stream.concat(
                ladder.on(Rung.DUTY).stream().map(person -> Recipient.of(person, Why.ON_DUTY)),
                ladder.on(Rung.DEPUTY).stream().map(person -> Recipient.of(person, Why.DEPUTY)));
    }

    private Stream<Recipient> officersOf(ClockEvent.Raised event) {
        return directory.peopleOf(event.authority(), Set.of(Role.OFFICER)).stream()
                .map(person -> Recipient.of(person, Why.OFFICER));
    }

    /// Those who were not told already.
    private List<Recipient> heads(ClockEvent.Raised event, List<Recipient> told) {
        return directory.peopleOf(event.authority(), Set.of(Role.HEAD)).stream()
                .filter((Person head) -> told.stream()
                        .noneMatch(recipient -> recipient.person().id().equals(head.id())))
                .map(head -> Recipient.of(head, Why.HEAD))
                .toList();
    }

    /// Whoever is there for two reasons is told once, for the first.
    private static List<Recipient> once(List<Recipient> recipients) {
        var first = new LinkedHashMap<PersonId, Recipient>();
        recipients.forEach(recipient -> first.putIfAbsent(recipient.person().id(), recipient));
        return List.copyOf(first.values());
    }
}
