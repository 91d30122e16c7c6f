package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Asker;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.treaties.DeclarationFact;
import org.comity.vocabulary.ArticleRef;

/// A Party may declare that orders to its providers must be issued by, or under the supervision of, a prosecutor or
/// other judicial authority, or under independent supervision (CETS 224 Article 7(2)(b)): the police alone cannot.
record IssuedUnderSupervision() implements Rule {

    private static final ArticleRef DECLARATION = ArticleRef.secondProtocol("7(2)(b)");
    private static final Finding NOT_BY_POLICE = Finding.blocks(
                    "CETS224 7(2)(b)", "supervised.notByPolice", Status.UNAVAILABLE)
            .about(Topic.SAFEGUARD)
            .naming(Blank.REQUESTED);
    private static final Finding BY_JUDICIARY = Finding.supports("CETS224 7(2)(b)", "supervised.fulfilled")
            .about(Topic.SAFEGUARD)
            .naming(Blank.REQUESTED);
    private static final Finding WHO_ISSUES = Finding.unknown("CETS224 7(2)(b)", "supervised.ask")
            .about(Topic.SAFEGUARD)
            .naming(Blank.REQUESTED);

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.to().declarations(DECLARATION).stream()
                .map(row -> finding(situation, row))
                .toList();
    }

    private static Finding finding(Situation situation, DeclarationFact row) {
        var said = situation.question().asker().map(IssuedUnderSupervision::of).orElse(WHO_ISSUES);
        return said.naming(situation.requested()).restingOn(row.country(), row.source());
    }

    private static Finding of(Asker asker) {
        return switch (asker) {
            case POLICE -> NOT_BY_POLICE;
            case PROSECUTOR, JUDGE -> BY_JUDICIARY;
            case CENTRAL_AUTHORITY, CONTACT_POINT -> WHO_ISSUES;
        };
    }

    @Override
    public List<Finding> sayings() {
        return List.of(NOT_BY_POLICE, BY_JUDICIARY, WHO_ISSUES);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.DECLARATIONS, LooksAt.ASKER);
    }
}
