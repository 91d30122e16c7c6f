/// The page on which a link is given, and the pages of whoever comes by it.
@NullMarked
package org.comity.guests.web;

import org.jspecify.annotations.NullMarked;
