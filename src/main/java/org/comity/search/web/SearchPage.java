package org.comity.search.web;

import java.util.List;
import java.util.Optional;
import org.comity.search.Found.Hit;

/// What the page of the search shows.
///
/// @param typed as it was typed, again in the field
/// @param errors what cannot be looked for
/// @param results empty before anything was asked, and when nothing can be looked up now
/// @param notNow nothing can be looked up now
/// @param wider the same words without filters; empty when there are none
public record SearchPage(
        String typed,
        List<Wrong> errors,
        Optional<Shown> results,
        boolean notNow,
        Optional<String> wider,
        String feed,
        String data) {

    public SearchPage {
        errors = List.copyOf(errors);
    }

    /// @param key the message that says what is wrong
    public record Wrong(String field, String key) {}

    /// @param rows of this page
    /// @param meant other words, and the address that looks for them
    /// @param previous address of the page before; empty on the first
    public record Shown(
            long total,
            List<Row> rows,
            boolean complete,
            boolean everyWord,
            Optional<Choice> meant,
            List<Group> groups,
            int page,
            int pages,
            Optional<String> previous,
            Optional<String> next) {}

    /// @param state by its name; empty for what belongs to none, and for a State itself
    public record Row(Hit hit, String kind, String state, String date) {}

    /// Choices of one filter.
    ///
    /// @param heading last part of its message
    /// @param all the address without this filter; empty while it is not used
    public record Group(String heading, List<Choice> first, List<Choice> more, Optional<String> all) {}

    /// A choice and the address that makes it.
    public record Choice(String label, long count, String address, boolean chosen) {}
}
