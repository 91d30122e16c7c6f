/// The pages of rosters and drills.
@NullMarked
package org.comity.duty.web;

import org.jspecify.annotations.NullMarked;
