/// Keeping the index and asking it.
@NullMarked
package org.comity.search.usecase;

import org.jspecify.annotations.NullMarked;
