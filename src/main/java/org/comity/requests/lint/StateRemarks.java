package org.comity.requests.lint;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Effect;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.requests.model.Field;

/// What the path engine found about the two States, as far as it bears on a refusal: what this draft meets,
/// and what the requested State may raise against any such request.
///
/// A reason of the engine that rests on a fact nobody confirmed only warns there; so it does here.
final class StateRemarks {

    /// Said of any treaty that is not in force yet, and of text still to be confirmed: told elsewhere.
    private static final Set<Topic> TOLD_ELSEWHERE = Set.of(Topic.TEXT, Topic.LANGUAGE);

    /// A reservation whose words nobody read here refuses nothing by itself.
    private static final String UNREAD = "dualCriminality.reserved.unread";

    /// Reservations under 29(4), and dual criminality as the law of the requested State has it (25(5)).
    private static final Set<String> ASKED_FOR =
            Set.of("dualCriminality.reserved", UNREAD, "national.dualCriminality.always");

    private static final Set<String> PERHAPS_ASKED_FOR =
            Set.of("dualCriminality.mayBeAsked", "national.dualCriminality.forSome");

    /// What another treaty between the two rules in the place of Article 27, or of a threshold.
    private static final Set<String> ANOTHER_TREATY =
            Set.of("otherTreaty.applies", "otherTreaty.closes", "penalty.tooLittle");

    /// What a State has chosen to ask for, by the field that answers it.
    ///
    /// @param value empty where any answer will do
    private record Mended(Field field, String value) {
        boolean in(Draft draft) {
            return value.isEmpty() ? draft.has(field) : draft.is(field, value);
        }
    }

    private static final Map<String, Mended> OWED = Map.of(
            "supervised.ask", new Mended(Field.APPROVER_KIND, ""),
            "notify", new Mended(Field.NOTIFIED, "made"),
            "orders.afterDirect", new Mended(Field.SOUGHT_OTHERWISE, ""),
            "orders.moreInformation", new Mended(Field.MORE_INFORMATION, ""));

    private StateRemarks() {}

    static Stream<Remark> of(Draft draft) {
        return draft.path().stream()
                .flatMap(path -> path.findings().stream())
                .filter(finding -> !TOLD_ELSEWHERE.contains(finding.topic()))
                .flatMap(finding -> of(finding, draft));
    }

    private static Stream<Remark> of(Finding finding, Draft draft) {
        if (ANOTHER_TREATY.contains(finding.key())) {
            return anotherTreaty(finding, draft);
        }
        if (closes(finding)) {
            return Stream.of(Remark.of(finding, Weight.WILL_BE_REFUSED, place(finding)));
        }
        var mended = OWED.get(finding.key());
        if (mended != null) {
            return draft.asks(mended.field()) && !mended.in(draft)
                    ? Stream.of(Remark.of(finding, Weight.WILL_COME_BACK, new Place.InField(mended.field())))
                    : Stream.of();
        }
        return switch (finding.topic()) {
            case DUAL_CRIMINALITY -> dualCriminality(finding, draft);
            case REFUSAL -> mayBeRefused(finding);
            case SCOPE -> finding.fact().isPresent() ? mayBeRefused(finding) : Stream.of();
            default -> Stream.of();
        };
    }

    /// Once the draft names the treaty, it rests on it.
    private static Stream<Remark> anotherTreaty(Finding finding, Draft draft) {
        if (draft.has(Field.TREATY)) {
            return Stream.of();
        }
        var weight = closes(finding) ? Weight.WILL_BE_REFUSED : Weight.WILL_COME_BACK;
        var at = finding.key().equals("penalty.tooLittle") ? Field.PENALTY_MAXIMUM : Field.TREATY;
        return draft.asks(at) ? Stream.of(Remark.of(finding, weight, new Place.InField(at))) : Stream.of();
    }

    private static boolean closes(Finding finding) {
        return finding.effect() == Effect.BLOCKS
                && finding.forces().filter(Status.UNAVAILABLE::equals).isPresent();
    }

    private static Stream<Remark> mayBeRefused(Finding finding) {
        return finding.effect() == Effect.WARNS
                ? Stream.of(Remark.of(finding, Weight.MAY_BE_REFUSED, place(finding)))
                : Stream.of();
    }

    /// It is met by conduct that is a crime on both sides, whatever it is called there: so the draft must say which of
    /// the other State's provisions it falls under.
    private static Stream<Remark> dualCriminality(Finding finding, Draft draft) {
        if (finding.effect() == Effect.SUPPORTS || shownThere(draft)) {
            return Stream.of();
        }
        var at = new Place.InField(draft.asks(Field.PROVISIONS_THERE) ? Field.PROVISIONS_THERE : Field.PROVISIONS);
        if (ASKED_FOR.contains(finding.key())) {
            var weight = finding.key().equals(UNREAD) ? Weight.WILL_COME_BACK : Weight.WILL_BE_REFUSED;
            return Stream.concat(Stream.of(Remark.of(finding, weight, at)), theirProvision(draft, at));
        }
        if (PERHAPS_ASKED_FOR.contains(finding.key())) {
            return Stream.concat(Stream.of(Remark.of(finding, Weight.ADVICE, at)), theirProvision(draft, at));
        }
        return finding.effect() == Effect.UNKNOWN && draft.has(Field.OFFENCE)
                ? Stream.of(Remark.of(finding, Weight.ADVICE, at))
                : Stream.of();
    }

    /// The draft names the requested State where it names provisions, or cites one that its profile names.
    private static boolean shownThere(Draft draft) {
        return draft.has(Field.PROVISIONS_THERE)
                || draft.law().names(draft.to(), draft.value(Field.PROVISIONS))
                || (!OffenceRemarks.rows(draft, draft.to()).isEmpty() && OffenceRemarks.cites(draft, draft.to()));
    }

    /// What its profile names for the article: something to point to; without that, that there is something to name.
    private static Stream<Remark> theirProvision(Draft draft, Place at) {
        var named = OffenceRemarks.named(draft, draft.to());
        var hit = named.orElseGet(() -> Rule.Hit.at(at).naming(new Finding.Argument.State(draft.to())));
        var key = named.isPresent() ? "offence.theirProvision" : "offence.nameThere";
        return Stream.of(new Remark(Weight.ADVICE, key, draft.basis(at), at, hit.arguments(), hit.fact()));
    }

    private static Place place(Finding finding) {
        return new Place.InField(
                switch (finding.key()) {
                    case "orders.noTraffic", "emergency.notSubscribers" -> Field.DATA_CATEGORY;
                    case "extraditable.not", "extraditable.firstProtocol.not" -> Field.OFFENCE;
                    default -> finding.topic() == Topic.REFUSAL ? Field.FACTS : Field.SUBJECT;
                });
    }
}
