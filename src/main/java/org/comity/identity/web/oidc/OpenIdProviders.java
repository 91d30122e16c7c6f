package org.comity.identity.web.oidc;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.identity.SingleSignOnSettings;
import org.comity.node.NodeSettings;

/// The identity providers the operator has set, by their number.
public record OpenIdProviders(List<OpenIdProvider> all) {

    public OpenIdProviders {
        all = List.copyOf(all);
    }

    public static OpenIdProviders of(SingleSignOnSettings settings, NodeSettings node, Clock clock) {
        var calls = new ProviderCalls();
        return new OpenIdProviders(IntStream.range(0, settings.sso().size())
                .mapToObj(number -> new OpenIdProvider(number, settings.sso().get(number), node, calls, clock))
                .toList());
    }

    /// @param number as it stands in an address, whatever somebody wrote there
    public Optional<OpenIdProvider> numbered(String number) {
        return all.stream()
                .filter(provider -> String.valueOf(provider.number()).equals(number))
                .findFirst();
    }
}
