/// What officers do about links, and what guests do by them.
@NullMarked
package org.comity.guests.usecase;

import org.jspecify.annotations.NullMarked;
