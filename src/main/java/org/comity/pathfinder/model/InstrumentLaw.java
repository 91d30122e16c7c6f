package org.comity.pathfinder.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.pathfinder.Addressee;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.Need;
import org.comity.treaties.InstrumentFact;
import org.comity.vocabulary.ArticleRef;

/// An instrument beside the Convention, made of its facts and its [Basis]: Article 39 leaves it untouched, Article
/// 27(1) lets it go first.
final class InstrumentLaw implements Law {

    private final InstrumentFact instrument;
    private final Basis basis;
    private final Measure measure;
    private final BoundBy bound;
    private final IberChannel iber = new IberChannel();

    InstrumentLaw(InstrumentFact instrument) {
        this.instrument = instrument;
        this.basis = Basis.of(instrument.id());
        this.measure = Measure.other(instrument.id());
        this.bound = new BoundBy(instrument, basis.missing());
    }

    boolean isTreatyOfAssistance() {
        return basis.assistance();
    }

    /// Whether it is an act that members of the European Union use among themselves.
    boolean betweenMembersOfTheUnion() {
        return instrument.kind() == InstrumentFact.Kind.EU
                && basis.conditions().stream().noneMatch(AcrossTheUnion.class::isInstance);
    }

    boolean offers(Need need) {
        return instrument.needs().contains(need.written());
    }

    @Override
    public Measure measure() {
        return measure;
    }

    /// An instrument that knows neither of the two has nothing to say.
    @Override
    public boolean bearsOn(Situation situation) {
        return bound.knows(situation.from()) || bound.knows(situation.to());
    }

    @Override
    public Status status(Situation situation) {
        var status = MeasureLaw.forced(Status.AVAILABLE, bound.findings(situation));
        for (var condition : basis.conditions()) {
            status = MeasureLaw.forced(status, condition.findings(situation));
        }
        return status;
    }

    @Override
    public LegalPath judge(Situation situation, String because) {
        var findings = new ArrayList<Finding>(bound.findings(situation));
        basis.conditions().forEach(condition -> findings.addAll(condition.findings(situation)));
        var status = MeasureLaw.forced(Status.AVAILABLE, findings);
        if (status != Status.UNAVAILABLE) {
            findings.addAll(advice(situation));
        }
        return new LegalPath(
                measure,
                Optional.of(situation.to().country()),
                status,
                Optional.empty(),
                because,
                new Addressee(basis.addressee(), situation.to().named(basis.addressee()), entities(situation)),
                basis.channel(),
                AcceptedLanguages.BY_CENTRAL_AUTHORITIES.of(situation),
                Optional.empty(),
                List.of(),
                findings);
    }

    private List<Finding> advice(Situation situation) {
        var findings = new ArrayList<Finding>();
        findings.add(words("other.channel", Topic.FORM, instrument.channel()));
        if (!instrument.timeLimits().isEmpty()) {
            findings.add(words("other.timeLimits", Topic.TIME, instrument.timeLimits()));
        }
        if (!instrument.source().note().isEmpty()) {
            findings.add(words("other.note", Topic.SCOPE, instrument.source().note()));
        }
        if (basis.addressee() != Addressee.Function.SERVICE_PROVIDER) {
            findings.addAll(AcceptedLanguages.BY_CENTRAL_AUTHORITIES.findings(situation));
            findings.addAll(iber.findings(situation));
        }
        return findings;
    }

    private Finding words(String key, Topic topic, String words) {
        return Finding.supports("39", key)
                .about(topic)
                .citing(measure.citation())
                .naming(new Argument.Words(words));
    }

    private static List<String> entities(Situation situation) {
        return situation.provider().stream()
                .flatMap(provider -> provider.entities().stream())
                .filter(entity -> entity.country().equals(situation.to().country()))
                .map(entity -> entity.name())
                .toList();
    }

    /// That this treaty goes first, said in another path: `finding` with the treaty's name and the row it rests on.
    Finding applying(Situation situation, Finding finding) {
        var state = situation.to();
        return finding.naming(new Argument.Instrument(instrument))
                .restingOn(state.country(), state.source(instrument.id()));
    }

    @Override
    public Stream<Rule> rules() {
        return Stream.concat(Stream.of(bound), basis.conditions().stream());
    }

    @Override
    public Stream<ArticleRef> provisions() {
        return Stream.concat(Stream.of(measure.citation()), rules().flatMap(rule -> rule.provisions().stream()))
                .distinct();
    }
}
