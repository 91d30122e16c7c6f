package org.comity.providers.model;

import java.util.Optional;
import java.util.regex.Pattern;

/// The page of an app in one of the two large stores, and the app's name there.
final class StoreAddress {

    private static final Pattern NUMBER = Pattern.compile("id\\d{5,12}");
    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)+");

    private StoreAddress() {}

    /// Such as `com.whatsapp` or `id310633997`.
    static Optional<String> app(WebAddress address) {
        var host = address.host();
        if (host.isBelow("play.google.com")) {
            return Optional.of(address.query().getOrDefault("id", ""))
                    .filter(name -> PACKAGE.matcher(name).matches());
        }
        return host.isBelow("apps.apple.com") || host.isBelow("itunes.apple.com")
                ? address.path().stream()
                        .filter(part -> NUMBER.matcher(part).matches())
                        .reduce((first, last) -> last)
                : Optional.empty();
    }
}
