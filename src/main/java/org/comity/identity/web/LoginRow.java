package org.comity.identity.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.comity.identity.Login;
import org.comity.identity.Person;
import org.comity.identity.web.oidc.OpenIdProvider;
import org.comity.identity.web.oidc.OpenIdProviders;
import org.jspecify.annotations.Nullable;

/// A sign-in elsewhere on the account page: linked, or ready to be.
///
/// @param issuer as it names itself
/// @param number of the provider; null where it is no longer set and the link opens nothing
/// @param login null while nothing is linked
public record LoginRow(
        String label,
        String issuer,
        @Nullable Integer number,
        @Nullable Login login) {

    static List<LoginRow> of(Person person, List<Login> linked, OpenIdProviders providers) {
        var rows = new ArrayList<LoginRow>();
        var left = new ArrayList<>(linked);
        for (var provider : providers.all()) {
            var own = left.stream()
                    .filter(login ->
                            URI.create(login.issuer()).equals(provider.issuer().issuer()))
                    .findFirst();
            if (own.isPresent() || provider.issuer().serves(person)) {
                rows.add(row(provider, own.orElse(null)));
                own.ifPresent(left::remove);
            }
        }
        left.forEach(login -> rows.add(new LoginRow(login.issuer(), login.issuer(), null, login)));
        return List.copyOf(rows);
    }

    private static LoginRow row(OpenIdProvider provider, @Nullable Login login) {
        return new LoginRow(
                provider.issuer().label(), provider.issuer().issuer().toString(), provider.number(), login);
    }
}
