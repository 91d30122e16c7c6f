/// What people do with courses, one class for each.
@NullMarked
package org.comity.training.usecase;

import org.jspecify.annotations.NullMarked;
