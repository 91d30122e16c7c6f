/// What a clock is and how it runs: pure Java.
@NullMarked
package org.comity.clocks.model;

import org.jspecify.annotations.NullMarked;
