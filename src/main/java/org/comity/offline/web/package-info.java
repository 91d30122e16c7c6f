/// The page where a snapshot is chosen and taken.
@NullMarked
package org.comity.offline.web;

import org.jspecify.annotations.NullMarked;
