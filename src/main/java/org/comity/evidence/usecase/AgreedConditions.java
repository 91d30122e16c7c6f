package org.comity.evidence.usecase;

import java.util.ArrayList;
import java.util.List;
import org.comity.evidence.model.Condition;
import org.comity.evidence.model.Condition.Kind;
import org.comity.evidence.model.EvidencePackage;
import org.comity.evidence.model.PackageStatus;
import org.comity.requests.model.Act;
import org.comity.requests.model.Step;

/// The conditions that both sides of a request agreed on, as its steps tell them (Articles 27(6), 28(2),
/// 29(6); Articles 8(9) and 9(7) of the Second Protocol).
final class AgreedConditions {

    private AgreedConditions() {}

    /// Those proposed last before they were accepted; none where none were.
    static List<Condition> in(List<Step> steps) {
        Step proposed = null;
        Step accepted = null;
        for (var step : steps) {
            proposed = step.act() == Act.PROPOSE_CONDITIONS ? step : proposed;
            accepted = step.act() == Act.ACCEPT_CONDITIONS ? proposed : accepted;
        }
        return accepted == null ? List.of() : of(accepted);
    }

    /// An open package under what is agreed on now, before what its own authority said beside: agreement may come
    /// after it was begun. A sealed one stays as it is.
    static EvidencePackage takenOver(EvidencePackage stored, List<Step> steps) {
        if (stored.status() != PackageStatus.OPEN || stored.destroyed() != null) {
            return stored;
        }
        var conditions = new ArrayList<>(in(steps));
        stored.conditions().reveal().stream()
                .filter(said -> !said.agreed())
                .filter(said -> conditions.stream().noneMatch(said::saysTheSame))
                .toList()
                .forEach(conditions::add);
        return stored.under(conditions);
    }

    private static List<Condition> of(Step step) {
        var conditions = new ArrayList<Condition>();
        if (!step.detail("confidential").isEmpty()) {
            conditions.add(new Condition(Kind.CONFIDENTIAL, "", true));
        }
        if (!step.detail("noOtherUse").isEmpty()) {
            conditions.add(new Condition(Kind.NO_OTHER_USE, "", true));
        }
        if (!step.detail("text").isBlank()) {
            conditions.add(new Condition(Kind.WORDS, step.detail("text"), true));
        }
        return conditions;
    }
}
