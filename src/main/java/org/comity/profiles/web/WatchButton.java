package org.comity.profiles.web;

import org.comity.profiles.model.Watched;

/// The button to watch something, or to watch it no longer.
///
/// @param name of what is watched
/// @param reader who would watch
public record WatchButton(Watched what, String name, Reader reader) {

    public enum Reader {
        /// Not signed in: is led to where one signs in, and back.
        VISITOR,
        WATCHES,
        DOES_NOT_WATCH,
        /// Signed in, and may not watch.
        MAY_NOT
    }

    /// Where the reader comes back to.
    public String page() {
        return Watches.page(what);
    }

    public boolean watches() {
        return reader == Reader.WATCHES;
    }

    public String feed() {
        return Watches.feed(what);
    }
}
