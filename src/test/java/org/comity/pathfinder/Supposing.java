package org.comity.pathfinder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.treaties.Assumptions;
import org.comity.treaties.FactReading;
import org.comity.treaties.FactsInFiles;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.Country;
import org.springframework.util.FileSystemUtils;

/// The shipped facts with what a case supposes on top, for rules that no State has set in motion yet:
/// `declaration CETS224 BE 7(5)(a)`, `reservation CETS224 BE 8(13)`, `denunciation ETS185 TR 2026-06-01`,
/// `adherence CETS224 PE 2026-05-01`; or with what a State says of its procedure:
/// `procedure PT PRESERVATION FULL PRESERVATION_DAYS=30`.
final class Supposing {

    private static final String PROCEDURE = "procedure ";
    private static final String SOURCE = "https://example.org/supposed";

    private Supposing() {}

    static KnownLaw of(LawyersCase one) {
        var facts = Asking.SHIPPED;
        var said = new ArrayList<AProcedure>();
        for (var supposition : one.supposing()) {
            if (supposition.startsWith(PROCEDURE)) {
                said.add(AProcedure.of(supposition.substring(PROCEDURE.length())));
            } else {
                facts = with(facts, List.of(supposition.split(" ")));
            }
        }
        return said.isEmpty() ? KnownLaw.of(facts) : AProcedure.law(facts, said);
    }

    private static TreatyFacts with(TreatyFacts facts, List<String> words) {
        var treaty = words.get(1);
        var state = words.get(2);
        var last = words.get(3);
        return switch (words.getFirst()) {
            case "adherence" -> facts.assuming(Assumptions.adherence(treaty, Country.of(state), LocalDate.parse(last)));
            case "denunciation" -> denounced(treaty, state, last);
            default ->
                inFiles(files -> files.withRow(
                        "declarations.csv",
                        String.join(
                                        ",",
                                        treaty,
                                        state,
                                        last,
                                        words.getFirst(),
                                        "supposed",
                                        "",
                                        "",
                                        SOURCE,
                                        "2026-01-01")
                                + ",in force,sourced,"));
        };
    }

    private static TreatyFacts denounced(String treaty, String state, String day) {
        var rows = Asking.SHIPPED.adherenceFact(treaty, Country.of(state)).orElseThrow();
        var entry = rows.entryIntoForce().orElseThrow();
        return inFiles(files -> files.withText(
                "treaty_status.csv",
                files.text("treaty_status.csv")
                        .lines()
                        .reduce(
                                "",
                                (text, line) -> text
                                        + (line.startsWith(treaty + "," + state + ",")
                                                ? String.join(
                                                                ",",
                                                                treaty,
                                                                state,
                                                                state,
                                                                "",
                                                                entry.minusMonths(4)
                                                                        .toString())
                                                        + ",ratification,"
                                                        + String.join(
                                                                ",",
                                                                entry.toString(),
                                                                SOURCE,
                                                                day,
                                                                "withdrawn",
                                                                "sourced")
                                                        + ",ceased "
                                                        + day
                                                : line)
                                        + "\n")));
    }

    private interface Change {
        FactsInFiles to(FactsInFiles files);
    }

    private static TreatyFacts inFiles(Change change) {
        try {
            var folder = Files.createTempDirectory("supposing");
            try {
                return switch (change.to(FactsInFiles.shippedIn(folder)).read()) {
                    case FactReading.Accepted accepted -> accepted.facts();
                    case FactReading.Refused refused -> throw new AssertionError(refused.problems());
                };
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
