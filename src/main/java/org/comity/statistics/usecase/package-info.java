/// Counting, summing up, releasing and reading figures.
@NullMarked
package org.comity.statistics.usecase;

import org.jspecify.annotations.NullMarked;
