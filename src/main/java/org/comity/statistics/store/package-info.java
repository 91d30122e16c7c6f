/// The tables of figures.
@NullMarked
package org.comity.statistics.store;

import org.jspecify.annotations.NullMarked;
