/// News as pages, as a feed and for programs, and where the secretariat writes it.
@NullMarked
package org.comity.news.web;

import org.jspecify.annotations.NullMarked;
