/// What a reader takes away of the law of States: as PDF and as a Word file.
@NullMarked
package org.comity.profiles.paper;

import org.jspecify.annotations.NullMarked;
