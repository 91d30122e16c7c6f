/// What a link, its code and its end are: pure Java.
@NullMarked
package org.comity.guests.model;

import org.jspecify.annotations.NullMarked;
