package org.comity.pathfinder.model;

import java.util.List;
import java.util.function.BiFunction;
import org.comity.pathfinder.Addressee;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.treaties.AuthorityFact;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Standing;

/// Each Party designates a point of contact (35(1)), a central authority (27(2)(a)), an authority for extradition
/// (24(7)(a)): who is named in public, and whether the name still holds.
record NamedAddressee(Addressee.Function function, Finding named, Finding doubtful, Finding notNamed) implements Rule {

    NamedAddressee(Addressee.Function function) {
        this(
                function,
                said(function, "named", Finding::supports).naming(Blank.REQUESTED, Blank.INSTITUTION),
                said(function, "doubtful", Finding::warns).naming(Blank.REQUESTED, Blank.INSTITUTION),
                said(function, "notNamed", Finding::unknown).naming(Blank.REQUESTED));
    }

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.to().remembered(this, this::of);
    }

    private List<Finding> of(StateOnDay state) {
        var rows = state.named(function);
        return rows.isEmpty()
                ? List.of(notNamed.naming(state.named()))
                : rows.stream().map(row -> finding(state, row)).toList();
    }

    private Finding finding(StateOnDay state, AuthorityFact row) {
        var certain = row.source().standing() == Standing.SOURCED
                && row.source().note().isEmpty();
        return (certain ? named : doubtful)
                .naming(state.named(), new Argument.Words(row.institution()))
                .restingOn(row.country(), row.source());
    }

    private static Finding said(Addressee.Function function, String key, BiFunction<String, String, Finding> effect) {
        return effect.apply(provision(function).toString(), key(function) + key).about(Topic.ADDRESSEE);
    }

    private static ArticleRef provision(Addressee.Function function) {
        return switch (function) {
            case CONTACT_POINT -> ArticleRef.convention("35(1)");
            default -> function.article();
        };
    }

    private static String key(Addressee.Function function) {
        return switch (function) {
            case CONTACT_POINT -> "contactPoint.";
            case CENTRAL_AUTHORITY -> "centralAuthority.";
            case EXTRADITION_AUTHORITY -> "extraditionAuthority.";
            default -> "designated.";
        };
    }

    @Override
    public List<Finding> sayings() {
        return List.of(named, doubtful, notNamed);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.AUTHORITIES);
    }
}
