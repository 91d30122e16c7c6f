/// Guides on paper.
@NullMarked
package org.comity.guides.paper;

import org.jspecify.annotations.NullMarked;
