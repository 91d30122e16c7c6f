/// What is done with news, one class for each.
@NullMarked
package org.comity.news.usecase;

import org.jspecify.annotations.NullMarked;
