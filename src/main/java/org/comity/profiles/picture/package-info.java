/// Pictures that people bring: looked at, taken apart, and drawn anew.
@NullMarked
package org.comity.profiles.picture;

import org.jspecify.annotations.NullMarked;
