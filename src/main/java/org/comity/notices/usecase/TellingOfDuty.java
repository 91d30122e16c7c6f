package org.comity.notices.usecase;

import java.util.List;
import java.util.UUID;
import org.comity.duty.DutyEvent;
import org.comity.duty.Rung;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.comity.notices.model.Kind;
import org.comity.notices.model.News;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.Why;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells of drills, in the transaction in which a call goes out, climbs or ends. A call is urgent: mail goes out at
/// once.
public class TellingOfDuty {

    private static final String DRILLS = "/duty/drills";

    private final TellingPeople telling;

    public TellingOfDuty(TellingPeople telling) {
        this.telling = telling;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DutyEvent event) {
        switch (event) {
            case DutyEvent.DrillAnnounced(var drill, var people, var at) ->
                telling.tell(News.of(Kind.DRILL_ANNOUNCED, drill, DRILLS, null, at), recipients(people));
            case DutyEvent.DrillCalls calls -> tell(calls);
            case DutyEvent.DrillOver(var drill, var people, var at) ->
                telling.tell(News.of(Kind.DRILL_OVER, drill, page(drill), null, at), recipients(people));
            case DutyEvent.HelpWanted(var drill, var desk, var at) ->
                telling.tell(
                        News.of(Kind.HELP_WANTED, drill, "/secretariat/drills", null, at),
                        desk.stream()
                                .map(person -> Recipient.of(person, Why.SECRETARIAT_EMERGENCY))
                                .toList());
        }
    }

    private void tell(DutyEvent.DrillCalls calls) {
        var kind = calls.rung() == Rung.DUTY ? Kind.DRILL_CALL : Kind.DRILL_ESCALATED;
        var news = News.of(kind, calls.drill(), page(calls.drill()), null, calls.at())
                .urgently();
        telling.tell(
                news,
                calls.people().stream()
                        .map(person -> Recipient.of(person, why(calls.rung(), person)))
                        .toList());
    }

    private static Why why(Rung rung, Person person) {
        return switch (rung) {
            case DUTY -> Why.ON_DUTY;
            case DEPUTY -> Why.DEPUTY;
            case OFFICERS, SECRETARIAT -> why(person);
        };
    }

    private static List<Recipient> recipients(List<Person> people) {
        return people.stream().map(person -> Recipient.of(person, why(person))).toList();
    }

    private static Why why(Person person) {
        if (person.is(Role.HEAD)) {
            return Why.HEAD;
        }
        if (person.is(Role.GATEKEEPER)) {
            return Why.GATEKEEPER;
        }
        return person.is(Role.OFFICER) ? Why.OFFICER : Why.APPROVER;
    }

    private static String page(UUID drill) {
        return DRILLS + "/" + drill;
    }
}
