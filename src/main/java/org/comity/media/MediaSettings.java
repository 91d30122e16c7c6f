package org.comity.media;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.media.*`. How large a recording may be says `comity.web.largest-recording`.
///
/// @param contact the mail address that podcast directories are told
@ConfigurationProperties("comity.media")
public record MediaSettings(
        @DefaultValue("media@comity.example") String contact) {

    /// @throws IllegalArgumentException when it could not be used
    public MediaSettings {
        if (!contact.matches("\\S+@(\\S+\\.)+\\S+")) {
            throw new IllegalArgumentException("comity.media.contact is a mail address");
        }
    }
}
