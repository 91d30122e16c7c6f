package org.comity.events.web;

import java.util.Optional;
import org.comity.events.Conferencing;
import org.comity.events.EventId;
import org.comity.events.model.Ticket;
import org.comity.events.usecase.EventAccess;
import org.comity.events.usecase.ReadingEvents;
import org.comity.events.usecase.ReadingEvents.Seen;
import org.comity.identity.Person;
import org.comity.web.Answer;
import org.comity.web.Away;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Leads those who have a place into a room on the conferencing server of this node.
@PageController
class RoomController {

    private final ReadingEvents reading;
    private final Conferencing conferencing;
    private final EventAccess access;

    RoomController(ReadingEvents reading, Conferencing conferencing, EventAccess access) {
        this.reading = reading;
        this.conferencing = conferencing;
        this.access = access;
    }

    @GetMapping("/events/{id}/room/{spoken:[a-z]{2,3}}")
    Answer enter(View view, Person person, @PathVariable String id, @PathVariable String spoken) {
        return enter(
                view,
                EventId.read(id).flatMap(event -> reading.find(Optional.of(person), event)),
                spoken,
                person.name(),
                access.mayDecide(person));
    }

    @GetMapping("/registrations/{ticket}/room/{spoken:[a-z]{2,3}}")
    Answer byTicket(View view, @PathVariable String ticket, @PathVariable String spoken) {
        var seen = Ticket.isOne(ticket) ? reading.byTicket(ticket) : Optional.<Seen>empty();
        var name = seen.flatMap(Seen::registration).map(known -> known.name()).orElse("");
        return enter(view, seen, spoken, name, false);
    }

    private Answer enter(View view, Optional<Seen> seen, String language, String name, boolean leads) {
        return seen.filter(known -> known.room(language)
                        .filter(room -> room.address().equals(Conferencing.HERE))
                        .isPresent())
                .flatMap(known -> conferencing.enter(
                        known.event().id(),
                        language,
                        known.event().content().words(view.language()).title(),
                        name,
                        leads))
                .<Answer>map(Away::new)
                .orElseGet(Page::notFound);
    }
}
