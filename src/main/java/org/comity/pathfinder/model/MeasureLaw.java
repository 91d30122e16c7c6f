package org.comity.pathfinder.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Addressee;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.LegalPath.Channel;
import org.comity.pathfinder.LegalPath.RequiredElement;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.TimeLimit;

/// All the law of one measure: who is asked and how, what a request contains, which rules speak.
///
/// @param gates rules that can close the path
/// @param advice rules that tell more about a path which is not closed
public record MeasureLaw(
        Measure measure,
        Addressee.Function addressee,
        Channel channel,
        AcceptedLanguages languages,
        Optional<TimeLimit> timeLimit,
        List<RequiredElement> requires,
        List<Rule> gates,
        List<Rule> advice) {

    /// The path for a situation, not yet ranked. A path that is closed gets no further advice.
    public LegalPath judge(Situation situation) {
        var findings = new ArrayList<>(said(gates, situation));
        if (status(findings) != Status.UNAVAILABLE) {
            findings.addAll(said(advice, situation));
        }
        return new LegalPath(
                measure,
                status(findings),
                Optional.empty(),
                new Addressee(addressee, situation.named(situation.question().to(), addressee)),
                channel,
                languages.of(situation),
                timeLimit,
                requires,
                findings);
    }

    private static List<Finding> said(List<Rule> rules, Situation situation) {
        return rules.stream().flatMap(rule -> rule.findings(situation).stream()).toList();
    }

    private static Status status(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.forces().stream())
                .max(Comparator.naturalOrder())
                .orElse(Status.AVAILABLE);
    }
}
