/// Keeping seals, and choosing the one an authority uses.
@NullMarked
package org.comity.seals.usecase;

import org.jspecify.annotations.NullMarked;
