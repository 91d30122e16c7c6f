/// Shifts, gaps and the ladder of a call in plain Java.
@NullMarked
package org.comity.duty.model;

import org.jspecify.annotations.NullMarked;
