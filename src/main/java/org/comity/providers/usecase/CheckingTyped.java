package org.comity.providers.usecase;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.providers.ListedProvider;
import org.comity.providers.WhichProvider;

/// Holds what a provider types against the directory, so that nobody states an address or a name that others would take
/// for somebody else's.
public class CheckingTyped {

    private final CurrentDirectory directory;

    public CheckingTyped(CurrentDirectory directory) {
        this.directory = directory;
    }

    /// A web address that was typed.
    public sealed interface Address {
        record Good(URI address) implements Address {}

        record Wrong(Why why) implements Address {}
    }

    public enum Why {
        /// It is no web address that begins with `https://`.
        HTTPS,
        /// It looks like a listed domain and is another.
        LOOKS_LIKE,
        /// Where it leads cannot be told from it.
        SHORT
    }

    public Address address(String typed) {
        var address = https(typed);
        if (address.isEmpty()) {
            return new Address.Wrong(Why.HTTPS);
        }
        return switch (directory.which(typed)) {
            case WhichProvider.LooksLike like -> new Address.Wrong(Why.LOOKS_LIKE);
            case WhichProvider.Hidden hidden -> new Address.Wrong(Why.SHORT);
            case WhichProvider.Unreadable unreadable -> new Address.Wrong(Why.HTTPS);
            case WhichProvider.Known known -> new Address.Good(address.get());
            case WhichProvider.Several several -> new Address.Good(address.get());
            case WhichProvider.NotListed unlisted -> new Address.Good(address.get());
        };
    }

    /// Visible ASCII only: what a reader sees is where a browser goes.
    private static Optional<URI> https(String typed) {
        if (!typed.toLowerCase(Locale.ROOT).startsWith("https://") || !typed.matches("[\\x21-\\x7e]+")) {
            return Optional.empty();
        }
        try {
            var address = new URI(typed);
            var host = address.getHost();
            return host != null && host.contains(".") && address.getUserInfo() == null && address.getPort() == -1
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /// A name among these that public sources give to another provider.
    public Optional<String> namesOfOthers(List<String> names, ListedProvider own) {
        return names.stream()
                .filter(name -> directory.now().sourcedBearers(name).stream()
                        .anyMatch(bearer -> !bearer.slug().equals(own.slug())))
                .findFirst();
    }
}
