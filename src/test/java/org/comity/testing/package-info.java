/// What tests stand on: a running node, a database, a clock, a plain HTTP client and a browser, each shared by one run.
///
/// Front door: [org.comity.testing.NodeTest] on the test class, then [org.comity.testing.Http] or
/// [org.comity.testing.Browsers].
@NullMarked
package org.comity.testing;

import org.jspecify.annotations.NullMarked;
