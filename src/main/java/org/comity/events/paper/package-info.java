/// Events on paper.
@NullMarked
package org.comity.events.paper;

import org.jspecify.annotations.NullMarked;
