package org.comity.notices.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.directory.DirectoryEvent;
import org.comity.directory.ListingId;
import org.comity.identity.AuthorityId;
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

/// Tells of the directory: whose entry is to be confirmed, and which designations wait or were decided on. Never which
/// authority it is, nor anything of a channel: the page it leads to says that.
public class TellingOfDirectory {

    private static final String DESIGNATIONS = "/secretariat/designations";
    private static final String READERS = "/secretariat/readers";

    private final Directory people;
    private final TellingPeople telling;

    public TellingOfDirectory(Directory people, TellingPeople telling) {
        this.people = people;
        this.telling = telling;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DirectoryEvent event) {
        switch (event) {
            case DirectoryEvent.Changed _ -> {}
            case DirectoryEvent.AttestationDue due -> tell(due);
            case DirectoryEvent.DesignationProposed proposed ->
                telling.tell(
                        News.of(Kind.DESIGNATION_WAITS, proposed.proposal(), DESIGNATIONS, null, proposed.at()),
                        secretariat(proposed.by()));
            case DirectoryEvent.ReadingUnusual reading ->
                telling.tell(
                        News.of(Kind.READING_UNUSUAL, reading.reader().value(), READERS, null, reading.at())
                                .urgently(),
                        secretariat(reading.reader()));
            case DirectoryEvent.DesignationDecided decided ->
                telling.tell(
                        News.of(
                                Kind.DESIGNATION_DECIDED,
                                decided.proposal(),
                                page(decided.listing()),
                                null,
                                decided.at()),
                        recipients(people.people(Set.of(decided.proposedBy())).stream(), Why.PROPOSED));
        }
    }

    private void tell(DirectoryEvent.AttestationDue due) {
        switch (due.level()) {
            case OWNER -> tell(due, Kind.ENTRY_DUE, ofAuthority(due.authority(), Role.GATEKEEPER, Why.GATEKEEPER));
            case HEAD -> tell(due, Kind.ENTRY_OVERDUE, ofAuthority(due.authority(), Role.HEAD, Why.HEAD));
            case SECRETARIAT ->
                tell(
                        due,
                        Kind.ENTRY_NOT_CONFIRMED,
                        recipients(people.bearing(Role.SECRETARIAT_AUTHORITIES).stream(), Why.SECRETARIAT_AUTHORITIES));
        }
    }

    /// Only a day that is still to come is told as one by which something ends.
    private void tell(DirectoryEvent.AttestationDue due, Kind kind, List<Recipient> recipients) {
        Instant deadline = due.due().isAfter(due.at()) ? due.due() : null;
        var listing = due.listing();
        telling.tell(News.of(kind, listing.value(), page(listing), deadline, due.at()), recipients);
    }

    private List<Recipient> ofAuthority(AuthorityId authority, Role role, Why why) {
        return recipients(people.peopleOf(authority, Set.of(role)).stream(), why);
    }

    private List<Recipient> secretariat(PersonId but) {
        return recipients(
                people.bearing(Role.SECRETARIAT_AUTHORITIES).stream()
                        .filter(person -> !person.id().equals(but)),
                Why.SECRETARIAT_AUTHORITIES);
    }

    private static List<Recipient> recipients(Stream<Person> told, Why why) {
        return told.map(person -> Recipient.of(person, why)).toList();
    }

    private static String page(ListingId listing) {
        return "/directory/" + listing;
    }
}
