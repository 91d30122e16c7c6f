package org.comity.children.model;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.children.model.Reservation.Extent;
import org.comity.treaties.DeclarationFact;

/// Reads from the words of a declaration which parts of Article 9 it leaves out, or which age limit it sets. Only
/// sentences of known forms are read; of any other nothing is taken, and a person reads the words. Ages that belong to
/// a condition, such as the consent of somebody older than fourteen, are no age limit.
public final class ReadingDeclarations {

    private static final String PART = "9\\([12]\\)\\([a-e]\\)";
    private static final String NAMED = PART + "(?: \\([a-z ]+\\))?";
    private static final String LIST = NAMED + "(?:(?:, | and | nor )" + NAMED + ")*";
    private static final Pattern ONE = Pattern.compile(PART);

    /// What is left out altogether.
    private static final List<Pattern> WHOLE = patterns("does not apply (" + LIST + ")", "(" + LIST + ") not applied");

    /// What is left out in some cases: the parts stand in the group, the cases behind it or before.
    private static final List<Pattern> IN_PART = patterns(
            "(" + PART + ") not applied for .*",
            "(" + PART + ") applied unless .*",
            "partial non-application of (" + PART + ") .*",
            "(" + PART + ") procurement/possession not an offence where .*",
            "possession of images .* is not an offence \\((" + PART + ")\\)");

    /// Two images of one paragraph, such as `9(2)(b)-(c)`.
    private static final Pattern BOTH = Pattern.compile("9\\(2\\)\\(b\\)-\\(c\\) only as far as .*");

    private static final Pattern AGE = Pattern.compile("minor = under (1[67])");

    private ReadingDeclarations() {}

    private static List<Pattern> patterns(String... written) {
        return Stream.of(written).map(Pattern::compile).toList();
    }

    /// The parts that a declaration leaves out; empty where its words are of no known form.
    public static List<Reservation> reservations(DeclarationFact fact) {
        var read = new ArrayList<Reservation>();
        for (var clause : fact.effect().split("; ", -1)) {
            var parts = clause(clause);
            if (parts.isEmpty()) {
                return List.of();
            }
            parts.forEach((part, extent) -> read.add(new Reservation(part, extent, fact)));
        }
        return List.copyOf(read);
    }

    /// The age below which a person is a minor, where a declaration under Article 9(3) sets another than eighteen.
    public static OptionalInt age(DeclarationFact fact) {
        var said = AGE.matcher(fact.effect());
        var limit =
                fact.articles().stream().anyMatch(article -> article.provision().equals("9(3)"));
        return limit && said.matches() ? OptionalInt.of(Integer.parseInt(said.group(1))) : OptionalInt.empty();
    }

    private static Map<Reservable, Extent> clause(String clause) {
        return first(WHOLE, clause)
                .map(parts -> parts(parts, Extent.WHOLE))
                .or(() -> first(IN_PART, clause).map(parts -> parts(parts, Extent.IN_PART)))
                .or(() -> Optional.of(clause)
                        .filter(words -> BOTH.matcher(words).matches())
                        .map(_ -> Map.of(Reservable.APPEARING, Extent.IN_PART, Reservable.REALISTIC, Extent.IN_PART)))
                .orElseGet(Map::of);
    }

    private static Optional<String> first(List<Pattern> forms, String clause) {
        return forms.stream()
                .map(form -> form.matcher(clause))
                .filter(Matcher::matches)
                .map(form -> form.group(1))
                .findFirst();
    }

    /// Empty where one of them cannot be left out: then the sentence was not understood.
    private static Map<Reservable, Extent> parts(String list, Extent extent) {
        var named = ONE.matcher(list)
                .results()
                .map(found -> Reservable.of(found.group()))
                .toList();
        return named.stream().allMatch(Optional::isPresent)
                ? named.stream().flatMap(Optional::stream).collect(toMap(part -> part, _ -> extent, (one, _) -> one))
                : Map.of();
    }
}
