package org.comity.pathfinder.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final boolean betweenMembersOfTheUnion;
    private final Set<Need> needs;
    private final List<Rule> gates;
    private final List<Rule> advice;

    InstrumentLaw(InstrumentFact instrument) {
        this.instrument = instrument;
        this.basis = Basis.of(instrument.id());
        this.measure = Measure.other(instrument.id());
        this.bound = new BoundBy(instrument, basis.missing());
        this.betweenMembersOfTheUnion = instrument.kind() == InstrumentFact.Kind.EU
                && basis.conditions().stream().noneMatch(AcrossTheUnion.class::isInstance);
        this.needs = Arrays.stream(Need.values())
                .filter(need -> instrument.needs().contains(need.written()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Need.class)));
        this.gates =
                Stream.concat(Stream.of(bound), basis.conditions().stream()).toList();
        this.advice = Stream.concat(told(instrument).map(Rule::stating), languages(basis))
                .toList();
    }

    boolean isTreatyOfAssistance() {
        return basis.assistance();
    }

    /// Whether it is an act that members of the European Union use among themselves.
    boolean betweenMembersOfTheUnion() {
        return betweenMembersOfTheUnion;
    }

    boolean offers(Need need) {
        return needs.contains(need);
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
        return MeasureLaw.forced(gates, situation);
    }

    @Override
    public LegalPath judge(Situation situation, String because) {
        var findings = new ArrayList<Finding>(gates.size() + advice.size() + 1);
        MeasureLaw.say(gates, situation, findings);
        var status = MeasureLaw.forced(Status.AVAILABLE, findings);
        if (status != Status.UNAVAILABLE) {
            MeasureLaw.say(advice, situation, findings);
        }
        return new LegalPath(
                measure,
                Optional.of(situation.to().country()),
                status,
                Optional.empty(),
                because,
                new Addressee(basis.addressee(), situation.to().named(basis.addressee()), situation.entities()),
                basis.channel(),
                AcceptedLanguages.BY_CENTRAL_AUTHORITIES.of(situation),
                Optional.empty(),
                List.of(),
                findings);
    }

    /// A provider is written to in its own way.
    private static Stream<Rule> languages(Basis basis) {
        return basis.addressee() == Addressee.Function.SERVICE_PROVIDER
                ? Stream.of()
                : Stream.of(AcceptedLanguages.BY_CENTRAL_AUTHORITIES, new IberChannel());
    }

    /// What its row says, whoever asks whom.
    private static Stream<Finding> told(InstrumentFact instrument) {
        return Stream.of(
                        words(instrument, "other.channel", Topic.FORM, instrument.channel()),
                        words(instrument, "other.timeLimits", Topic.TIME, instrument.timeLimits()),
                        words(
                                instrument,
                                "other.note",
                                Topic.SCOPE,
                                instrument.source().note()))
                .flatMap(Optional::stream);
    }

    private static Optional<Finding> words(InstrumentFact instrument, String key, Topic topic, String words) {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.supports("39", key)
                        .about(topic)
                        .citing(ArticleRef.whole(instrument.id()))
                        .naming(new Argument.Words(words)));
    }

    /// That this treaty goes first, said in another path: `finding` with the treaty's name and the row it rests on.
    Finding applying(Situation situation, Finding finding) {
        var state = situation.to();
        return finding.naming(new Argument.Instrument(instrument))
                .restingOn(state.country(), state.source(instrument.id()));
    }

    @Override
    public Addressee.Function addressee() {
        return basis.addressee();
    }

    @Override
    public LegalPath.Channel channel() {
        return basis.channel();
    }

    @Override
    public List<Rule> gates() {
        return gates;
    }

    @Override
    public List<Rule> advice() {
        return advice;
    }
}
