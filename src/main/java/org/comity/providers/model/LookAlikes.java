package org.comity.providers.model;

import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.comity.providers.WhichProvider.Likeness;

/// Listed domains that a strange one could be taken for: characters of the same shape (Unicode Technical Standard 39,
/// section 4), a letter more or less, a listed domain in front of another, or a listed name under another end.
final class LookAlikes {

    private static final SpoofChecker SHAPES = new SpoofChecker.Builder().build();

    /// Below this a letter more or less makes another word too often.
    private static final int SHORTEST_NAME = 6;

    /// Below this a name is an ordinary word.
    private static final int SHORTEST_BORNE = 5;

    private final List<String> listed;
    private final Map<String, String> byShape = new HashMap<>();

    /// A listed domain and how a strange one resembles it.
    record Likely(String domain, Likeness how) {}

    /// @param listed domains, the better known first
    LookAlikes(List<String> listed) {
        this.listed = listed.stream().distinct().toList();
        this.listed.forEach(domain -> byShape.putIfAbsent(shape(domain), domain));
    }

    /// The nearest listed domain to one that is none of them.
    Optional<Likely> to(HostName host) {
        return shape(host).or(() -> within(host)).or(() -> oneLetter(host)).or(() -> name(host));
    }

    private Optional<Likely> shape(HostName host) {
        for (var written : List.of(host.written(), host.shown())) {
            var labels = labels(written);
            for (var i = 0; i < labels.size() - 1; i++) {
                var end = String.join(".", labels.subList(i, labels.size()));
                var like = Optional.ofNullable(byShape.get(shape(end)))
                        .or(() -> Optional.ofNullable(byShape.get(shape(end.replace("-", "")))));
                if (like.isPresent()) {
                    return Optional.of(new Likely(like.get(), Likeness.SHAPE));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Likely> within(HostName host) {
        var padded = "." + host.shown() + ".";
        return first(domain -> padded.contains("." + domain + ".")
                        || padded.contains("." + domain.replace('.', '-') + ".")
                        || padded.contains("." + domain.replace('.', '-') + "-"))
                .map(domain -> new Likely(domain, Likeness.WITHIN));
    }

    private Optional<Likely> oneLetter(HostName host) {
        var counts = host.counts();
        return first(domain -> domain.indexOf('.') >= SHORTEST_NAME && isOneLetterAway(domain, counts))
                .map(domain -> new Likely(domain, Likeness.ONE_LETTER));
    }

    private Optional<Likely> name(HostName host) {
        var words = Arrays.asList(host.shown().split("[.-]", -1));
        return first(domain -> {
                    var name = domain.split("\\.", 2)[0];
                    return name.length() >= SHORTEST_BORNE && words.contains(name);
                })
                .map(domain -> new Likely(domain, Likeness.NAME));
    }

    private Optional<String> first(Predicate<String> like) {
        return listed.stream().filter(like).findFirst();
    }

    private static List<String> labels(String host) {
        return new ArrayList<>(Arrays.asList(host.split("[.\u3002\uFF0E\uFF61]", -1)));
    }

    /// Two texts of one shape have the same skeleton. It is lowered again: a zero and an `o` differ in it by case only.
    private static String shape(String text) {
        return SHAPES.getSkeleton(text).toLowerCase(Locale.ROOT);
    }

    /// One letter added, left out, changed, or two neighbours exchanged.
    static boolean isOneLetterAway(String one, String other) {
        if (one.equals(other) || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        var begin = 0;
        while (begin < Math.min(one.length(), other.length()) && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        var oneRest = one.substring(begin);
        var otherRest = other.substring(begin);
        if (one.length() == other.length()) {
            return oneRest.substring(1).equals(otherRest.substring(1)) || isExchanged(oneRest, otherRest);
        }
        return one.length() > other.length()
                ? oneRest.substring(1).equals(otherRest)
                : otherRest.substring(1).equals(oneRest);
    }

    private static boolean isExchanged(String one, String other) {
        return one.length() >= 2
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && one.substring(2).equals(other.substring(2));
    }
}
