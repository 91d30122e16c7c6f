package org.comity.inbox.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.audit.AuditTrail;
import org.comity.identity.Action;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.inbox.model.Handover;
import org.comity.inbox.model.Handover.Item;
import org.comity.inbox.model.Handover.Sheet;
import org.comity.inbox.model.Handover.SheetLine;
import org.comity.inbox.model.Handover.Standing;
import org.comity.inbox.store.HandoverRows;
import org.comity.requests.Requests;
import org.comity.vault.KeyRing;
import org.comity.vault.Vault;
import org.comity.vocabulary.Sensitive;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/// Reads what was handed over, and answers it. Whoever handed over and whoever receives see it, each line
/// as far as they read the request today.
public class ReceivingHandover {

    /// What the two can do while it is open.
    public enum Answer {
        ACCEPT(Standing.ACCEPTED),
        DECLINE(Standing.DECLINED),
        /// By whoever handed over.
        WITHDRAW(Standing.WITHDRAWN);

        private final Standing standing;

        Answer(Standing standing) {
            this.standing = standing;
        }
    }

    /// In the place of the name of somebody who is no longer here.
    private static final String GONE = "—";

    private final HandoverRows handovers;
    private final Assigning assigning;
    private final Requests requests;
    private final Directory directory;
    private final Vault vault;
    private final InboxAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    public ReceivingHandover(
            HandoverRows handovers,
            Assigning assigning,
            Requests requests,
            Directory directory,
            Vault vault,
            InboxAccess access,
            AuditTrail audit,
            Clock clock) {
        this.handovers = handovers;
        this.assigning = assigning;
        this.requests = requests;
        this.directory = directory;
        this.vault = vault;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// What waits for an answer of the reader, or for one to the reader; without what is in it.
    @Transactional(readOnly = true)
    public List<Sheet> open(Officer reader) {
        var found = handovers.openOf(reader.id()).stream()
                .filter(one -> one.authority().equals(reader.authority().id()))
                .filter(one -> access.ofHandover(Action.READ, concerns(one, reader), reader))
                .toList();
        var names = names(found);
        return found.stream().map(one -> sheet(one, reader, names, List.of())).toList();
    }

    @Transactional
    public Optional<Sheet> read(UUID id, Officer reader) {
        return handovers
                .find(id)
                .filter(one -> one.authority().equals(reader.authority().id()))
                .filter(one -> access.ofHandover(Action.READ, concerns(one, reader), reader))
                .map(one -> sheet(one, reader, names(List.of(one)), lines(one, reader)));
    }

    /// @return whether there is such a hand-over for this officer to answer; answering what is answered changes nothing
    @Transactional
    public boolean answer(UUID id, Officer officer, Answer answer) {
        var found = handovers
                .findForChange(id)
                .filter(one -> one.authority().equals(officer.authority().id()))
                .filter(one -> access.ofHandover(Action.DECIDE, mayGive(one, officer, answer), officer))
                .orElse(null);
        if (found == null) {
            return false;
        }
        if (found.standing() == Standing.OPEN) {
            handovers.decide(id, answer.standing, clock.instant());
            if (answer == Answer.ACCEPT) {
                found.items().forEach(item -> assigning.receive(item.request(), officer, found.from()));
            }
            audit.append(HandingOver.entry(
                    "board.hand-over-" + answer.standing.name().toLowerCase(Locale.ROOT), found, officer));
        }
        return true;
    }

    private static boolean concerns(Handover handover, Officer officer) {
        return handover.from().equals(officer.id()) || handover.to().equals(officer.id());
    }

    private static boolean mayGive(Handover handover, Officer officer, Answer answer) {
        return switch (answer) {
            case ACCEPT, DECLINE -> handover.to().equals(officer.id());
            case WITHDRAW -> handover.from().equals(officer.id());
        };
    }

    private static Sheet sheet(Handover handover, Officer reader, Map<PersonId, String> names, List<SheetLine> lines) {
        return new Sheet(
                handover.id(),
                names.getOrDefault(handover.from(), GONE),
                names.getOrDefault(handover.to(), GONE),
                handover.standing(),
                handover.to().equals(reader.id()),
                handover.at(),
                lines);
    }

    /// Of both sides of all of them, asked for at once.
    private Map<PersonId, String> names(List<Handover> handovers) {
        var people = handovers.stream()
                .flatMap(one -> Stream.of(one.from(), one.to()))
                .collect(Collectors.toSet());
        return people.isEmpty()
                ? Map.of()
                : directory.people(people).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private List<SheetLine> lines(Handover handover, Officer reader) {
        var items = handover.items().stream().collect(Collectors.toMap(Item::request, Function.identity()));
        var keys = vault.keys(handover.items().stream().map(Item::caseKey).collect(Collectors.toSet()));
        return requests.lines(handover.items().stream().map(Item::request).toList(), reader).stream()
                .map(summary -> new SheetLine(summary, note(items.get(summary.id()), keys)))
                .toList();
    }

    /// Nothing, where the key of the request is destroyed.
    private static Sensitive<String> note(@Nullable Item item, KeyRing keys) {
        var sealed = item == null ? null : item.note();
        return item == null
                        || sealed == null
                        || keys.destruction(item.caseKey()).isPresent()
                ? Sensitive.of("")
                : Sensitive.of(
                        new String(keys.open(item.caseKey(), sealed, HandingOver.PURPOSE), StandardCharsets.UTF_8));
    }
}
