/// Where news is kept.
@NullMarked
package org.comity.news.store;

import org.jspecify.annotations.NullMarked;
