/// What was answered to the benchmarks.
@NullMarked
package org.comity.children.store;

import org.jspecify.annotations.NullMarked;
