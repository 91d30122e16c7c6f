/// Pages, feeds and JSON of training.
@NullMarked
package org.comity.training.web;

import org.jspecify.annotations.NullMarked;
