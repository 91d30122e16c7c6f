package org.comity.treaties.model;

import java.util.Optional;
import java.util.Set;
import org.comity.vocabulary.ArticleRef;

/// The instrument is one of `instruments.csv`; the Convention and its Protocols are none, their rules are stricter.
record KnownInstrument() implements FactRule {

    private static final Set<String> ELSEWHERE = Set.of(ArticleRef.CONVENTION, "ETS189", ArticleRef.SECOND_PROTOCOL);

    @Override
    public Optional<String> broken(FactRow row, FactSheets all) {
        var id = row.cell("treaty");
        if (ELSEWHERE.contains(id)) {
            return Optional.of("the rows of " + id + " stand in treaty_status.csv");
        }
        return FactRule.when(all.find(FactTable.INSTRUMENTS, id).isEmpty(), "unknown instrument '" + id + "'");
    }
}
