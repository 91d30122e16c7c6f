package org.comity.treaties;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.vocabulary.Country;

/// What is assumed, to see which paths would open or close. See [TreatyFacts#assuming].
///
/// @param all in no particular order
public record Assumptions(List<Assumption> all) {

    /// Nothing is assumed.
    public static final Assumptions NONE = new Assumptions(List.of());

    public Assumptions {
        all = List.copyOf(all);
    }

    /// What came of reading a file of assumptions: all of them, or every reason against them.
    public sealed interface Reading {

        /// @param facts the facts as they would be
        record Accepted(Assumptions assumptions, TreatyFacts facts) implements Reading {}

        record Refused(List<FactProblem> problems) implements Reading {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// A single one: a State consents to a treaty, or becomes party to another instrument.
    ///
    /// @param treaty short number or identifier, as in [TreatyFacts#adherence]
    public static Assumptions adherence(String treaty, Country state, LocalDate on) {
        return new Assumptions(List.of(new Assumption.Adhering(treaty, state, on)));
    }

    /// Reads a file, UTF-8 CSV with the header `assume,treaty,state,provision,date`, and holds it against
    /// the facts: all or nothing, each refusal with its row and reason.
    ///
    /// @throws IOException when the file cannot be read
    public static Reading read(Path file, TreatyFacts facts) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return AssumptionFile.read(String.valueOf(file.getFileName()), bytes, facts);
        }
    }

    /// These and others.
    public Assumptions and(Assumptions more) {
        return new Assumptions(Stream.concat(all.stream(), more.all.stream()).toList());
    }

    public boolean none() {
        return all.isEmpty();
    }

    /// As rows of a file without its header, in a fixed order: equal assumptions have equal text.
    String written() {
        return all.stream().map(Assumption::toString).sorted().collect(Collectors.joining("\n"));
    }
}
