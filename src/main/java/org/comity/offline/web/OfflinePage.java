package org.comity.offline.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.directory.ContactKey;
import org.comity.directory.ItemKind;
import org.comity.offline.OfflineSettings;
import org.comity.offline.model.Card;
import org.comity.offline.model.Selection;
import org.comity.offline.paper.SnapshotWords;
import org.comity.web.FieldError;

/// What can be chosen, what was, and what would be inside.
///
/// @param states those that have an authority listed, by name
/// @param chosen what stands ticked and typed
/// @param preview empty until something was chosen that can be had
/// @param left how many more the reader may take today
public record OfflinePage(
        List<Choice> states,
        Chosen chosen,
        Optional<Preview> preview,
        OfflineSettings settings,
        int left,
        List<FieldError> errors) {

    public record Choice(String value, String label) {}

    public record Chosen(Set<String> states, Set<String> functions, String days) {}

    /// @param words for the names of States
    public record Preview(Selection selection, List<Card> cards, SnapshotWords words) {

        /// How many ways of each kind a card holds.
        public SortedMap<ItemKind, Long> kinds(Card card) {
            var kinds = new TreeMap<ItemKind, Long>();
            card.channels().forEach(channel -> kinds.merge(channel.kind(), 1L, Long::sum));
            return kinds;
        }

        public boolean has(ContactKey.Type type) {
            return cards.stream()
                    .flatMap(card -> card.listing().on(card.day(), ContactKey.class).stream())
                    .anyMatch(key -> key.type() == type);
        }
    }

    /// Beside the field it is about.
    public boolean wrong(String field) {
        return errors.stream().anyMatch(error -> error.field().equals(field));
    }
}
