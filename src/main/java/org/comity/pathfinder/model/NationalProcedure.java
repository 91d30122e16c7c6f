package org.comity.pathfinder.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding.Argument;
import org.comity.profiles.Freshness.Light;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.ProceduralValue;
import org.comity.profiles.ProcedureRow;
import org.comity.profiles.Subject;

/// What is known of the procedural law of one State on one day. What holds in a part of its territory is not taken for
/// the law of the whole.
final class NationalProcedure {

    private static final NationalProcedure UNKNOWN = new NationalProcedure(List.of());

    private final List<ProcedureRow> whole;
    private final List<ProcedureRow> parts;

    private NationalProcedure(List<ProcedureRow> rows) {
        this.whole = certainFirst(
                rows.stream().filter(row -> row.procedure().territory().isEmpty()));
        this.parts = certainFirst(
                rows.stream().filter(row -> !row.procedure().territory().isEmpty()));
    }

    private static List<ProcedureRow> certainFirst(Stream<ProcedureRow> rows) {
        return rows.sorted(Comparator.comparingInt(row -> decides(row) ? 0 : 1)).toList();
    }

    static NationalProcedure of(List<ProcedureRow> rows) {
        return rows.isEmpty() ? UNKNOWN : new NationalProcedure(rows);
    }

    /// What is asked.
    ///
    /// @param inGeneral whether what holds for assistance in general counts where the measure says nothing itself
    record Asked(Subject measure, ProceduralFact fact, boolean inGeneral) {

        static Asked own(Subject measure, ProceduralFact fact) {
            return new Asked(measure, fact, false);
        }

        static Asked orInGeneral(Subject measure, ProceduralFact fact) {
            return new Asked(measure, fact, true);
        }
    }

    /// What is answered, and where.
    record Told(ProcedureRow row, ProceduralFact fact, ProceduralValue value) {

        boolean decides() {
            return NationalProcedure.decides(row);
        }

        /// Days or months, as messages name them.
        Argument amount() {
            return new Argument.Amount(new ProceduralValue.Amount(number(), fact.form()));
        }

        int number() {
            return row.procedure().number(fact).orElseThrow();
        }

        String words() {
            return row.procedure().words(fact).orElseThrow();
        }

        ProceduralValue.Choice choice() {
            return row.procedure().choice(fact).orElseThrow();
        }
    }

    /// A row without a source, one that leaves open whether the measure exists, and one whose review is overdue decide
    /// nothing.
    static boolean decides(ProcedureRow row) {
        return row.reliable() && row.freshness().light() != Light.RED;
    }

    /// What is said of a measure, the certain before the uncertain.
    Optional<ProcedureRow> row(Subject measure) {
        return rows(measure).findFirst();
    }

    Optional<Told> told(Asked asked) {
        return whole.isEmpty() ? Optional.empty() : everything(asked).findFirst();
    }

    /// The same, if it may decide.
    Optional<Told> certain(Asked asked) {
        return whole.isEmpty()
                ? Optional.empty()
                : everything(asked).filter(Told::decides).findFirst();
    }

    /// What is told of parts of the State for a measure, or for assistance, the certain before the uncertain.
    List<ProcedureRow> parts(Subject measure) {
        return parts.isEmpty()
                ? parts
                : parts.stream()
                        .filter(row -> row.procedure().subject() == measure
                                || row.procedure().subject() == Subject.ASSISTANCE)
                        .toList();
    }

    private Stream<Told> everything(Asked asked) {
        var own = all(asked.measure(), asked.fact());
        return asked.inGeneral() && asked.measure() != Subject.ASSISTANCE
                ? Stream.concat(own, all(Subject.ASSISTANCE, asked.fact()))
                : own;
    }

    private Stream<Told> all(Subject measure, ProceduralFact fact) {
        return rows(measure)
                .flatMap(row ->
                        Stream.ofNullable(row.procedure().facts().get(fact)).map(value -> new Told(row, fact, value)));
    }

    private Stream<ProcedureRow> rows(Subject measure) {
        return whole.stream().filter(row -> row.procedure().subject() == measure);
    }
}
