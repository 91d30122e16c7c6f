/// What is counted, and what may be said of it. Plain Java: no database, no Spring.
@NullMarked
package org.comity.statistics.model;

import org.jspecify.annotations.NullMarked;
