package org.comity.identity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where people sign in already; nowhere unless it is set.
///
/// @param sso in the order of their buttons; the number is part of the address a provider sends people back to
@ConfigurationProperties("comity.identity")
public record SingleSignOnSettings(List<LoginIssuer> sso) {

    /// @throws IllegalArgumentException when an issuer stands there twice
    public SingleSignOnSettings(@DefaultValue List<LoginIssuer> sso) {
        if (sso.stream().map(LoginIssuer::issuer).distinct().count() < sso.size()) {
            throw new IllegalArgumentException("comity.identity.sso[] names an issuer twice");
        }
        this.sso = List.copyOf(sso);
    }
}
