package org.comity.providers;

import java.util.List;
import java.util.Optional;
import org.comity.providers.Identifier.Named;

/// What became of the question "which provider is this?". Nothing in it was looked up outside, and a listed provider is
/// named only where a line of the facts names what was pasted.
public sealed interface WhichProvider {

    /// A listed provider.
    ///
    /// @param by the line that says so; empty when it was found by its name
    /// @param named what the address identifies: an account, a video, a message
    /// @param care what to mind about the address itself
    record Known(ListedProvider provider, Optional<ProviderDomain> by, List<Named> named, List<Care> care)
            implements WhichProvider {
        public Known {
            named = List.copyOf(named);
            care = List.copyOf(care);
        }
    }

    /// A short link: where it leads cannot be told from the link.
    ///
    /// @param by whose service shortens it, where that is a listed provider
    record Hidden(String host, Optional<ListedProvider> by, ProviderDomain line) implements WhichProvider {}

    /// A domain that is none of the listed ones, and could be taken for one.
    ///
    /// @param host as it was written
    /// @param technical as the domain name system knows it; empty when no such name can exist
    /// @param counts the domain whose holder is responsible for it
    /// @param like the listed domain
    record LooksLike(String host, String technical, String counts, ListedProvider provider, String like, Likeness how)
            implements WhichProvider {}

    /// A name that several providers bear, or begin with.
    record Several(List<ListedProvider> providers) implements WhichProvider {
        public Several {
            providers = List.copyOf(providers);
        }
    }

    /// Not listed.
    ///
    /// @param counts for domains and mailboxes, the domain whose holder is responsible
    record NotListed(Unlisted what, String counts) implements WhichProvider {}

    /// Cannot be read: too long, or with characters that nobody sees.
    record Unreadable(Reason reason) implements WhichProvider {}

    /// How a domain resembles a listed one.
    enum Likeness {
        /// Other characters of the same shape.
        SHAPE,
        /// One letter more, less or other.
        ONE_LETTER,
        /// It begins with the listed domain and belongs to another.
        WITHIN,
        /// It bears the name.
        NAME
    }

    /// What to mind about an address of a listed provider.
    enum Care {
        /// What stands before the `@` is no part of the domain.
        USER_PART,
        /// A mailbox at a domain that is not known to give mailboxes to users.
        NOT_A_MAIL_DOMAIN,
        /// Written by a customer of the provider, not by the provider.
        CUSTOMERS_CONTENT,
        /// The page of an app in a store: the app is this provider's, the store another's.
        STORE
    }

    /// What it is, though not listed.
    enum Unlisted {
        DOMAIN,
        MAILBOX,
        NAME,
        APP,
        HANDLE,
        SCHEME,
        IP_ADDRESS,
        TELEPHONE
    }

    /// Why it cannot be read.
    enum Reason {
        EMPTY,
        TOO_LONG,
        INVISIBLE,
        NO_ADDRESS
    }
}
