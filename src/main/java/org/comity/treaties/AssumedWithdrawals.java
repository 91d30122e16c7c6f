package org.comity.treaties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comity.treaties.TreatyFacts.TreatyOfState;
import org.comity.vocabulary.ArticleRef;

/// Works out which reservations and declarations assumed withdrawals end. A row on several provisions is
/// parted: what is not withdrawn stands as it stood.
final class AssumedWithdrawals {

    private final TreatyFacts facts;
    private final Map<TreatyOfState, List<DeclarationFact>> changed = new HashMap<>();
    private final Map<DeclarationFact, DeclarationFact> before = new HashMap<>();

    AssumedWithdrawals(TreatyFacts facts) {
        this.facts = facts;
    }

    /// All rows of a State towards a treaty, where one of them changes.
    Map<TreatyOfState, List<DeclarationFact>> changed() {
        return changed;
    }

    /// What an ended row is until the day it ends.
    Map<DeclarationFact, DeclarationFact> before() {
        return before;
    }

    /// @return the reason when there is nothing to withdraw
    Optional<String> withdraw(Assumption.Withdrawing one) {
        var key = new TreatyOfState(one.treaty(), one.state());
        var rows = changed.getOrDefault(key, facts.declarations(one.treaty(), one.state()));
        if (rows.stream().noneMatch(row -> ends(row, one))) {
            return Optional.of(one.state() + " has no reservation or declaration on "
                    + one.provision().display() + " that stands on " + one.on());
        }
        var after = new ArrayList<DeclarationFact>();
        for (var row : rows) {
            if (ends(row, one)) {
                part(row, one, after);
            } else {
                after.add(row);
            }
        }
        changed.put(key, after);
        return Optional.empty();
    }

    private static boolean ends(DeclarationFact row, Assumption.Withdrawing one) {
        return (row.kind() == DeclarationKind.RESERVATION || row.kind() == DeclarationKind.DECLARATION)
                && !row.source().assumed()
                && row.standsOn(one.on())
                && row.concerns(one.provision());
    }

    private void part(DeclarationFact row, Assumption.Withdrawing one, List<DeclarationFact> after) {
        Predicate<ArticleRef> withdrawn = article ->
                with(row, List.of(article), row.status(), row.source()).concerns(one.provision());
        var ending = row.articles().stream().filter(withdrawn).toList();
        var staying = row.articles().stream().filter(withdrawn.negate()).toList();
        if (!staying.isEmpty()) {
            after.add(with(row, staying, row.status(), row.source()));
        }
        var was = staying.isEmpty() ? row : with(row, ending, row.status(), row.source());
        var ended = with(
                row,
                ending,
                new DeclarationStatus.Withdrawn(one.on()),
                FactSource.assumption("assumed: " + one.state() + " withdraws it on " + one.on()));
        before.put(ended, was);
        after.add(ended);
    }

    private static DeclarationFact with(
            DeclarationFact row, List<ArticleRef> articles, DeclarationStatus status, FactSource source) {
        return new DeclarationFact(
                row.treaty(),
                row.country(),
                articles,
                articles.equals(row.articles())
                        ? row.written()
                        : articles.stream().map(ArticleRef::provision).collect(Collectors.joining(";")),
                row.territory(),
                row.kind(),
                row.effect(),
                row.languagesRequired(),
                row.channelRequired(),
                status,
                row.weight(),
                source);
    }
}
