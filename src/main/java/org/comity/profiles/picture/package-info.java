/// Pictures that people bring: looked at, taken apart, and drawn anew, also for other modules.
@NamedInterface("picture")
@NullMarked
package org.comity.profiles.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
