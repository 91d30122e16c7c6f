package org.comity.web;

/// After a form was carried out: look at this page next (303), so that reloading repeats nothing.
///
/// @param path begins with one slash, so it never leads to another site
public record Redirect(String path) implements Answer {

    /// @throws IllegalArgumentException for anything but a path on this node
    public Redirect {
        if (!path.matches("/(?![/\\\\])[^\\r\\n]*|/")) {
            throw new IllegalArgumentException("A redirect stays on this node");
        }
    }
}
