/// Courses to take away in one ZIP: pages that need no network, and what they know.
@NullMarked
package org.comity.training.pack;

import org.jspecify.annotations.NullMarked;
