/// Signing in and out, the account page, and what every request must pass.
@NullMarked
package org.comity.identity.web;

import org.jspecify.annotations.NullMarked;
