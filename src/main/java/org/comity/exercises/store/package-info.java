/// Rows of `exercises_*` and the scenarios that the program carries.
@NullMarked
package org.comity.exercises.store;

import org.jspecify.annotations.NullMarked;
