package org.comity.pathfinder.model;

import java.util.ArrayList;
import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;

/// Article 27 applies where no other treaty on mutual assistance is in force between the two (27(1)); Article 28 under
/// the same condition (28(1)); section 5 of the Second Protocol likewise (CETS 224 Article 5(5)).
///
/// @param applies said of each treaty that is in force between the two
/// @param unknown said where none is known to be
record OtherTreaty(Finding applies, Finding unknown) implements Rule {

    static final OtherTreaty GOES_FIRST = goesFirst("27(1)");
    static final OtherTreaty GOES_FIRST_IN_SECTION_5 = goesFirst("CETS224 5(5)");

    /// For the path that another treaty closes: it then goes through that treaty.
    static final OtherTreaty CLOSES = under("27(1)", Finding.blocks("27(1)", "otherTreaty.closes", Status.UNAVAILABLE));

    private static OtherTreaty goesFirst(String provision) {
        return under(provision, Finding.supports(provision, "otherTreaty.applies"));
    }

    private static OtherTreaty under(String provision, Finding applies) {
        return new OtherTreaty(
                applies.about(Topic.FORM).naming(Blank.INSTRUMENT),
                Finding.unknown(provision, "otherTreaty").about(Topic.FORM));
    }

    @Override
    public List<Finding> findings(Situation situation) {
        var findings = new ArrayList<Finding>();
        for (var law : situation.treatiesOfAssistance()) {
            findings.add(law.applying(situation, applies));
        }
        if (BilateralLaw.ASSISTANCE.status(situation) == Status.AVAILABLE) {
            findings.add(BilateralLaw.ASSISTANCE.applying(situation, applies));
        }
        return findings.isEmpty() ? List.of(unknown) : findings;
    }

    @Override
    public List<Finding> sayings() {
        return List.of(applies, unknown);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.OTHER_TREATIES);
    }
}
