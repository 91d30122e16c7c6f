/// The index, wherever it lies.
@NullMarked
package org.comity.search.store;

import org.jspecify.annotations.NullMarked;
