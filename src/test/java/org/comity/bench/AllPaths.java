package org.comity.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.comity.bench.Figure.Unit;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Offence;
import org.comity.pathfinder.Question;
import org.comity.pathfinder.Question.Circumstances;
import org.comity.pathfinder.usecase.FindingPaths;
import org.comity.treaties.FactFiles;
import org.comity.treaties.StateFact;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// Every ordered pair of States for every need, on one thread, with the facts in memory: full answers, statuses alone,
/// and as a floor nothing but the two adherences of each pair. In time that passed and in time of the processor, which
/// differ when the machine is shared.
final class AllPaths {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;
    private static final double NANOS_IN_A_SECOND = 1e9;
    private static final double MILLIS_IN_A_SECOND = 1e3;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String FLOOR = "reading the two adherences of each pair";
    private static final Circumstances ORDINARY = Circumstances.NONE.about(Offence.FRAUD);

    private final TreatyFacts facts = FactFiles.shipped();
    private final List<Country> states =
            facts.states().stream().map(StateFact::country).toList();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private AllPaths() {}

    /// One round over all questions, in seconds.
    private record Round(double passed, double processor, int questions) {}

    static List<Figure> measure() {
        return new AllPaths().figures();
    }

    private List<Figure> figures() {
        var floor = median(ORDINARY, () -> this::adherences);
        var figures = new ArrayList<Figure>();
        figures.addAll(figures("full answers", median(ORDINARY, this::answer), floor));
        figures.addAll(
                figures("full answers, urgent", median(ORDINARY.atRiskOfLoss().inAnEmergency(), this::answer), floor));
        figures.addAll(figures("statuses alone", median(ORDINARY, this::status), floor));
        return figures;
    }

    private static List<Figure> figures(String what, Round round, Round floor) {
        return List.of(
                new Figure(
                        what + ", by time passed",
                        round.questions / round.passed,
                        floor.questions / floor.passed,
                        Unit.PER_SECOND,
                        FLOOR),
                new Figure(
                        what + ", by processor time",
                        round.questions / round.processor,
                        floor.questions / floor.processor,
                        Unit.PER_SECOND,
                        FLOOR),
                new Figure(
                        "all %,d of them, time passed".formatted(round.questions),
                        round.passed * MILLIS_IN_A_SECOND,
                        floor.passed * MILLIS_IN_A_SECOND,
                        Unit.MILLISECONDS,
                        FLOOR),
                new Figure(
                        "all %,d of them, processor time".formatted(round.questions),
                        round.processor * MILLIS_IN_A_SECOND,
                        floor.processor * MILLIS_IN_A_SECOND,
                        Unit.MILLISECONDS,
                        FLOOR));
    }

    /// What is done with one question; the count it returns is used, so that none of the work can be left out.
    private interface Work {
        ToIntFunction<Question> begin();
    }

    private ToIntFunction<Question> answer() {
        var engine = new FindingPaths(facts);
        return question -> engine.find(question).paths().size();
    }

    private ToIntFunction<Question> status() {
        var engine = new FindingPaths(facts);
        return question -> engine.best(question, question.to().orElseThrow()) == Status.AVAILABLE ? 1 : 0;
    }

    private int adherences(Question question) {
        return adherence(question.from()) + adherence(question.to().orElseThrow());
    }

    private int adherence(Country state) {
        return facts.adherence(ArticleRef.CONVENTION, state, DAY).isParty() ? 1 : 0;
    }

    private Round median(Circumstances circumstances, Work work) {
        for (var i = 0; i < WARM_UP; i++) {
            round(circumstances, work.begin());
        }
        var rounds = new ArrayList<Round>();
        for (var i = 0; i < ROUNDS; i++) {
            rounds.add(round(circumstances, work.begin()));
        }
        return new Round(
                Measure.median(rounds.stream().map(Round::passed).toList()),
                Measure.median(rounds.stream().map(Round::processor).toList()),
                rounds.getFirst().questions);
    }

    private Round round(Circumstances circumstances, ToIntFunction<Question> work) {
        var begun = System.nanoTime();
        var processor = threads.getCurrentThreadCpuTime();
        var questions = 0;
        var seen = 0L;
        for (var need : Need.values()) {
            for (var from : states) {
                for (var to : states) {
                    if (!from.equals(to)) {
                        seen += work.applyAsInt(Question.between(from, to, need, circumstances, DAY));
                        questions++;
                    }
                }
            }
        }
        if (seen == 0) {
            throw new IllegalStateException("Nothing was found");
        }
        return new Round(
                (System.nanoTime() - begun) / NANOS_IN_A_SECOND,
                (threads.getCurrentThreadCpuTime() - processor) / NANOS_IN_A_SECOND,
                questions);
    }
}
