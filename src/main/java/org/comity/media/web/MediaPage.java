package org.comity.media.web;

import java.util.List;
import java.util.Map;
import org.comity.media.Item;
import org.comity.media.MediaKind;

/// The list of items.
///
/// @param typed what was asked for
/// @param total how many there are, whatever is asked
/// @param writable whether the reader may add to it
public record MediaPage(
        Map<String, String> typed,
        List<Item> found,
        int total,
        List<String> languages,
        List<String> series,
        boolean writable) {

    private static final int PER_PAGE = 50;

    public List<MediaKind> kinds() {
        return List.of(MediaKind.values());
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public int page() {
        var typed = typed("page");
        return typed.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(typed), pages()) : 1;
    }

    public int pages() {
        return Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
    }

    public List<Item> rows() {
        return found.stream()
                .skip((long) (page() - 1) * PER_PAGE)
                .limit(PER_PAGE)
                .toList();
    }

    public boolean narrowed() {
        return found.size() < total;
    }

    /// The address of another page of the list.
    public String turned(int page) {
        return "/media" + MediaQuery.written(typed, Map.of("page", Integer.toString(page)));
    }
}
