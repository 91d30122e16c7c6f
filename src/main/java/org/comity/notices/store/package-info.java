/// The rows of `notices_*`.
@NullMarked
package org.comity.notices.store;

import org.jspecify.annotations.NullMarked;
