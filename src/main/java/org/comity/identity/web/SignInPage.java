package org.comity.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.identity.Person;
import org.comity.identity.web.oidc.OpenIdProvider;

/// What the sign-in page shows.
///
/// @param next where to go afterwards: a path on this node, or empty
/// @param demonstrationPeople empty on a node that is no demonstration
/// @param providers where people of some authorities sign in already; empty where none is set
public record SignInPage(String next, List<Person> demonstrationPeople, List<OpenIdProvider> providers) {

    /// The address that leads to a provider.
    public String address(OpenIdProvider provider) {
        return "/sign-in/with/" + provider.number() + (next.isEmpty() ? "" : "?next=" + encoded(next));
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
