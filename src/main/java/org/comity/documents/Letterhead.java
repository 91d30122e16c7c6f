package org.comity.documents;

import java.util.List;

/// Who sends: the head of the first page.
///
/// @param state the sending State's name
/// @param authority the sending authority
/// @param address lines below, the same for both languages; may be empty
public record Letterhead(Pair state, Pair authority, List<String> address) {

    public Letterhead {
        address = List.copyOf(address);
    }
}
