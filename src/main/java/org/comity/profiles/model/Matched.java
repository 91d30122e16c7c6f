package org.comity.profiles.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.profiles.ItemId;
import org.comity.profiles.Provision;
import org.comity.profiles.Row;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;

/// A row of a document beside the row of the profile that it is another version of.
///
/// @param there empty where it is a row of its own
/// @param wanted what is to stand there; empty where nothing is to change
/// @param diff from what stands there to what is wanted
public record Matched(
        ReadRow row, Kind kind, Optional<ItemId> there, Optional<Provision> wanted, List<FieldDiff> diff) {

    public enum Kind {
        /// Somebody still has to say what it means.
        OPEN,
        FRESH,
        CHANGED,
        SAME,
        LEFT_OUT
    }

    /// Each row of a document beside what stands in the profile.
    public static List<Matched> of(List<ReadRow> rows, List<Row> present, FactSource document) {
        return new Matching(rows, present, document).all();
    }

    /// Finds pairs: the surest first, and each row of the profile once.
    private static final class Matching {

        private final List<ReadRow> rows;
        private final List<Row> present;
        private final FactSource document;
        private final Map<ItemId, Said> taken = new HashMap<>();
        private final Map<Integer, Row> pairs = new HashMap<>();

        Matching(List<ReadRow> rows, List<Row> present, FactSource document) {
            this.rows = rows;
            this.present = present;
            this.document = document;
        }

        List<Matched> all() {
            pair((said, there) -> place(said, there) && act(said, there) && articles(said, there));
            pair((said, there) -> place(said, there) && act(said, there) && shares(said, there));
            pair((said, there) -> place(said, there) && shares(said, there));
            pair(this::onlyOnes);
            return rows.stream().map(this::matched).toList();
        }

        private interface Alike {
            boolean are(Said said, Provision there);
        }

        private void pair(Alike alike) {
            for (var row : rows) {
                if (row.fate() == ReadRow.Fate.TAKE
                        && !row.open()
                        && row.said().complete()
                        && !pairs.containsKey(row.number())) {
                    present.stream()
                            .filter(there -> free(there, row.said()))
                            .filter(there -> territory(row.said(), there.provision()))
                            .filter(there -> alike.are(row.said(), there.provision()))
                            .findFirst()
                            .ifPresent(there -> {
                                taken.put(there.version().id(), row.said().under(List.of()));
                                pairs.put(row.number(), there);
                            });
                }
            }
        }

        /// A table has a line for each article of a provision; all of them are of the row that serves these articles.
        private boolean free(Row there, Said said) {
            var by = taken.get(there.version().id());
            return by == null || by.equals(said.under(List.of()));
        }

        /// Where a document has one provision for an article and the profile has one, they are of the same.
        private boolean onlyOnes(Said said, Provision there) {
            return articles(said, there)
                    && rows.stream().filter(other -> meets(other.said(), there)).count() == 1
                    && present.stream()
                                    .filter(other -> shares(said, other.provision()))
                                    .count()
                            == 1;
        }

        private static boolean meets(Said said, Provision there) {
            return said.articles().stream().anyMatch(there.articles()::contains);
        }

        private static boolean territory(Said said, Provision there) {
            return said.territory()
                    .filter(part -> !part.equals(there.territory()))
                    .isEmpty();
        }

        private static boolean place(Said said, Provision there) {
            return alike(said.place(), there.place());
        }

        private static boolean act(Said said, Provision there) {
            return alike(said.act(), there.act());
        }

        private static boolean articles(Said said, Provision there) {
            return Set.copyOf(said.articles()).equals(Set.copyOf(there.articles()));
        }

        private static boolean shares(Said said, Provision there) {
            return said.articles().stream().anyMatch(there.articles()::contains);
        }

        private static boolean alike(String one, String other) {
            return folded(one).equals(folded(other));
        }

        private static String folded(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("[\\p{Punct}\\s\\u00A0]+", "");
        }

        private Matched matched(ReadRow row) {
            if (row.fate() == ReadRow.Fate.LEAVE_OUT) {
                return bare(row, Kind.LEFT_OUT);
            }
            if (row.why().isPresent() || !row.said().complete()) {
                return bare(row, Kind.OPEN);
            }
            return Optional.ofNullable(pairs.get(row.number()))
                    .map(there -> beside(row, there))
                    .orElseGet(() -> fresh(row));
        }

        private static Matched bare(ReadRow row, Kind kind) {
            return new Matched(row, kind, Optional.empty(), Optional.empty(), List.of());
        }

        private Matched fresh(ReadRow row) {
            var wanted = row.said().fresh(document);
            return new Matched(
                    row,
                    Kind.FRESH,
                    Optional.empty(),
                    Optional.of(wanted),
                    FieldDiff.between(Optional.empty(), Optional.of(wanted)));
        }

        private Matched beside(ReadRow row, Row there) {
            var wanted = row.said().under(all(there.provision(), row.said())).over(there.provision(), document);
            var same = wanted.equals(there.provision());
            return new Matched(
                    row,
                    same ? Kind.SAME : Kind.CHANGED,
                    Optional.of(there.version().id()),
                    same ? Optional.empty() : Optional.of(wanted),
                    FieldDiff.between(Optional.of(there.provision()), Optional.of(wanted)));
        }

        /// A document that names a provision under one article does not say that it serves no other.
        private static List<ArticleRef> all(Provision there, Said said) {
            var articles = new LinkedHashSet<>(there.articles());
            articles.addAll(said.articles());
            return new ArrayList<>(articles);
        }
    }
}
