/// Rows of the tables of seals.
@NullMarked
package org.comity.seals.store;

import org.jspecify.annotations.NullMarked;
