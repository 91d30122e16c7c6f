package org.comity.pathfinder.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Addressee;
import org.comity.pathfinder.Addressee.Function;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.LegalPath.Channel;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Measure;
import org.comity.treaties.BilateralFact;
import org.comity.treaties.BilateralFact.Subject;

/// A treaty between the two States alone. The lists are of different ages and not complete: no row is not "no treaty".
final class BilateralLaw implements Law, Rule {

    static final BilateralLaw ASSISTANCE =
            new BilateralLaw(Measure.other("BILATERAL-MLAT"), Subject.MUTUAL_ASSISTANCE, Function.CENTRAL_AUTHORITY);
    static final BilateralLaw EXTRADITION = new BilateralLaw(
            Measure.other("BILATERAL-EXTRADITION"), Subject.EXTRADITION, Function.EXTRADITION_AUTHORITY);

    private final Measure measure;
    private final Subject subject;
    private final Function addressee;
    private final Finding inForce;
    private final Finding until;
    private final Finding dayUnknown;
    private final Finding signed;
    private final Finding unclear;
    private final Finding noRow;

    private BilateralLaw(Measure measure, Subject subject, Function addressee) {
        this.measure = measure;
        this.subject = subject;
        this.addressee = addressee;
        this.inForce = said(Finding.supports("39", "bilateral.inForce"));
        this.until = said(Finding.blocks("39", "bilateral.until", Status.DORMANT));
        this.dayUnknown = said(Finding.unknown("39", "bilateral.dayUnknown").forcing(Status.UNKNOWN));
        this.signed = said(Finding.blocks("39", "bilateral.signed", Status.DORMANT));
        this.unclear = said(Finding.unknown("39", "bilateral.unclear").forcing(Status.UNKNOWN));
        this.noRow = said(Finding.unknown("39", "bilateral.noRow").forcing(Status.UNKNOWN));
    }

    private Finding said(Finding finding) {
        return finding.about(Topic.BOUND)
                .citing(measure.citation())
                .naming(Blank.REQUESTING, Blank.REQUESTED, Blank.INSTRUMENT, Blank.DAY);
    }

    @Override
    public Measure measure() {
        return measure;
    }

    @Override
    public Function addressee() {
        return addressee;
    }

    @Override
    public Channel channel() {
        return Channel.CENTRAL_AUTHORITIES;
    }

    @Override
    public List<Finding> findings(Situation situation) {
        return List.of(found(situation));
    }

    /// The finding about the treaty that opens most; every pair has one.
    private Finding found(Situation situation) {
        return best(situation)
                .map(row -> of(situation, row)
                        .naming(
                                situation.requesting(),
                                situation.requested(),
                                new Argument.Words(row.title()),
                                row.inForce().<Argument>map(Argument.Day::new).orElse(new Argument.Words("")))
                        .restingOn(row.other(), row.source()))
                .orElseGet(() -> noRow.naming(situation.requesting(), situation.requested()));
    }

    /// Whether any treaty between the two is in the list.
    boolean listed(Situation situation) {
        return !rows(situation).isEmpty();
    }

    private Optional<BilateralFact> best(Situation situation) {
        var rows = rows(situation);
        return rows.isEmpty()
                ? Optional.empty()
                : rows.stream().min(Comparator.comparing(row -> statusOf(of(situation, row))));
    }

    private List<BilateralFact> rows(Situation situation) {
        return situation
                .law()
                .facts()
                .bilateral(subject, situation.from().country(), situation.to().country());
    }

    private Finding of(Situation situation, BilateralFact row) {
        return switch (row.status()) {
            case IN_FORCE ->
                row.inForce()
                        .map(day -> day.isAfter(situation.law().day()) ? until : inForce)
                        .orElse(dayUnknown);
            case SIGNED -> signed;
            case UNKNOWN -> unclear;
        };
    }

    private static Status statusOf(Finding finding) {
        return finding.forces().orElse(Status.AVAILABLE);
    }

    /// That this treaty goes first, said in another path.
    Finding applying(Situation situation, Finding finding) {
        return best(situation)
                .map(row -> finding.naming(new Argument.Words(row.title())).restingOn(row.other(), row.source()))
                .orElse(finding);
    }

    @Override
    public Status status(Situation situation) {
        return best(situation).map(row -> statusOf(of(situation, row))).orElse(Status.UNKNOWN);
    }

    @Override
    public LegalPath judge(Situation situation, String because) {
        var findings = new ArrayList<Finding>();
        MeasureLaw.say(List.of(this), situation, findings);
        var status = MeasureLaw.forced(Status.AVAILABLE, findings);
        if (status != Status.UNAVAILABLE) {
            MeasureLaw.say(advice(), situation, findings);
        }
        return new LegalPath(
                measure,
                Optional.of(situation.to().country()),
                status,
                Optional.empty(),
                because,
                new Addressee(addressee, situation.to().named(addressee), List.of()),
                channel(),
                AcceptedLanguages.BY_CENTRAL_AUTHORITIES.of(situation),
                Optional.empty(),
                List.of(),
                findings);
    }

    @Override
    public List<Rule> gates() {
        return List.of(this);
    }

    @Override
    public List<Rule> advice() {
        return List.of(AcceptedLanguages.BY_CENTRAL_AUTHORITIES);
    }

    @Override
    public List<Finding> sayings() {
        return List.of(inForce, until, dayUnknown, signed, unclear, noRow);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.OTHER_TREATIES);
    }
}
