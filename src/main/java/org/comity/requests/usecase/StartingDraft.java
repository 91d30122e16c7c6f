package org.comity.requests.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Action;
import org.comity.identity.Authority;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.FieldProblem;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.requests.store.RequestStore;
import org.comity.treaties.CurrentFacts;
import org.comity.vault.Vault;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.springframework.transaction.support.TransactionTemplate;

/// Begins the draft of a request for expedited preservation, addressed to the 24/7 point of the requested Party.
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

        /// No authority that the State names today is enrolled on this node.
        record NobodyThere(Country requested) implements Outcome {}
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

    /// The addressee is chosen before the transaction begins: within one that writes, the directory is not read anew.
    ///
    /// @param known what is known already, such as the offence; everything can be filled in or changed later
    public Outcome start(Officer officer, Country requested, Map<Field, String> known, Language second) {
        if (!access.allows(Action.START, officer)) {
            return new Outcome.RoleLacking();
        }
        var requesting = officer.authority().country();
        if (requesting.equals(requested)) {
            return new Outcome.SameState();
        }
        for (var country : List.of(requesting, requested)) {
            if (!isParty(country)) {
                return new Outcome.NotBothParties(country);
            }
        }
        return addressees
                .contactPoint(requested)
                .map(point -> transaction.execute(status -> keepingPace
                        .again(Act.START, officer, point)
                        .<Outcome>map(Outcome.TooMany::new)
                        .orElseGet(() -> begin(officer, point, known, second))))
                .orElseGet(() -> new Outcome.NobodyThere(requested));
    }

    private boolean isParty(Country country) {
        var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return facts.now().adherence(ArticleRef.CONVENTION, country, today).isParty();
    }

    private Outcome begin(Officer officer, Authority point, Map<Field, String> known, Language second) {
        var now = clock.instant();
        var year = now.atZone(officer.authority().zone()).getYear();
        var request = new Request(
                new RequestId(UUID.randomUUID()),
                requests.nextReference(officer.authority().country().code(), year),
                officer.authority(),
                point,
                second,
                Handling.USUAL,
                Status.DRAFT,
                Content.of(beginning(known), List.of()),
                Set.of(officer.id()),
                Set.of(officer.id()),
                false,
                null,
                null,
                now);
        var caseKey = vault.newCaseKey();
        requests.add(request, caseKey);
        keepingPace.started(request, officer);
        chronicle.write(request, caseKey, Act.START, Side.REQUESTING, officer, Map.of(), Map.of());
        return new Outcome.Started(request.id());
    }

    /// What is known and fits its field; what does not fit is left for the officer to write.
    private static Map<Field, String> beginning(Map<Field, String> known) {
        var values = new EnumMap<Field, String>(Field.class);
        values.put(Field.CONFIDENTIALITY, "yes");
        known.forEach((field, value) -> {
            if (FieldProblem.of(field, value).isEmpty()) {
                values.put(field, value);
            }
        });
        return values;
    }
}
