/// What is done with rosters and drills.
@NullMarked
package org.comity.duty.usecase;

import org.jspecify.annotations.NullMarked;
