/// What can be done with profiles, one class for each.
@NullMarked
package org.comity.profiles.usecase;

import org.jspecify.annotations.NullMarked;
