package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Addressee;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.treaties.AuthorityFact;
import org.comity.vocabulary.Standing;

/// Each Party designates a point of contact (35(1)) and a central authority (27(2)(a)): who is named in public, and
/// whether the name still holds.
record NamedAddressee(Addressee.Function function) implements Rule {

    @Override
    public List<Finding> findings(Situation situation) {
        var named = situation.named(situation.question().to(), function);
        return named.isEmpty()
                ? List.of(Finding.unknown(provision(), key("notNamed")).naming(situation.requested()))
                : named.stream().map(row -> finding(situation, row)).toList();
    }

    private Finding finding(Situation situation, AuthorityFact row) {
        var certain = row.source().standing() == Standing.SOURCED
                && row.source().note().isEmpty();
        var finding =
                certain ? Finding.supports(provision(), key("named")) : Finding.warns(provision(), key("doubtful"));
        return finding.naming(situation.requested(), new Argument.Words(row.institution()))
                .restingOn(row.country(), row.source());
    }

    private String provision() {
        return switch (function) {
            case CONTACT_POINT -> "35(1)";
            case CENTRAL_AUTHORITY -> "27(2)(a)";
        };
    }

    private String key(String what) {
        return switch (function) {
            case CONTACT_POINT -> "contactPoint." + what;
            case CENTRAL_AUTHORITY -> "centralAuthority." + what;
        };
    }
}
