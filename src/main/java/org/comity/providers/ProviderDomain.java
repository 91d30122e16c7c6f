package org.comity.providers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.treaties.FactSource;

/// A domain, a form of web address, a mail domain or an app, and the provider it belongs to.
///
/// @param pattern such as `youtube.com`, `youtube.com/watch?v={video}`, `{site}.blogspot.com`, `com.whatsapp`
/// @param provider one of the names of a listed provider; empty for a link shortener of nobody listed
/// @param service the product, as its users call it
/// @param identifies what tells an account there from another, or what the form names
public record ProviderDomain(
        Kind kind, String pattern, String provider, String service, List<Identifier> identifies, FactSource source) {

    public ProviderDomain {
        identifies = List.copyOf(identifies);
    }

    /// What a line of the file is about.
    public enum Kind {
        /// The provider's own pages and services; subdomains count.
        SERVICE,
        /// An address whose parts name an account, a video, a message.
        FORM,
        /// Addresses of mailboxes the provider keeps for its users.
        MAIL,
        /// What customers of the provider put on the web; the provider did not write it.
        HOSTING,
        /// Links that hide where they lead.
        SHORT,
        /// The name by which a store of apps knows an app.
        APP;

        /// As in the file.
        public String written() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<Kind> ofWritten(String written) {
            return Arrays.stream(values())
                    .filter(kind -> kind.written().equals(written))
                    .findFirst();
        }
    }

    public boolean isA(Kind wanted) {
        return kind == wanted;
    }

    /// The domain of the pattern, without places and paths; for an app the pattern itself.
    public String host() {
        return pattern.split("[/?#]", 2)[0].replaceFirst("^\\{[a-z-]+}\\.", "");
    }
}
