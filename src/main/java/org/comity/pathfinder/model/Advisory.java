package org.comity.pathfinder.model;

import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Addressee;
import org.comity.pathfinder.Addressee.Function;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.LegalPath.Channel;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Measure;

/// A way that no treaty guarantees: it is shown, and its status is never better than "unknown: ask".
///
/// @param said why not, and what to ask
record Advisory(Measure measure, Function addressee, Channel channel, List<Finding> said) implements Law, Rule {

    /// Reciprocity and the law of the State asked: the last resort, by the diplomatic channel (Article 23).
    static final Advisory COMITY = new Advisory(
            Measure.other("COMITY"),
            Function.CENTRAL_AUTHORITY,
            Channel.DIPLOMATIC,
            List.of(
                    Finding.unknown("23", "comity")
                            .forcing(Status.UNKNOWN)
                            .about(Topic.BOUND)
                            .naming(Blank.REQUESTED),
                    Finding.supports("23", "comity.malabo").about(Topic.NEXT).naming(Blank.REQUESTED)));

    /// Interpol carries urgent requests (27(9)(b)) and requests for provisional arrest; it is a channel, no legal
    /// basis.
    static final Advisory INTERPOL = new Advisory(
            Measure.other("INTERPOL"),
            Function.COMPETENT_AUTHORITY,
            Channel.INTERPOL,
            List.of(Finding.unknown("27(9)(b)", "interpol")
                    .forcing(Status.UNKNOWN)
                    .about(Topic.FORM)
                    .naming(Blank.REQUESTED)));

    @Override
    public Status status(Situation situation) {
        return Status.UNKNOWN;
    }

    @Override
    public LegalPath judge(Situation situation, String because) {
        return new LegalPath(
                measure,
                Optional.of(situation.to().country()),
                Status.UNKNOWN,
                Optional.empty(),
                because,
                new Addressee(addressee, situation.to().named(addressee), List.of()),
                channel,
                AcceptedLanguages.BY_CENTRAL_AUTHORITIES.of(situation),
                Optional.empty(),
                List.of(),
                findings(situation));
    }

    @Override
    public List<Finding> findings(Situation situation) {
        return said.stream()
                .filter(finding -> finding.effect() == Finding.Effect.UNKNOWN || supported(situation))
                .map(finding -> finding.naming(situation.requested()))
                .toList();
    }

    /// The Malabo Convention asks its Parties to assist each other: a reference that supports a request.
    private static boolean supported(Situation situation) {
        return situation.from().isParty("MALABO") && situation.to().isParty("MALABO");
    }

    @Override
    public List<Rule> gates() {
        return List.of(this);
    }

    @Override
    public List<Rule> advice() {
        return List.of();
    }

    @Override
    public List<Finding> sayings() {
        return said;
    }
}
