package org.comity.pathfinder.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.pathfinder.Addressee;
import org.comity.pathfinder.Addressee.Function;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.LegalPath.Channel;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Measure;
import org.comity.treaties.BilateralFact;
import org.comity.treaties.BilateralFact.Subject;
import org.comity.vocabulary.ArticleRef;

/// A treaty between the two States alone. The lists are of different ages and not complete: no row is not "no treaty".
final class BilateralLaw implements Law {

    static final BilateralLaw ASSISTANCE =
            new BilateralLaw(Measure.other("BILATERAL-MLAT"), Subject.MUTUAL_ASSISTANCE, Function.CENTRAL_AUTHORITY);
    static final BilateralLaw EXTRADITION = new BilateralLaw(
            Measure.other("BILATERAL-EXTRADITION"), Subject.EXTRADITION, Function.EXTRADITION_AUTHORITY);

    private final Measure measure;
    private final Subject subject;
    private final Function addressee;

    private BilateralLaw(Measure measure, Subject subject, Function addressee) {
        this.measure = measure;
        this.subject = subject;
        this.addressee = addressee;
    }

    @Override
    public Measure measure() {
        return measure;
    }

    /// The finding about the treaty that opens most; every pair has one.
    Finding found(Situation situation) {
        return rows(situation).stream()
                .map(row -> finding(situation, row))
                .min(Comparator.comparing(BilateralLaw::statusOf))
                .orElseGet(() -> said(Finding.unknown("39", "bilateral.noRow").forcing(Status.UNKNOWN))
                        .naming(situation.requesting(), situation.requested()));
    }

    /// Whether any treaty between the two is in the list.
    boolean listed(Situation situation) {
        return !rows(situation).isEmpty();
    }

    private List<BilateralFact> rows(Situation situation) {
        return situation
                .law()
                .facts()
                .bilateral(subject, situation.from().country(), situation.to().country());
    }

    private Finding finding(Situation situation, BilateralFact row) {
        var day = row.inForce().<Argument>map(Argument.Day::new).orElse(new Argument.Words(""));
        return said(of(situation, row))
                .naming(situation.requesting(), situation.requested(), new Argument.Words(row.title()), day)
                .restingOn(row.other(), row.source());
    }

    private static Finding of(Situation situation, BilateralFact row) {
        return switch (row.status()) {
            case IN_FORCE ->
                row.inForce()
                        .map(day -> day.isAfter(situation.law().day())
                                ? Finding.blocks("39", "bilateral.until", Status.DORMANT)
                                : Finding.supports("39", "bilateral.inForce"))
                        .orElseGet(() ->
                                Finding.unknown("39", "bilateral.dayUnknown").forcing(Status.UNKNOWN));
            case SIGNED -> Finding.blocks("39", "bilateral.signed", Status.DORMANT);
            case UNKNOWN -> Finding.unknown("39", "bilateral.unclear").forcing(Status.UNKNOWN);
        };
    }

    private Finding said(Finding finding) {
        return finding.about(Topic.BOUND).citing(measure.citation());
    }

    private static Status statusOf(Finding finding) {
        return finding.forces().orElse(Status.AVAILABLE);
    }

    /// That this treaty goes first, said in another path.
    Finding applying(Situation situation, Finding finding) {
        return rows(situation).stream()
                .min(Comparator.comparing(row -> statusOf(of(situation, row))))
                .map(row -> finding.naming(new Argument.Words(row.title())).restingOn(row.other(), row.source()))
                .orElse(finding);
    }

    @Override
    public Status status(Situation situation) {
        return statusOf(found(situation));
    }

    @Override
    public LegalPath judge(Situation situation, String because) {
        var found = found(situation);
        var findings = Stream.concat(
                        Stream.of(found),
                        statusOf(found) == Status.UNAVAILABLE
                                ? Stream.of()
                                : AcceptedLanguages.BY_CENTRAL_AUTHORITIES.findings(situation).stream())
                .toList();
        return new LegalPath(
                measure,
                Optional.of(situation.to().country()),
                statusOf(found),
                Optional.empty(),
                because,
                new Addressee(addressee, situation.to().named(addressee), List.of()),
                Channel.CENTRAL_AUTHORITIES,
                AcceptedLanguages.BY_CENTRAL_AUTHORITIES.of(situation),
                Optional.empty(),
                List.of(),
                findings);
    }

    @Override
    public Stream<Rule> rules() {
        return Stream.of();
    }

    @Override
    public Stream<ArticleRef> provisions() {
        return Stream.of(measure.citation());
    }
}
