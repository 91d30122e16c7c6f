package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Addressee;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Topic;
import org.comity.treaties.AuthorityFact;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Standing;

/// Each Party designates a point of contact (35(1)), a central authority (27(2)(a)), an authority for extradition
/// (24(7)(a)): who is named in public, and whether the name still holds.
record NamedAddressee(Addressee.Function function) implements Rule {

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.to().remembered(this, this::of);
    }

    private List<Finding> of(StateOnDay state) {
        var named = state.named(function);
        return named.isEmpty()
                ? List.of(said(Finding.unknown("35(1)", key("notNamed")).naming(state.named())))
                : named.stream().map(row -> finding(state, row)).toList();
    }

    private Finding finding(StateOnDay state, AuthorityFact row) {
        var certain = row.source().standing() == Standing.SOURCED
                && row.source().note().isEmpty();
        var finding = certain ? Finding.supports("35(1)", key("named")) : Finding.warns("35(1)", key("doubtful"));
        return said(finding.naming(state.named(), new Argument.Words(row.institution())))
                .restingOn(row.country(), row.source());
    }

    private Finding said(Finding finding) {
        return finding.about(Topic.ADDRESSEE).citing(provision());
    }

    private ArticleRef provision() {
        return switch (function) {
            case CONTACT_POINT -> ArticleRef.convention("35(1)");
            case CENTRAL_AUTHORITY -> ArticleRef.convention("27(2)(a)");
            default -> function.article();
        };
    }

    private String key(String what) {
        return switch (function) {
            case CONTACT_POINT -> "contactPoint." + what;
            case CENTRAL_AUTHORITY -> "centralAuthority." + what;
            case EXTRADITION_AUTHORITY -> "extraditionAuthority." + what;
            default -> "designated." + what;
        };
    }

    @Override
    public List<ArticleRef> provisions() {
        return List.of(provision());
    }
}
