/// Choosing, packing and taking a snapshot.
@NullMarked
package org.comity.offline.usecase;

import org.jspecify.annotations.NullMarked;
