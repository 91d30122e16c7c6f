package org.comity.pathfinder.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Answer;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Question;
import org.comity.pathfinder.model.MeasuresByNeed;
import org.comity.pathfinder.model.Situation;
import org.comity.treaties.TreatyFacts;

/// Finds the paths for a question over one snapshot of the facts: pure, thousands of times a second.
///
/// Paths are ranked in the order in which the law of the need lists its measures, the open ones before the dormant.
public class FindingPaths {

    private final TreatyFacts facts;

    public FindingPaths(TreatyFacts facts) {
        this.facts = facts;
    }

    public static boolean offers(Need need) {
        return MeasuresByNeed.offers(need);
    }

    /// @throws IllegalArgumentException for a need that is not offered
    public Answer find(Question question) {
        var situation = new Situation(question, facts);
        var judged = MeasuresByNeed.of(question.need()).stream()
                .map(law -> law.judge(situation))
                .toList();
        return new Answer(question, ranked(judged), with(Status.UNAVAILABLE, judged), facts.asOf());
    }

    private static List<LegalPath> ranked(List<LegalPath> judged) {
        var ranked = new ArrayList<LegalPath>();
        for (var status : List.of(Status.AVAILABLE, Status.UNKNOWN, Status.DORMANT)) {
            for (var path : with(status, judged)) {
                ranked.add(withRank(path, ranked.size() + 1));
            }
        }
        return ranked;
    }

    private static List<LegalPath> with(Status status, List<LegalPath> judged) {
        return judged.stream().filter(path -> path.status() == status).toList();
    }

    private static LegalPath withRank(LegalPath path, int rank) {
        return new LegalPath(
                path.measure(),
                path.status(),
                Optional.of(rank),
                path.addressee(),
                path.channel(),
                path.languages(),
                path.timeLimit(),
                path.requires(),
                path.findings());
    }
}
