/// The page for a duty officer, printed.
@NullMarked
package org.comity.offline.paper;

import org.jspecify.annotations.NullMarked;
