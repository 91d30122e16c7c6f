/// The pages and addresses of recordings.
@NullMarked
package org.comity.media.web;

import org.jspecify.annotations.NullMarked;
