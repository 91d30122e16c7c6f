package org.comity.certificates;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.certificates.*`.
///
/// @param issuer who certifies, as it stands on every sheet; the host name of the public address unless set
@ConfigurationProperties("comity.certificates")
public record CertificatesSettings(@DefaultValue("") String issuer) {

    private static final int LONGEST = 120;

    /// @throws IllegalArgumentException for more than fits on a sheet
    public CertificatesSettings {
        if (issuer.length() > LONGEST) {
            throw new IllegalArgumentException("comity.certificates.issuer has " + LONGEST + " characters at most");
        }
    }
}
