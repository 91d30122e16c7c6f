package org.comity.library.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.library.Work;
import org.comity.library.WorkId;
import org.comity.library.WorkKind;

/// What harvesters are given, by the moment it changed: works, and those that are there no more. A list is cut into
/// parts; where the next one begins stands in a token that only names the last record given, so that nothing is kept
/// here, tokens never end, and what changes meanwhile comes later instead of being missed.
public final class Harvest {

    /// @param work empty for one that is there no more
    public record Item(WorkId id, WorkKind kind, Instant at, Optional<Work> work) {}

    /// Which records are asked for.
    ///
    /// @param from the first moment
    /// @param until the last moment, itself included
    /// @param set the kind
    public record Asked(Optional<Instant> from, Optional<Instant> until, Optional<WorkKind> set) {

        boolean takes(Item item) {
            return from.filter(item.at()::isBefore).isEmpty()
                    && until.filter(item.at()::isAfter).isEmpty()
                    && set.filter(kind -> kind != item.kind()).isEmpty();
        }
    }

    /// Where a list goes on.
    ///
    /// @param at of the last record given
    /// @param given how many were given
    public record Token(Asked asked, Instant at, WorkId id, int given) {

        private static final int MOST = 1_000_000;

        public String written() {
            var parts = String.join(
                    "|",
                    asked.from().map(Instant::toString).orElse(""),
                    asked.until().map(Instant::toString).orElse(""),
                    asked.set().map(WorkKind::written).orElse(""),
                    at.toString(),
                    id.slug(),
                    Integer.toString(given));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
        }

        /// Empty for what no list of this library gave.
        public static Optional<Token> read(String written) {
            try {
                var parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split("\\|", -1);
                if (parts.length != 6) {
                    return Optional.empty();
                }
                var set = WorkKind.ofWritten(parts[2]);
                if (set.isEmpty() && !parts[2].isEmpty()) {
                    return Optional.empty();
                }
                var given = Integer.parseInt(parts[5]);
                if (given < 1 || given > MOST) {
                    return Optional.empty();
                }
                return Optional.of(new Token(
                        new Asked(moment(parts[0]), moment(parts[1]), set),
                        Instant.parse(parts[3]),
                        new WorkId(parts[4]),
                        given));
            } catch (RuntimeException unreadable) {
                return Optional.empty();
            }
        }

        private static Optional<Instant> moment(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        }
    }

    /// @param before how many came before these
    /// @param next empty for the last part
    public record Part(List<Item> items, int total, int before, Optional<Token> next) {}

    private static final Comparator<Item> ORDER = Comparator.comparing(Item::at).thenComparing(Item::id);

    private final List<Item> items;

    public Harvest(List<Work> works, List<Shelf.Gone> gone) {
        var all = new ArrayList<Item>();
        works.forEach(work -> all.add(new Item(work.id(), work.kind(), second(work.changed()), Optional.of(work))));
        gone.forEach(one -> all.add(new Item(one.id(), one.kind(), second(one.at()), Optional.empty())));
        all.sort(ORDER);
        this.items = List.copyOf(all);
    }

    private static Instant second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    /// The moment of the oldest record; the epoch when there is none.
    public Instant earliest() {
        return items.isEmpty() ? Instant.EPOCH : items.getFirst().at();
    }

    public Optional<Item> find(WorkId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    public Part begin(Asked asked, int most) {
        return part(asked, Optional.empty(), most);
    }

    public Part goOn(Token token, int most) {
        return part(token.asked(), Optional.of(token), most);
    }

    private Part part(Asked asked, Optional<Token> token, int most) {
        var taken = items.stream().filter(asked::takes).toList();
        var given = token.map(Token::given).orElse(0);
        var rest = taken.stream()
                .filter(item -> token.filter(last -> !after(item, last)).isEmpty())
                .toList();
        var now = rest.stream().limit(most).toList();
        var next = rest.size() > most
                ? Optional.of(new Token(asked, now.getLast().at(), now.getLast().id(), given + now.size()))
                : Optional.<Token>empty();
        return new Part(now, given + rest.size(), given, next);
    }

    private static boolean after(Item item, Token last) {
        var moment = item.at().compareTo(last.at());
        return moment > 0 || (moment == 0 && item.id().compareTo(last.id()) > 0);
    }
}
