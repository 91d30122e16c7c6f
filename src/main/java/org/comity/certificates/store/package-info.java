/// Rows of certificates.
@NullMarked
package org.comity.certificates.store;

import org.jspecify.annotations.NullMarked;
