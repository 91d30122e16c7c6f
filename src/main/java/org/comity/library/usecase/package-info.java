/// What is done with the library, one class for each.
@NullMarked
package org.comity.library.usecase;

import org.jspecify.annotations.NullMarked;
