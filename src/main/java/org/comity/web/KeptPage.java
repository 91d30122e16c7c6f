package org.comity.web;

import java.util.List;
import java.util.function.Supplier;

/// A page that says the same to everyone who is not signed in, until what it shows changes: it is made once for
/// all of them. Whoever is signed in has it made for themselves.
///
/// @param state everything but the address that decides what the page says, such as the revision of what it shows
/// and today; read before the page is made
/// @param page makes it
public record KeptPage(List<Object> state, Supplier<Page> page) implements Answer {

    public KeptPage {
        state = List.copyOf(state);
    }
}
