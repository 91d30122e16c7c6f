package org.comity.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.bench.Figure.Unit;
import org.comity.providers.TheDirectory;
import org.comity.providers.model.Directory;
import org.comity.providers.model.DirectoryFilter;
import org.comity.treaties.FactSource;
import org.comity.treaties.ProviderFact;
import org.comity.treaties.ProviderFact.Direct;
import org.comity.treaties.ProviderFact.LegalEntity;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;

/// Search as one types over ten thousand made-up providers: every beginning of many words, one thread, in memory. The
/// floor passes over the same ten thousand names and looks for nothing but equality.
final class DirectorySearch {

    private static final int PROVIDERS = 10_000;
    private static final int MOST_ROWS = 100;
    private static final int WARM_UP = 3;
    private static final double NANOS_IN_A_MILLISECOND = 1e6;
    private static final double SLOWEST_IN_A_HUNDRED = 0.99;
    private static final double MIDDLE = 0.5;
    private static final String FLOOR = "comparing what is typed with each name";
    private static final List<String> SYLLABLES =
            List.of("ka", "lo", "mi", "ter", "net", "vo", "sur", "ba", "lin", "que", "dra", "por", "sel", "tu");
    private static final List<String> STATES =
            List.of("US", "IE", "DE", "FR", "NL", "CH", "JP", "BR", "GB", "SG", "CA", "LU", "SE", "PT");

    private final List<ProviderFact> facts =
            IntStream.range(0, PROVIDERS).mapToObj(DirectorySearch::provider).toList();
    private final Directory directory = TheDirectory.of(facts);
    private final List<String> names =
            facts.stream().map(fact -> fact.name().toLowerCase(Locale.ROOT)).toList();

    private DirectorySearch() {}

    static List<Figure> measure() {
        return new DirectorySearch().figures();
    }

    /// One way of looking for what is typed; what it counts is used, so that none of the work can be left out.
    private interface Looking {
        int count(String typed);
    }

    private List<Figure> figures() {
        var typed = typed();
        var searched = times(
                typed,
                words -> directory
                        .index()
                        .find(DirectoryFilter.of(words), MOST_ROWS)
                        .total());
        var compared = times(typed, words ->
                (int) names.stream().filter(name -> name.equals(words)).count());
        return List.of(
                figure("search as one types, slowest in 100", searched, compared, SLOWEST_IN_A_HUNDRED),
                figure("search as one types, median", searched, compared, MIDDLE));
    }

    private static Figure figure(String name, List<Double> measured, List<Double> floor, double part) {
        return new Figure(
                "%s of %,d providers".formatted(name, PROVIDERS),
                quantile(measured, part),
                quantile(floor, part),
                Unit.MILLISECONDS,
                FLOOR);
    }

    private static double quantile(List<Double> values, double part) {
        return values.stream().sorted().toList().get((int) (values.size() * part));
    }

    private static List<Double> times(List<String> typed, Looking looking) {
        var taken = new ArrayList<Double>();
        var found = 0L;
        for (var round = 0; round <= WARM_UP; round++) {
            taken.clear();
            for (var words : typed) {
                var begun = System.nanoTime();
                found += looking.count(words);
                taken.add((System.nanoTime() - begun) / NANOS_IN_A_MILLISECOND);
            }
        }
        if (found == 0) {
            throw new IllegalStateException("Nothing was found");
        }
        return taken;
    }

    /// Every beginning of names, brands, companies and States, letter by letter, as the page asks while one types.
    private List<String> typed() {
        var typed = new ArrayList<String>();
        for (var i = 0; i < PROVIDERS; i += PROVIDERS / 40) {
            for (var whole : List.of(
                    facts.get(i).name().toLowerCase(Locale.ROOT), brand(i), "ireland limited " + i, "deutschland ka")) {
                for (var length = 1; length <= whole.length(); length++) {
                    typed.add(whole.substring(0, length));
                }
            }
        }
        return typed;
    }

    private static ProviderFact provider(int number) {
        var state = STATES.get(number % STATES.size());
        return new ProviderFact(
                "%s %s%d (%s, %s Mail)"
                        .formatted(word(number), word(number * 7 + 3), number, brand(number), word(number)),
                List.of(
                        new LegalEntity(word(number) + " Inc.", new Country(state)),
                        new LegalEntity(word(number) + " Ireland Limited " + number, new Country("IE")),
                        new LegalEntity(word(number) + " B.V.", new Country("NL"))),
                Optional.of(URI.create("https://example.org/" + number)),
                "",
                Optional.empty(),
                number % 3 == 0 ? Direct.YES : Direct.CONDITIONS,
                "as the law of the State of the company allows",
                Optional.of(90),
                number % 2 == 0,
                "",
                "",
                "",
                new FactSource("https://example.org", Optional.empty(), Standing.PARTLY_SOURCED, ""));
    }

    private static String brand(int number) {
        return word(number * 13 + 5) + word(number + 1);
    }

    private static String word(int number) {
        return SYLLABLES.get(number % SYLLABLES.size())
                + SYLLABLES.get(number / SYLLABLES.size() % SYLLABLES.size())
                + SYLLABLES.get(number / 3 % SYLLABLES.size());
    }
}
