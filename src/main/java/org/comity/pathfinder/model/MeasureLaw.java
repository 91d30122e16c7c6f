package org.comity.pathfinder.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.pathfinder.Addressee;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.LegalPath.Channel;
import org.comity.pathfinder.LegalPath.RequiredElement;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.TimeLimit;
import org.comity.vocabulary.ArticleRef;

/// All the law of one measure: who is asked and how, what a request contains, which rules speak.
///
/// @param requires the elements a request must contain
/// @param gates rules that can close the path
/// @param advice rules that tell more about a path which is not closed
public record MeasureLaw(
        Measure measure,
        Way way,
        Optional<TimeLimit> timeLimit,
        List<RequiredElement> requires,
        List<Rule> gates,
        List<Rule> advice)
        implements Law {

    /// What the procedural law of the requested State adds is told last.
    public MeasureLaw {
        advice = Stream.concat(advice.stream(), NationalRules.of(measure).stream())
                .toList();
    }

    /// Who is asked, how, and in which language.
    record Way(Addressee.Function addressee, Channel channel, AcceptedLanguages languages) {}

    @Override
    public Status status(Situation situation) {
        return forced(gates, situation);
    }

    /// The path for a situation, not yet ranked. A path that is closed gets no further advice.
    @Override
    public LegalPath judge(Situation situation, String because) {
        var findings = new ArrayList<Finding>(gates.size() + advice.size());
        say(gates, situation, findings);
        var status = forced(Status.AVAILABLE, findings);
        if (status != Status.UNAVAILABLE) {
            say(advice, situation, findings);
        }
        return new LegalPath(
                measure,
                Optional.of(situation.to().country()),
                status,
                Optional.empty(),
                because,
                addressee(situation),
                way.channel(),
                way.languages().of(situation),
                timeLimit.map(limit -> ForeignMinimum.clock(limit, situation.to())),
                requires,
                findings);
    }

    private Addressee addressee(Situation situation) {
        var entities = switch (way.addressee()) {
            case SERVICE_PROVIDER, DOMAIN_REGISTRY -> situation.entities();
            default -> List.<String>of();
        };
        return new Addressee(way.addressee(), situation.to().named(way.addressee()), entities);
    }

    @Override
    public Addressee.Function addressee() {
        return way.addressee();
    }

    @Override
    public Channel channel() {
        return way.channel();
    }

    static void say(List<Rule> rules, Situation situation, List<Finding> findings) {
        for (var rule : rules) {
            var found = rule.findings(situation);
            if (!found.isEmpty()) {
                findings.addAll(found);
            }
        }
    }

    static Status forced(List<Rule> gates, Situation situation) {
        var status = Status.AVAILABLE;
        for (var gate : gates) {
            status = forced(status, gate.findings(situation));
        }
        return status;
    }

    static Status forced(Status before, List<Finding> findings) {
        var status = before;
        for (var finding : findings) {
            if (finding.forces().isPresent()) {
                status = status.and(finding.forces().get());
            }
        }
        return status;
    }

    /// Elements written as `authority 29(2)(a)`; another treaty is named before the paragraph.
    static List<RequiredElement> elements(String treaty, String... written) {
        return Stream.of(written)
                .map(line -> line.split(" ", 2))
                .map(part -> new RequiredElement(part[0], new ArticleRef(treaty, part[1])))
                .toList();
    }
}
