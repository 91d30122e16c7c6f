package org.comity.inbox.model;

import java.util.UUID;
import org.comity.vocabulary.Sensitive;

/// A text that is used again and again.
///
/// @param own the reader's alone; otherwise all of the authority use it
public record TextTemplate(UUID id, boolean own, Sensitive<String> title, Sensitive<String> words) {

    /// Characters of a title and of a text, at most.
    public static final int LONGEST_TITLE = 120;

    public static final int LONGEST_WORDS = 4_000;

    /// Texts that one officer sees, at most.
    public static final int MOST = 100;
}
