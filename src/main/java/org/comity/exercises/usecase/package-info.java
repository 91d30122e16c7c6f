/// What is done with exercises.
@NullMarked
package org.comity.exercises.usecase;

import org.jspecify.annotations.NullMarked;
