package org.comity.web;

import java.util.List;

/// Who can read a page, in one sentence. The layout of all pages demands it: a page that does not say it cannot be
/// built.
///
/// @param key of the sentence
/// @param arguments what the sentence names, such as an authority
public record Readers(String key, List<Object> arguments) {

    public Readers {
        arguments = List.copyOf(arguments);
    }

    public static Readers everyone() {
        return of("web.readers.everyone");
    }

    /// The signed-in person and nobody else.
    public static Readers yourself() {
        return of("web.readers.yourself");
    }

    public static Readers of(String key, Object... arguments) {
        return new Readers(key, List.of(arguments));
    }

    public String sentence(View view) {
        return view.text(key, arguments.toArray());
    }
}
