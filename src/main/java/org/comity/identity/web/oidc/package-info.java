/// Asking an authority's own identity provider who somebody is, by OpenID Connect: front door
/// [org.comity.identity.web.oidc.OpenIdProviders]. It answers with a subject and opens nothing by itself.
@NullMarked
package org.comity.identity.web.oidc;

import org.jspecify.annotations.NullMarked;
