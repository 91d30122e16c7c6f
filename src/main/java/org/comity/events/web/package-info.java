/// Pages, files and feeds of events.
@NullMarked
package org.comity.events.web;

import org.jspecify.annotations.NullMarked;
