/// The tables of profiles. SQL stands here and nowhere else in the module.
@NullMarked
package org.comity.profiles.store;

import org.jspecify.annotations.NullMarked;
