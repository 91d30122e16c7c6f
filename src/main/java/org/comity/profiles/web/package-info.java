/// The pages of profiles and wikis.
@NullMarked
package org.comity.profiles.web;

import org.jspecify.annotations.NullMarked;
