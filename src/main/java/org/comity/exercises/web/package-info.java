/// The pages of exercises, and the parts people play on the pages of requests.
@NullMarked
package org.comity.exercises.web;

import org.jspecify.annotations.NullMarked;
