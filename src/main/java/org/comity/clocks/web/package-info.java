/// Pages, feed and programs' addresses of clocks.
@NullMarked
package org.comity.clocks.web;

import org.jspecify.annotations.NullMarked;
