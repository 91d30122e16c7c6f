package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Offence;
import org.comity.treaties.Adherence;

/// Extradition reaches the offences of Articles 2 to 11 (24(1)(a)), and between two Parties to the First Protocol the
/// offences of that Protocol (ETS 189 Article 8(2)). Any other offence needs another treaty.
record ExtraditableOffence() implements Rule {

    private static final String FIRST_PROTOCOL = "ETS189";

    private static final Finding REACHED = scope(Finding.supports("24(1)(a)", "extraditable"));
    private static final Finding NOT_SAID =
            scope(Finding.unknown("24(1)(a)", "extraditable.offenceUnknown")).forcing(Status.UNKNOWN);
    private static final Finding NOT_REACHED =
            scope(Finding.blocks("24(1)(a)", "extraditable.not", Status.UNAVAILABLE));
    private static final Finding EXTENDED = ofBoth(Finding.supports("ETS189 8(2)", "extraditable.firstProtocol"));
    private static final Finding EXTENSION_UNKNOWN = ofBoth(
                    Finding.unknown("ETS189 8(2)", "extraditable.firstProtocol.unknown"))
            .forcing(Status.UNKNOWN);
    private static final Finding NOT_EXTENDED =
            ofBoth(Finding.blocks("ETS189 8(2)", "extraditable.firstProtocol.not", Status.UNAVAILABLE));

    @Override
    public List<Finding> findings(Situation situation) {
        return List.of(situation
                .question()
                .offence()
                .map(offence -> of(offence, situation))
                .orElse(NOT_SAID));
    }

    private static Finding of(Offence offence, Situation situation) {
        if (offence.ofArticles2To11()) {
            return REACHED;
        }
        return offence == Offence.FIRST_PROTOCOL ? ofTheFirstProtocol(situation) : NOT_REACHED;
    }

    private static Finding ofTheFirstProtocol(Situation situation) {
        var from = situation.from().adherence(FIRST_PROTOCOL).status();
        var to = situation.to().adherence(FIRST_PROTOCOL).status();
        if (from == Adherence.PARTY && to == Adherence.PARTY) {
            return EXTENDED.naming(situation.requesting(), situation.requested());
        }
        var uncertain = from == Adherence.UNKNOWN || to == Adherence.UNKNOWN;
        return (uncertain ? EXTENSION_UNKNOWN : NOT_EXTENDED).naming(situation.requesting(), situation.requested());
    }

    private static Finding scope(Finding finding) {
        return finding.about(Topic.SCOPE);
    }

    private static Finding ofBoth(Finding finding) {
        return scope(finding).naming(Blank.REQUESTING, Blank.REQUESTED);
    }

    @Override
    public List<Finding> sayings() {
        return List.of(REACHED, NOT_SAID, NOT_REACHED, EXTENDED, EXTENSION_UNKNOWN, NOT_EXTENDED);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.OFFENCE, LooksAt.ADHERENCES);
    }
}
