/// The pages and addresses of guides.
@NullMarked
package org.comity.guides.web;

import org.jspecify.annotations.NullMarked;
