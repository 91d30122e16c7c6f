package org.comity.requests.lint;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.comity.requests.model.Request;

/// Reads a draft as whoever will receive it would, under the law of both States.
///
/// It warns; only what the law itself demands stands in the way of submitting. The same draft under the same law gets
/// the same remarks, the heaviest first, then in the order of the form.
public final class Lint {

    private static final List<Rule> RULES = Stream.of(
                    SenderRemarks.RULES,
                    MeasureRemarks.RULES,
                    SecondProtocolRemarks.RULES,
                    OffenceRemarks.RULES,
                    IdentifierRemarks.RULES,
                    PeriodRemarks.RULES,
                    ScopeRemarks.RULES,
                    ReasonRemarks.RULES,
                    HolderRemarks.RULES,
                    LanguageRemarks.RULES,
                    ContactRemarks.RULES)
            .flatMap(List::stream)
            .toList();

    private Lint() {}

    public static List<Remark> of(Request request, LawOfBoth law) {
        var draft = Draft.of(request, law);
        return Stream.concat(RULES.stream().flatMap(rule -> rule.remarks(draft)), StateRemarks.of(draft))
                .sorted(Comparator.comparing(Remark::weight))
                .toList();
    }

    /// Every rule by its key: for the test that finds each in a case of the lawyer's table.
    static List<String> keys() {
        return RULES.stream().map(Rule::key).distinct().toList();
    }
}
