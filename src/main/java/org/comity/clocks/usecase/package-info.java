/// What is done with clocks.
@NullMarked
package org.comity.clocks.usecase;

import org.jspecify.annotations.NullMarked;
