package org.comity.providers;

import java.util.List;
import java.util.Optional;

/// The front door: listed providers by their name, by their page, or by an identifier. Reads the facts in use, asks no
/// database and no network, and keeps nothing it is asked.
public interface Providers {

    /// Every listed provider, by name.
    List<ListedProvider> all();

    /// By its name or one of its brands', in any case, with or without accents.
    Optional<ListedProvider> named(String name);

    /// By the last part of its page's address.
    Optional<ListedProvider> at(String slug);

    /// Whose a web address, a domain, a mailbox, a handle, the page or name of an app is.
    ///
    /// @param pasted anything; it is read, never opened
    WhichProvider which(String pasted);
}
