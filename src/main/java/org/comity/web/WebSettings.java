package org.comity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.web.*`.
///
/// @param clientAddressHeader the header in which the web server before the node names who asks, such as
///     `X-Forwarded-For`; null when it names nobody, and then nobody is limited here
/// @param readsPerMinute how many pages, files and answers one client address may ask for in a minute
/// @param changesPerMinute how many forms and changing calls one client address may send in a minute
@ConfigurationProperties("comity.web")
public record WebSettings(
        @Nullable String clientAddressHeader,
        @DefaultValue("1200") int readsPerMinute,
        @DefaultValue("120") int changesPerMinute) {

    /// @throws IllegalArgumentException when nobody could ask for anything
    public WebSettings {
        if (readsPerMinute < 1 || changesPerMinute < 1) {
            throw new IllegalArgumentException(
                    "comity.web.reads-per-minute and comity.web.changes-per-minute must be one at least");
        }
    }
}
