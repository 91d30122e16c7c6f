/// Making and reading certificates.
@NullMarked
package org.comity.seals.pki;

import org.jspecify.annotations.NullMarked;
