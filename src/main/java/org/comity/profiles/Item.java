package org.comity.profiles;

/// One thing a profile says. Which version of it counts on a day, and who vouches for it, says [Version].
///
/// Another kind of thing to be kept, reviewed and compared is another record here, with its JSON in the store and its
/// form among the pages.
public sealed interface Item permits LawItem, SectionText {

    Kind kind();

    /// What an item is.
    enum Kind {
        PROVISION,
        PROCEDURE,
        SECTION
    }
}
