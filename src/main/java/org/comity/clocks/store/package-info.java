/// The rows of `clocks_*`.
@NullMarked
package org.comity.clocks.store;

import org.jspecify.annotations.NullMarked;
